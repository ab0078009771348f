package tv.exstream.db;

import static tv.exstream.db.tables.Tables.DESCRIPTION;
import static tv.exstream.db.tables.Tables.MEDIA_ITEM;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import tv.exstream.describe.Description;
import tv.exstream.describe.Descriptions;
import tv.exstream.describe.Layers;
import tv.exstream.describe.Provided;
import tv.exstream.describe.Sayings;
import tv.exstream.media.MediaId;
import tv.exstream.media.MediaItem;
import tv.exstream.media.MediaItems.Found;
import tv.exstream.media.MediaKind;

/// Who says what of media items, in the database. The rows of the items have what counts.
public final class JooqDescriptions implements Descriptions {
    private static final List<String> DESCRIBED =
            List.of(MediaKind.MOVIE.name(), MediaKind.EPISODE.name());

    private final Database database;

    public JooqDescriptions(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Described> find(MediaId id) {
        return database.read(
                sql -> present(sql, List.of(id)).fetchOptional().map(JooqDescriptions::described));
    }

    @Override
    public Map<MediaId, Provided> provided(Collection<MediaId> ids) {
        Map<MediaId, Provided> found = new HashMap<>();
        for (List<MediaId> some : Portions.of(ids)) {
            List<Integer> keys = some.stream().map(JooqMediaItems::key).toList();
            found.putAll(database.read(sql -> DescriptionRows.provided(sql, keys)));
        }
        return found;
    }

    @Override
    public List<Described> after(long after, int most) {
        return database.read(
                sql ->
                        selected(sql, MEDIA_ITEM.ID.gt(Math.toIntExact(after)))
                                .and(MEDIA_ITEM.KIND.in(DESCRIBED))
                                .orderBy(MEDIA_ITEM.ID)
                                .limit(most)
                                .fetch(JooqDescriptions::described));
    }

    @Override
    public void provide(Map<MediaId, Optional<Provided>> provided) {
        for (List<MediaId> some : Portions.of(provided.keySet())) {
            List<Described> _ =
                    database.write(
                            sql ->
                                    change(
                                            sql,
                                            some,
                                            known ->
                                                    known.layers()
                                                            .with(
                                                                    provided.getOrDefault(
                                                                            known.id(),
                                                                            Optional.empty()))));
        }
    }

    @Override
    public Optional<Described> lock(MediaId id, UnaryOperator<Sayings> change) {
        return database
                .write(
                        sql ->
                                change(
                                        sql,
                                        List.of(id),
                                        known ->
                                                known.layers()
                                                        .with(
                                                                change.apply(
                                                                        known.layers().locked()))))
                .stream()
                .findFirst();
    }

    private interface Change {
        Layers of(Described known);
    }

    /// Answers the items as they are then.
    private static List<Described> change(DSLContext sql, Collection<MediaId> ids, Change change) {
        List<Described> changed = new ArrayList<>();
        List<Found> found = new ArrayList<>();
        for (Record row : present(sql, ids).fetch()) {
            Described known = described(row);
            Layers layers = change.of(known);
            DescriptionRows.write(sql, Math.toIntExact(known.id().value()), layers);
            changed.add(new Described(known.id(), known.kind(), known.file(), layers));
            found.add(found(row, layers));
        }
        if (!found.isEmpty()) {
            List<MediaItem> _ = new MediaItemWrites(sql).write(found);
        }
        return changed;
    }

    private static Found found(Record row, Layers layers) {
        MediaItem item = MediaItemRows.item(row);
        Description counts = layers.merged(item.file().path()).description();
        Instant added = Instant.ofEpochMilli(row.get(MEDIA_ITEM.ADDED_AT));
        return new Found(item.kind(), counts.title(), item.file(), counts.metadata(), added);
    }

    private static SelectConditionStep<Record> present(DSLContext sql, Collection<MediaId> ids) {
        return selected(
                sql,
                MEDIA_ITEM.ID.in(
                        ids.stream()
                                .filter(id -> id.value() <= Integer.MAX_VALUE)
                                .map(id -> (int) id.value())
                                .toList()));
    }

    private static SelectConditionStep<Record> selected(DSLContext sql, Condition which) {
        return sql.select(MediaItemRows.ITEM)
                .select(MediaItemRows.METADATA)
                .select(MEDIA_ITEM.ADDED_AT)
                .select(DescriptionRows.LAYERS)
                .from(MEDIA_ITEM)
                .leftJoin(DESCRIPTION)
                .on(DESCRIPTION.MEDIA_ID.eq(MEDIA_ITEM.ID))
                .where(which)
                .and(MEDIA_ITEM.GONE.isFalse());
    }

    private static Described described(Record row) {
        MediaItem item = MediaItemRows.item(row);
        Layers layers =
                DescriptionRows.layers(row)
                        .orElseGet(
                                () ->
                                        Layers.of(
                                                new Description(
                                                        item.title(),
                                                        MediaItemRows.metadata(row))));
        return new Described(item.id(), item.kind(), item.file().path(), layers);
    }
}
