package tv.exstream.db;

import static tv.exstream.db.tables.Tables.MEDIA_ITEM;
import static tv.exstream.db.tables.Tables.REVISION;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.BatchBindStep;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.impl.DSL;
import tv.exstream.media.MediaId;
import tv.exstream.media.MediaItem;
import tv.exstream.media.MediaItems.Found;

/// Changes media items within one transaction, and counts the changes.
final class MediaItemWrites {
    private static final String MEDIA = "media";

    private final DSLContext sql;

    MediaItemWrites(DSLContext sql) {
        this.sql = sql;
    }

    /// @param found at least one
    List<MediaItem> upsert(List<Found> found) {
        BatchBindStep batch = sql.batch(upsertOne());
        for (Found item : found) {
            batch = batch.bind(MediaItemRows.values(item).toArray());
        }
        countChanges(Arrays.stream(batch.execute()).sum());
        Map<String, MediaId> ids = ids(found);
        return found.stream().map(item -> item(item, ids)).toList();
    }

    /// Answers how many have changed.
    int markGone(Collection<Path> paths) {
        int changes = 0;
        for (List<Path> some : JooqMediaItems.portions(paths)) {
            changes +=
                    sql.update(MEDIA_ITEM)
                            .set(MEDIA_ITEM.GONE, true)
                            .where(MEDIA_ITEM.PATH.in(some.stream().map(Path::toString).toList()))
                            .and(MEDIA_ITEM.GONE.isFalse())
                            .execute();
        }
        countChanges(changes);
        return changes;
    }

    static long version(DSLContext sql) {
        return sql.select(REVISION.VALUE)
                .from(REVISION)
                .where(REVISION.NAME.eq(MEDIA))
                .fetchOptional(REVISION.VALUE)
                .orElse(0L);
    }

    /// A row that is there already is only written when it differs, so that the number of written rows is the number of changes.
    private Query upsertOne() {
        List<Object> places = Collections.nCopies(MediaItemRows.FOUND.size(), null);
        Map<Field<?>, Field<?>> changes = new HashMap<>();
        Condition differs = DSL.noCondition();
        for (Field<?> field : MediaItemRows.FOUND) {
            changes.put(field, DSL.excluded(field));
            differs = differs.or(differs(field));
        }
        return sql.insertInto(MEDIA_ITEM, MediaItemRows.FOUND)
                .values(places)
                .onConflict(MEDIA_ITEM.PATH)
                .doUpdate()
                .set(changes)
                .where(differs);
    }

    private static <T> Condition differs(Field<T> field) {
        return field.ne(DSL.excluded(field));
    }

    private void countChanges(int changes) {
        if (changes > 0) {
            sql.insertInto(REVISION)
                    .set(REVISION.NAME, MEDIA)
                    .set(REVISION.VALUE, 1L)
                    .onConflict(REVISION.NAME)
                    .doUpdate()
                    .set(REVISION.VALUE, REVISION.VALUE.plus(1))
                    .execute();
        }
    }

    private Map<String, MediaId> ids(List<Found> found) {
        List<String> paths = found.stream().map(item -> item.file().path().toString()).toList();
        Map<String, MediaId> ids = new HashMap<>();
        for (List<String> some : JooqMediaItems.portions(paths)) {
            sql.select(MEDIA_ITEM.PATH, MEDIA_ITEM.ID)
                    .from(MEDIA_ITEM)
                    .where(MEDIA_ITEM.PATH.in(some))
                    .forEach(row -> ids.put(row.value1(), new MediaId(row.value2())));
        }
        return ids;
    }

    private static MediaItem item(Found found, Map<String, MediaId> ids) {
        String path = found.file().path().toString();
        MediaId id = ids.get(path);
        if (id == null) {
            throw new IllegalStateException("path must be stored as it is: " + path);
        }
        return new MediaItem(id, found.kind(), found.title(), found.file());
    }
}
