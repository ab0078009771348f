package tv.exstream.db;

import static tv.exstream.db.tables.Tables.ATTRIBUTE;
import static tv.exstream.db.tables.Tables.MEDIA_ATTRIBUTE;
import static tv.exstream.db.tables.Tables.MEDIA_ITEM;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Gatherers;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import tv.exstream.media.BreakSearch;
import tv.exstream.media.Fingerprint;
import tv.exstream.media.Measurement;
import tv.exstream.media.MediaId;
import tv.exstream.media.MediaItem;
import tv.exstream.media.MediaItems;
import tv.exstream.media.MediaKind;
import tv.exstream.media.Metadata;
import tv.exstream.media.Outline;
import tv.exstream.media.Title;
import tv.exstream.media.Versions;

/// The media items in the database.
public final class JooqMediaItems implements MediaItems {
    /// SQLite takes 32,766 variables in a statement; long before that a longer list gains nothing.
    static final int MOST_LISTED = 500;

    /// Arbitrary: nobody has a film in more files.
    private static final int MOST_ALIKE = 100;

    private static final List<String> CATALOGUES = List.of("IMDB", "TMDB", "TVDB");

    private final Database database;

    public JooqMediaItems(Database database) {
        this.database = database;
    }

    @Override
    public Optional<MediaItem> find(MediaId id) {
        return database.read(
                sql ->
                        sql.select(MediaItemRows.ITEM)
                                .from(MEDIA_ITEM)
                                .where(MEDIA_ITEM.ID.eq(key(id)))
                                .fetchOptional(MediaItemRows::item));
    }

    @Override
    public Map<MediaId, MediaItem> findAll(Collection<MediaId> ids) {
        Map<MediaId, MediaItem> found = new HashMap<>();
        for (MediaItem item : byId(ids, MediaItemRows.ITEM, MediaItemRows::item)) {
            found.put(item.id(), item);
        }
        return found;
    }

    @Override
    public Map<MediaId, Outline> outlines(Collection<MediaId> ids) {
        Map<MediaId, Outline> found = new HashMap<>();
        for (Outline outline : byId(ids, MediaItemRows.OUTLINE, MediaItemRows::outline)) {
            found.put(outline.id(), outline);
        }
        return found;
    }

    @Override
    public Map<MediaId, Metadata> metadata(Collection<MediaId> ids) {
        List<Field<?>> fields = new ArrayList<>(MediaItemRows.METADATA);
        fields.add(MEDIA_ITEM.ID);
        Map<MediaId, Metadata> found = new HashMap<>();
        for (Record row : byId(ids, fields, row -> row)) {
            found.put(new MediaId(row.get(MEDIA_ITEM.ID)), MediaItemRows.metadata(row));
        }
        return found;
    }

    @Override
    public List<MediaItem> under(Path folder) {
        return below(folder, MediaItemRows.ITEM, MediaItemRows::item);
    }

    @Override
    public List<Outline> outlinesUnder(Path folder) {
        return below(folder, MediaItemRows.OUTLINE, MediaItemRows::outline);
    }

    @Override
    public List<MediaItem> alike(MediaItem item) {
        return database.read(sql -> alike(sql, item).fetch(MediaItemRows::item));
    }

    /// Each way to find them is a range of an index, which neither database sees where they are alternatives of one condition.
    static Select<Record> alike(DSLContext sql, MediaItem item) {
        Select<Record1<Integer>> same = sameInCatalogue(sql, item.id());
        return sql.select(MediaItemRows.ITEM)
                .from(MEDIA_ITEM)
                .where(MEDIA_ITEM.KIND.eq(item.kind().name()))
                .and(MEDIA_ITEM.GONE.isFalse())
                .and(MEDIA_ITEM.ID.ne(key(item.id())))
                .and(MEDIA_ITEM.ID.in(Versions.isNamed(item) ? same.union(named(item)) : same))
                .limit(MOST_ALIKE);
    }

    private static Select<Record1<Integer>> named(MediaItem item) {
        Title title = item.title();
        Condition alike =
                item.kind() == MediaKind.MOVIE
                        ? MEDIA_ITEM.TITLE.eq(title.name()).and(MEDIA_ITEM.YEAR.eq(title.year()))
                        : MEDIA_ITEM
                                .SHOW_TITLE
                                .eq(title.show())
                                .and(MEDIA_ITEM.SEASON.eq(title.season()))
                                .and(MEDIA_ITEM.EPISODE.eq(title.episode()));
        return DSL.select(MEDIA_ITEM.ID).from(MEDIA_ITEM).where(alike);
    }

    /// Its ids are read first: how many items have one of them a database can tell of a value only, and of most attributes it is many.
    private static Select<Record1<Integer>> sameInCatalogue(DSLContext sql, MediaId id) {
        List<Integer> ids =
                sql.select(ATTRIBUTE.ID)
                        .from(MEDIA_ATTRIBUTE)
                        .join(ATTRIBUTE)
                        .on(ATTRIBUTE.ID.eq(MEDIA_ATTRIBUTE.ATTRIBUTE_ID))
                        .where(MEDIA_ATTRIBUTE.MEDIA_ID.eq(key(id)))
                        .and(ATTRIBUTE.FIELD.in(CATALOGUES))
                        .fetch(ATTRIBUTE.ID);
        return DSL.select(MEDIA_ATTRIBUTE.MEDIA_ID)
                .from(MEDIA_ATTRIBUTE)
                .where(MEDIA_ATTRIBUTE.ATTRIBUTE_ID.in(ids));
    }

