package tv.exstream.db;

import static tv.exstream.db.tables.Tables.DESCRIPTION;
import static tv.exstream.db.tables.Tables.MEDIA_ITEM;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import tv.exstream.describe.Description;
import tv.exstream.describe.Layers;
import tv.exstream.describe.Provided;
import tv.exstream.describe.Sayings;
import tv.exstream.media.MediaId;
import tv.exstream.media.MediaItems.Found;

/// How what is said of an item lies in its table. What only the scan has described has no row.
final class DescriptionRows {
    static final List<Field<?>> LAYERS =
            List.of(
                    DESCRIPTION.MEDIA_ID,
                    DESCRIPTION.BASE,
                    DESCRIPTION.PROVIDED,
                    DESCRIPTION.LOCKED);

    private DescriptionRows() {}

    /// Empty when nobody but the scan says anything.
    ///
    /// @param row of an outer join
    static Optional<Layers> layers(Record row) {
        return row.get(DESCRIPTION.MEDIA_ID) == null ? Optional.empty() : Optional.of(read(row));
    }

    /// What catalogues say of some items.
    static Map<MediaId, Provided> provided(DSLContext sql, List<Integer> ids) {
        return sql.select(DESCRIPTION.MEDIA_ID, DESCRIPTION.PROVIDED)
                .from(DESCRIPTION)
                .where(DESCRIPTION.MEDIA_ID.in(ids))
                .and(DESCRIPTION.PROVIDED.ne(""))
                .fetchMap(
                        row -> new MediaId(row.value1()),
                        row -> JsonColumn.read(row.value2(), Provided.class));
    }

    private static Layers read(Record row) {
        String provided = row.get(DESCRIPTION.PROVIDED);
        return new Layers(
                JsonColumn.read(row.get(DESCRIPTION.BASE), Description.class),
                provided.isEmpty()
                        ? Optional.empty()
                        : Optional.of(JsonColumn.read(provided, Provided.class)),
                JsonColumn.read(row.get(DESCRIPTION.LOCKED), Sayings.class));
    }

    static void write(DSLContext sql, int media, Layers layers) {
        if (layers.isBare()) {
            sql.deleteFrom(DESCRIPTION).where(DESCRIPTION.MEDIA_ID.eq(media)).execute();
            return;
        }
        sql.insertInto(DESCRIPTION)
                .set(DESCRIPTION.MEDIA_ID, media)
                .set(DESCRIPTION.BASE, JsonColumn.write(layers.base()))
                .set(DESCRIPTION.PROVIDED, layers.provided().map(JsonColumn::write).orElse(""))
                .set(DESCRIPTION.LOCKED, JsonColumn.write(layers.locked()))
                .onConflict(DESCRIPTION.MEDIA_ID)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }

    /// What a scan found, with what counts in place of what it calls the items; remembers what it called them.
    static List<Found> merged(DSLContext sql, List<Found> found) {
        Map<String, Record> rows = new HashMap<>();
        List<String> paths = found.stream().map(item -> item.file().path().toString()).toList();
        for (List<String> some : Portions.of(paths)) {
            sql.select(MEDIA_ITEM.PATH)
                    .select(LAYERS)
                    .from(MEDIA_ITEM)
                    .join(DESCRIPTION)
                    .on(DESCRIPTION.MEDIA_ID.eq(MEDIA_ITEM.ID))
                    .where(MEDIA_ITEM.PATH.in(some))
                    .forEach(row -> rows.put(row.get(MEDIA_ITEM.PATH), row));
        }
        return rows.isEmpty()
                ? found
                : found.stream().map(item -> merged(sql, item, rows)).toList();
    }

    private static Found merged(DSLContext sql, Found item, Map<String, Record> rows) {
        Record row = rows.get(item.file().path().toString());
        if (row == null) {
            return item;
        }
        Layers known = read(row);
        Layers layers = known.with(new Description(item.title(), item.metadata()));
        if (!layers.base().equals(known.base())) {
            write(sql, row.get(DESCRIPTION.MEDIA_ID), layers);
        }
        Description counts = layers.merged(item.file().path()).description();
        return new Found(item.kind(), counts.title(), item.file(), counts.metadata(), item.seen());
    }
}
