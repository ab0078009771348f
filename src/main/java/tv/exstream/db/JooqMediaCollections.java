package tv.exstream.db;

import static tv.exstream.db.tables.Tables.MEDIA_COLLECTION;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import tv.exstream.collection.CollectionId;
import tv.exstream.collection.MediaCollection;
import tv.exstream.collection.MediaCollections;
import tv.exstream.db.tables.tables.records.MediaCollectionRecord;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Objection;

/// The collections in the database.
public final class JooqMediaCollections implements MediaCollections {
    private static final String REVISION = "collections";

    private final Database database;
    private final Kept<Long> version;

    public JooqMediaCollections(Database database) {
        this.database = database;
        version = Revisions.kept(database, sql -> Revisions.of(sql, REVISION));
    }

    @Override
    public List<MediaCollection> all() {
        return database.read(
                sql ->
                        sql.selectFrom(MEDIA_COLLECTION)
                                .orderBy(MEDIA_COLLECTION.ID)
                                .fetch(JooqMediaCollections::collection));
    }

    @Override
    public Optional<MediaCollection> find(CollectionId id) {
        return database.read(sql -> find(sql, id));
    }

    private static Optional<MediaCollection> find(DSLContext sql, CollectionId id) {
        return sql.selectFrom(MEDIA_COLLECTION)
                .where(MEDIA_COLLECTION.ID.eq(key(id)))
                .fetchOptional(JooqMediaCollections::collection);
    }

    @Override
    public Optional<MediaCollection> named(String name) {
        // SQLite knows the case of ASCII only, and there are no more collections than people make.
        return all().stream().filter(found -> found.isNamed(name)).findFirst();
    }

    @Override
    public MediaCollection add(String name, MediaCollection.Content content) {
        return database.write(
                sql -> {
                    MediaCollectionRecord row = sql.newRecord(MEDIA_COLLECTION);
                    row.setName(name.strip());
                    row.setContent(JsonColumn.write(content));
                    requireFree(sql, name, null);
                    row.insert();
                    Revisions.count(sql, REVISION);
                    return collection(row);
                });
    }

    @Override
    public void update(MediaCollection changed) {
        int _ = database.write(sql -> update(sql, changed));
    }

    @Override
    public MediaCollection change(CollectionId id, UnaryOperator<MediaCollection> change) {
        return database.write(
                sql -> {
                    MediaCollection known = find(sql, id).orElseThrow(() -> unknown(id));
                    MediaCollection changed = change.apply(known);
                    int _ = update(sql, changed);
                    return changed;
                });
    }

    private static int update(DSLContext sql, MediaCollection changed) {
        requireFree(sql, changed.name(), changed.id());
        int rows =
                sql.update(MEDIA_COLLECTION)
                        .set(MEDIA_COLLECTION.NAME, changed.name())
                        .set(MEDIA_COLLECTION.CONTENT, JsonColumn.write(changed.content()))
                        .where(MEDIA_COLLECTION.ID.eq(key(changed.id())))
                        .execute();
        if (rows == 0) {
            throw unknown(changed.id());
        }
        Revisions.count(sql, REVISION);
        return rows;
    }

    private static ProblemException unknown(CollectionId id) {
        return ProblemException.of(Problem.COLLECTION_NOT_FOUND, Objection.COLLECTION_GONE, id);
    }

    @Override
    public void remove(CollectionId id) {
        int _ =
                database.write(
                        sql -> {
                            int rows =
                                    sql.deleteFrom(MEDIA_COLLECTION)
                                            .where(MEDIA_COLLECTION.ID.eq(key(id)))
                                            .execute();
                            if (rows > 0) {
                                Revisions.count(sql, REVISION);
                            }
                            return rows;
                        });
    }

    @Override
    public long version() {
        return version.now();
    }

    /// @param own the one that may have the name already
    private static void requireFree(DSLContext sql, String name, @Nullable CollectionId own) {
        boolean taken =
                sql
                        .select(MEDIA_COLLECTION.ID, MEDIA_COLLECTION.NAME)
                        .from(MEDIA_COLLECTION)
                        .fetch()
                        .stream()
                        .filter(row -> own == null || row.value1() != key(own))
                        .anyMatch(row -> row.value2().strip().equalsIgnoreCase(name.strip()));
        if (taken) {
            throw ProblemException.of(
                    Problem.COLLECTION_NAME_TAKEN, Objection.COLLECTION_EXISTS, name.strip());
        }
    }

    private static int key(CollectionId id) {
        return RowId.of(id.value());
    }

    private static MediaCollection collection(MediaCollectionRecord row) {
        return new MediaCollection(
                new CollectionId(row.getId()),
                row.getName(),
                JsonColumn.read(row.getContent(), MediaCollection.Content.class));
    }
}
