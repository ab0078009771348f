package tv.exstream.db;

import static tv.exstream.db.tables.Tables.FIRST_RUN;
import static tv.exstream.db.tables.Tables.FIRST_RUN_HISTORY;
import static tv.exstream.db.tables.Tables.MEDIA_COLLECTION;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jooq.DSLContext;
import tv.exstream.collection.CollectionId;
import tv.exstream.collection.FirstRuns;
import tv.exstream.media.MediaId;

/// What rerun collections have shown, in the database.
public final class JooqFirstRuns implements FirstRuns {
    private final Database database;

    public JooqFirstRuns(Database database) {
        this.database = database;
    }

    @Override
    public List<FirstRun> of(CollectionId collection) {
        return database.read(
                sql ->
                        sql.select(FIRST_RUN.MEDIA_ID, FIRST_RUN.SHOWN_AT)
                                .from(FIRST_RUN)
                                .where(FIRST_RUN.COLLECTION_ID.eq(key(collection)))
                                .orderBy(FIRST_RUN.SHOWN_AT, FIRST_RUN.MEDIA_ID)
                                .fetch(
                                        row ->
                                                new FirstRun(
                                                        new MediaId(row.value1()),
                                                        Instant.ofEpochMilli(row.value2()))));
    }

    @Override
    public void add(CollectionId collection, Collection<FirstRun> shown) {
        int _ = database.write(sql -> added(sql, key(collection), shown));
    }

    private static int added(DSLContext sql, int collection, Collection<FirstRun> shown) {
        if (!sql.fetchExists(MEDIA_COLLECTION, MEDIA_COLLECTION.ID.eq(collection))) {
            return 0;
        }
        Instant cleared = cleared(sql, collection);
        int rows = 0;
        for (FirstRun run : shown) {
            if (!run.shown().isBefore(cleared)) {
                rows +=
                        sql.insertInto(FIRST_RUN)
                                .set(FIRST_RUN.COLLECTION_ID, collection)
                                .set(FIRST_RUN.MEDIA_ID, Math.toIntExact(run.media().value()))
                                .set(FIRST_RUN.SHOWN_AT, Millis.floor(run.shown()))
                                .onConflictDoNothing()
                                .execute();
            }
        }
        if (rows > 0) {
            put(sql, collection, cleared);
        }
        return rows;
    }

    private static Instant cleared(DSLContext sql, int collection) {
        return sql.select(FIRST_RUN_HISTORY.CLEARED_AT)
                .from(FIRST_RUN_HISTORY)
                .where(FIRST_RUN_HISTORY.COLLECTION_ID.eq(collection))
                .fetchOptional(FIRST_RUN_HISTORY.CLEARED_AT)
                .map(Instant::ofEpochMilli)
                .orElse(Instant.EPOCH);
    }

    /// Counts the change.
    private static void put(DSLContext sql, int collection, Instant cleared) {
        sql.insertInto(FIRST_RUN_HISTORY)
                .set(FIRST_RUN_HISTORY.COLLECTION_ID, collection)
                .set(FIRST_RUN_HISTORY.CLEARED_AT, Millis.ceiling(cleared))
                .set(FIRST_RUN_HISTORY.VERSION, 1L)
                .onConflict(FIRST_RUN_HISTORY.COLLECTION_ID)
                .doUpdate()
                .set(FIRST_RUN_HISTORY.CLEARED_AT, Millis.ceiling(cleared))
                .set(FIRST_RUN_HISTORY.VERSION, FIRST_RUN_HISTORY.VERSION.plus(1))
                .execute();
    }

    @Override
    public void clear(CollectionId collection, Instant now) {
        int id = key(collection);
        int _ =
                database.write(
                        sql -> {
                            if (sql.fetchExists(MEDIA_COLLECTION, MEDIA_COLLECTION.ID.eq(id))) {
                                put(sql, id, now);
                            }
                            return sql.deleteFrom(FIRST_RUN)
                                    .where(FIRST_RUN.COLLECTION_ID.eq(id))
                                    .execute();
                        });
    }

    @Override
    public long version(CollectionId collection) {
        return database.read(
                sql ->
                        sql.select(FIRST_RUN_HISTORY.VERSION)
                                .from(FIRST_RUN_HISTORY)
                                .where(FIRST_RUN_HISTORY.COLLECTION_ID.eq(key(collection)))
                                .fetchOptional(FIRST_RUN_HISTORY.VERSION)
                                .orElse(0L));
    }

    private static int key(CollectionId id) {
        return Math.toIntExact(id.value());
    }
}
