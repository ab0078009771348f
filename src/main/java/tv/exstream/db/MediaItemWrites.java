package tv.exstream.db;

import static tv.exstream.db.tables.Tables.MEDIA_ITEM;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.BatchBindStep;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.impl.DSL;
import tv.exstream.db.SearchWrites.Indexed;
import tv.exstream.media.Fingerprint;
import tv.exstream.media.Measurement;
import tv.exstream.media.MediaId;
import tv.exstream.media.MediaItem;
import tv.exstream.media.MediaItems.Found;
import tv.exstream.media.MediaItems.Relocation;

/// Changes media items within one transaction, and counts the changes.
final class MediaItemWrites {
    private static final String MEDIA = "media";
    private static final String MEASURED = "measured";

    private final DSLContext sql;

    MediaItemWrites(DSLContext sql) {
        this.sql = sql;
    }

    /// What others say of the items stays with them.
    ///
    /// @param found at least one
    List<MediaItem> upsert(List<Found> found) {
        return write(DescriptionRows.merged(sql, found));
    }

    /// @param found at least one, with titles and metadata as they count
    List<MediaItem> write(List<Found> found) {
        BatchBindStep batch = sql.batch(upsertOne());
        for (Found item : found) {
            batch = batch.bind(values(item));
        }
        int[] changes = batch.execute();
        countChanges(Arrays.stream(changes).sum());
        Map<String, Known> known = known(found);
        List<MediaItem> items = new ArrayList<>();
        List<Indexed> changed = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            Known row = known(found.get(i), known);
            items.add(item(found.get(i), row));
            if (changes[i] > 0) {
                changed.add(new Indexed(items.getLast(), found.get(i).metadata(), row.added()));
            }
        }
        new SearchWrites(sql).put(changed);
        return items;
    }

    /// Answers how many have changed.
    int markGone(Collection<Path> paths, Instant since) {
        int changes = 0;
        for (List<Path> some : Portions.of(paths)) {
            new SearchWrites(sql).removeAt(some);
            changes +=
                    sql.update(MEDIA_ITEM)
                            .set(MEDIA_ITEM.GONE, true)
                            .set(MEDIA_ITEM.GONE_AT, since.toEpochMilli())
                            .where(MEDIA_ITEM.PATH.in(some.stream().map(Path::toString).toList()))
                            .and(MEDIA_ITEM.GONE.isFalse())
                            .execute();
        }
        countChanges(changes);
        return changes;
    }

    Set<Path> relocate(Collection<Relocation> moved) {
        Set<Path> paths = new HashSet<>();
        for (Relocation one : moved) {
            boolean known = sql.fetchExists(MEDIA_ITEM, MEDIA_ITEM.PATH.eq(one.to().toString()));
            int changes = known ? 0 : relocate(one);
            if (changes > 0) {
                paths.add(one.to());
            }
        }
        new SearchWrites(sql).putAt(paths);
        countChanges(paths.size());
        return paths;
    }

    private int relocate(Relocation moved) {
        return sql.update(MEDIA_ITEM)
                .set(MEDIA_ITEM.PATH, moved.to().toString())
                .set(MEDIA_ITEM.MODIFIED_AT, moved.modified().toString())
                .set(MEDIA_ITEM.GONE, false)
                .set(MEDIA_ITEM.GONE_AT, 0L)
                .where(MEDIA_ITEM.PATH.eq(moved.from().toString()))
                .execute();
    }

    static long version(DSLContext sql) {
        return Revisions.of(sql, MEDIA);
    }

    /// Both only grow, so that their sum is another one whenever either is.
    static long shownVersion(DSLContext sql) {
        return version(sql) + Revisions.of(sql, MEASURED);
    }

    /// A row that is there already is only written when it differs, so that the number of written rows is the number of changes.
    private Query upsertOne() {
        List<Field<?>> fields = new ArrayList<>(MediaItemRows.FOUND);
        fields.add(MEDIA_ITEM.ADDED_AT);
        List<Object> places = Collections.nCopies(fields.size(), null);
        Map<Field<?>, Field<?>> changes = new HashMap<>();
        Condition differs = DSL.noCondition();
        for (Field<?> field : MediaItemRows.FOUND) {
            changes.put(field, DSL.excluded(field));
            differs = differs.or(differs(field));
        }
        // What was found out about a file is of no other file.
        for (Field<String> field : List.of(MEDIA_ITEM.BREAKS, MEDIA_ITEM.MEASUREMENT)) {
            changes.put(field, DSL.when(isSameFile(), field).otherwise(DSL.inline("")));
        }
        return sql.insertInto(MEDIA_ITEM, fields)
                .values(places)
                .onConflict(MEDIA_ITEM.PATH)
                .doUpdate()
                .set(changes)
                .where(differs);
    }

    private static Condition isSameFile() {
        return MediaItemRows.FINGERPRINT.stream()
                .map(field -> DSL.not(differs(field)))
                .reduce(DSL.trueCondition(), Condition::and);
    }

    /// Answers whether the item was still as it had been looked at.
    boolean setBreaks(MediaItem searched, List<Duration> breaks) {
        int changes =
                sql.update(MEDIA_ITEM)
                        .set(MEDIA_ITEM.BREAKS, MediaItemRows.written(breaks))
                        .where(isStill(searched))
                        .execute();
        // What has none is planned as before.
        countChanges(breaks.isEmpty() ? 0 : changes);
        return changes > 0;
    }

    /// Does nothing when the item is not any more as it had been measured.
    void setMeasurement(MediaItem measured, Measurement measurement) {
        int changes =
                sql.update(MEDIA_ITEM)
                        .set(MEDIA_ITEM.MEASUREMENT, JsonColumn.write(measurement))
                        .where(isStill(measured))
                        .execute();
        if (changes > 0) {
            Revisions.count(sql, MEASURED);
        }
    }

    private static Condition isStill(MediaItem known) {
        Fingerprint file = known.file().fingerprint();
        return MEDIA_ITEM
                .ID
                .eq(Math.toIntExact(known.id().value()))
                .and(MEDIA_ITEM.SIZE_BYTES.eq(file.size()))
                .and(MEDIA_ITEM.MODIFIED_AT.eq(file.modified().toString()))
                .and(MEDIA_ITEM.DIGEST.eq(file.digest()));
    }

    private static <T> Condition differs(Field<T> field) {
        return field.ne(DSL.excluded(field));
    }

    private void countChanges(int changes) {
        if (changes > 0) {
            Revisions.count(sql, MEDIA);
        }
    }

    /// When it was added is written once and then kept.
    private static Object[] values(Found found) {
        List<Object> values = new ArrayList<>(MediaItemRows.values(found));
        values.add(found.seen().toEpochMilli());
        return values.toArray();
    }

    private Map<String, Known> known(List<Found> found) {
        List<String> paths = found.stream().map(item -> item.file().path().toString()).toList();
        Map<String, Known> known = new HashMap<>();
        for (List<String> some : Portions.of(paths)) {
            sql.select(MEDIA_ITEM.PATH, MEDIA_ITEM.ID, MEDIA_ITEM.ADDED_AT)
                    .from(MEDIA_ITEM)
                    .where(MEDIA_ITEM.PATH.in(some))
                    .forEach(
                            row ->
                                    known.put(
                                            row.value1(),
                                            new Known(
                                                    new MediaId(row.value2()),
                                                    Instant.ofEpochMilli(row.value3()))));
        }
        return known;
    }

    private static Known known(Found found, Map<String, Known> all) {
        String path = found.file().path().toString();
        Known known = all.get(path);
        if (known == null) {
            throw new IllegalStateException("path must be stored as it is: " + path);
        }
        return known;
    }

    private static MediaItem item(Found found, Known known) {
        return new MediaItem(
                known.id(), found.kind(), found.title(), found.file(), found.metadata().facts());
    }

    /// What only the table knows.
    private record Known(MediaId id, Instant added) {}
}