    @Override
    public int countUnder(Path folder) {
        return database.read(sql -> sql.fetchCount(MEDIA_ITEM, isPresentBelow(folder)));
    }

    @Override
    public Map<Path, Fingerprint> fingerprintsUnder(Path folder) {
        List<Field<?>> fields = new ArrayList<>(MediaItemRows.FINGERPRINT);
        fields.add(MEDIA_ITEM.PATH);
        Map<Path, Fingerprint> found = new HashMap<>();
        below(folder, fields, row -> row)
                .forEach(
                        row ->
                                found.put(
                                        Path.of(row.get(MEDIA_ITEM.PATH)),
                                        MediaItemRows.fingerprint(row)));
        return found;
    }

    @Override
    public List<MediaItem> upsert(List<Found> found) {
        return found.isEmpty()
                ? List.of()
                : database.write(sql -> new MediaItemWrites(sql).upsert(found));
    }

    @Override
    public void markGone(Collection<Path> paths) {
        if (!paths.isEmpty()) {
            int _ = database.write(sql -> new MediaItemWrites(sql).markGone(paths));
        }
    }

    @Override
    public List<MediaItem> unsearched(BreakSearch where, int most) {
        Condition searched =
                switch (where) {
                    case OFF -> DSL.falseCondition();
                    case UNCHAPTERED -> MEDIA_ITEM.CHAPTERS.eq(JsonColumn.write(List.of()));
                    case ALL -> DSL.trueCondition();
                };
        return database.read(
                sql ->
                        sql.select(MediaItemRows.ITEM)
                                .from(MEDIA_ITEM)
                                .where(MEDIA_ITEM.BREAKS.eq(""))
                                .and(MEDIA_ITEM.GONE.isFalse())
                                .and(MEDIA_ITEM.KIND.ne(MediaKind.LIVE.name()))
                                .and(searched)
                                .orderBy(MEDIA_ITEM.ID)
                                .limit(most)
                                .fetch(MediaItemRows::item));
    }

    @Override
    public void setBreaks(MediaItem searched, List<Duration> breaks) {
        boolean _ = database.write(sql -> new MediaItemWrites(sql).setBreaks(searched, breaks));
    }

    @Override
    public List<MediaItem> unmeasured(int most) {
        return database.read(
                sql ->
                        sql.select(MediaItemRows.ITEM)
                                .from(MEDIA_ITEM)
                                .where(MEDIA_ITEM.MEASUREMENT.eq(""))
                                .and(MEDIA_ITEM.GONE.isFalse())
                                .and(MEDIA_ITEM.KIND.ne(MediaKind.LIVE.name()))
                                .orderBy(MEDIA_ITEM.ID)
                                .limit(most)
                                .fetch(MediaItemRows::item));
    }

    @Override
    public void setMeasurement(MediaItem measured, Measurement measurement) {
        database.write(
                sql -> {
                    new MediaItemWrites(sql).setMeasurement(measured, measurement);
                    return true;
                });
    }

    @Override
    public long shownVersion() {
        return database.read(MediaItemWrites::shownVersion);
    }

    @Override
    public long version() {
        return database.read(MediaItemWrites::version);
    }

    private <T> List<T> below(Path folder, List<Field<?>> fields, Function<Record, T> mapping) {
        return database.read(
                sql ->
                        sql.select(fields)
                                .from(MEDIA_ITEM)
                                .where(isPresentBelow(folder))
                                .orderBy(MEDIA_ITEM.PATH)
                                .fetch(mapping::apply));
    }

    private <T> List<T> byId(
            Collection<MediaId> ids, List<Field<?>> fields, Function<Record, T> mapping) {
        List<Integer> keys = ids.stream().distinct().map(JooqMediaItems::key).toList();
        List<T> found = new ArrayList<>(keys.size());
        for (List<Integer> some : portions(keys)) {
            found.addAll(
                    database.read(
                            sql ->
                                    sql.select(fields)
                                            .from(MEDIA_ITEM)
                                            .where(MEDIA_ITEM.ID.in(some))
                                            .fetch(mapping::apply)));
        }
        return found;
    }

    /// Everything below a folder begins with its path and a separator, which is one range of the index.
    private static Condition isPresentBelow(Path folder) {
        String separator = folder.getFileSystem().getSeparator();
        String text = folder.toString();
        String first = text.endsWith(separator) ? text : text + separator;
        int end = first.length() - 1;
        String behind = first.substring(0, end) + (char) (first.charAt(end) + 1);
        return MEDIA_ITEM
                .PATH
                .ge(first)
                .and(MEDIA_ITEM.PATH.lt(behind))
                .and(MEDIA_ITEM.GONE.isFalse());
    }

    /// Pieces that fit the list of one statement.
    static <T> List<List<T>> portions(Collection<T> all) {
        return all.stream().gather(Gatherers.windowFixed(MOST_LISTED)).toList();
    }

    private static int key(MediaId id) {
        return Math.toIntExact(id.value());
    }
}
