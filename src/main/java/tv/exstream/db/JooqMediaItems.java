package tv.exstream.db;

import static tv.exstream.db.tables.Tables.MEDIA_ITEM;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
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
import tv.exstream.media.Quantity;
import tv.exstream.source.Pointer;
import tv.exstream.source.RemotePath;

/// The media items in the database.
public final class JooqMediaItems implements MediaItems {
    private static final Condition IS_UNMEASURED = MEDIA_ITEM.MEASUREMENT.eq("");

    private final Database database;
    private final Kept<Long> version;
    private final Kept<Long> shownVersion;

    public JooqMediaItems(Database database) {
        this.database = database;
        version = Revisions.kept(database, MediaItemWrites::version);
        shownVersion = Revisions.kept(database, MediaItemWrites::shownVersion);
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
        return byId(ids, MediaItemRows.ITEM, MediaItemRows::item);
    }

    @Override
    public Map<MediaId, Outline> outlines(Collection<MediaId> ids) {
        return byId(ids, MediaItemRows.OUTLINE, MediaItemRows::outline);
    }

    @Override
    public Map<MediaId, Metadata> metadata(Collection<MediaId> ids) {
        List<Field<?>> fields = new ArrayList<>(MediaItemRows.METADATA);
        fields.add(MEDIA_ITEM.ID);
        return byId(ids, fields, MediaItemRows::metadata);
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
        return database.read(sql -> AlikeItems.of(sql, item).fetch(MediaItemRows::item));
    }

    @Override
    public int countUnder(Path folder) {
        Condition programmes =
                isPresentBelow(folder).and(MEDIA_ITEM.KIND.ne(MediaKind.EXTRA.name()));
        return database.read(sql -> sql.fetchCount(MEDIA_ITEM, programmes));
    }

    @Override
    public Map<Path, Fingerprint> fingerprintsUnder(Path folder) {
        return byPath(below(folder, MediaItemRows.FILE, row -> row));
    }

    @Override
    public Set<Path> unreadUnder(Path folder) {
        Condition unread = isPresentBelow(folder).and(MEDIA_ITEM.TAGS.eq(MediaItemRows.UNREAD));
        return database.read(
                sql ->
                        sql.select(MEDIA_ITEM.PATH)
                                .from(MEDIA_ITEM)
                                .where(unread)
                                .fetchSet(row -> Path.of(row.get(MEDIA_ITEM.PATH))));
    }

    @Override
    public Map<Path, Fingerprint> goneOfSizes(Collection<Long> sizes) {
        List<Record> rows = new ArrayList<>();
        for (List<Long> some : Portions.of(sizes)) {
            rows.addAll(
                    database.read(
                            sql ->
                                    sql.select(MediaItemRows.FILE)
                                            .from(MEDIA_ITEM)
                                            .where(GoneRows.GONE)
                                            .and(MEDIA_ITEM.SIZE_BYTES.in(some))
                                            .fetch()));
        }
        return byPath(rows);
    }

    private static Map<Path, Fingerprint> byPath(List<? extends Record> rows) {
        Map<Path, Fingerprint> found = new HashMap<>();
        for (Record row : rows) {
            found.put(Path.of(row.get(MEDIA_ITEM.PATH)), MediaItemRows.fingerprint(row));
        }
        return found;
    }

    @Override
    public List<MediaItem> upsert(List<Found> found) {
        return found.isEmpty()
                ? List.of()
                : database.write(sql -> new MediaItemWrites(sql).upsert(found));
    }

    @Override
    public void markGone(Collection<Path> paths, Instant since) {
        if (!paths.isEmpty()) {
            int _ = database.write(sql -> new MediaItemWrites(sql).markGone(paths, since));
        }
    }

    @Override
    public Set<Path> relocate(Collection<Relocation> moved) {
        return moved.isEmpty()
                ? Set.of()
                : database.write(sql -> new MediaItemWrites(sql).relocate(moved));
    }

    @Override
    public List<MediaItem> unsearched(BreakSearch where, int most) {
        return present(isUnsearched(where), most);
    }

    private static Condition isUnsearched(BreakSearch where) {
        Condition searched =
                switch (where) {
                    case OFF -> DSL.falseCondition();
                    case UNCHAPTERED -> MEDIA_ITEM.CHAPTERS.eq(JsonColumn.write(List.of()));
                    case ALL -> DSL.trueCondition();
                };
        return MEDIA_ITEM.BREAKS.eq("").and(searched);
    }

    @Override
    public void setBreaks(MediaItem searched, List<Duration> breaks) {
        boolean _ = database.write(sql -> new MediaItemWrites(sql).setBreaks(searched, breaks));
    }

    @Override
    public List<MediaItem> unmeasured(int most) {
        return present(IS_UNMEASURED, most);
    }

    @Override
    public int countUnmeasured(Set<Quantity> streams, BreakSearch breaks) {
        Condition unmeasured = streams.isEmpty() ? DSL.falseCondition() : IS_UNMEASURED;
        return database.read(
                sql ->
                        sql.fetchCount(
                                MEDIA_ITEM,
                                isMeasurable().and(unmeasured.or(isUnsearched(breaks)))));
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
        return shownVersion.now();
    }

    @Override
    public long version() {
        return version.now();
    }

    /// Files of this machine of which something holds, the oldest first.
    private List<MediaItem> present(Condition condition, int most) {
        return database.read(
                sql ->
                        sql.select(MediaItemRows.ITEM)
                                .from(MEDIA_ITEM)
                                .where(isMeasurable().and(condition))
                                .orderBy(MEDIA_ITEM.ID)
                                .limit(most)
                                .fetch(MediaItemRows::item));
    }

    /// Whether it is a present file of this machine: those of others are not read as a whole to measure them. Of a picture there is nothing
    /// to find out.
    private static Condition isMeasurable() {
        return MEDIA_ITEM
                .GONE
                .isFalse()
                .and(MEDIA_ITEM.KIND.notIn(MediaKind.LIVE.name(), MediaKind.IMAGE.name()))
                .and(MEDIA_ITEM.PATH.notLike(RemotePath.ROOT + "/%"))
                .and(isNoPointer());
    }

    private static Condition isNoPointer() {
        return DSL.and(
                Pointer.ENDINGS.stream()
                        .map(ending -> MEDIA_ITEM.PATH.notLikeIgnoreCase("%" + ending))
                        .toList());
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

    /// @param fields the id among them
    private <T> Map<MediaId, T> byId(
            Collection<MediaId> ids, List<Field<?>> fields, Function<Record, T> mapping) {
        List<Integer> keys = ids.stream().distinct().map(JooqMediaItems::key).toList();
        Map<MediaId, T> found = new HashMap<>();
        for (List<Integer> some : Portions.of(keys)) {
            database.read(
                            sql ->
                                    sql.select(fields)
                                            .from(MEDIA_ITEM)
                                            .where(MEDIA_ITEM.ID.in(some))
                                            .fetch())
                    .forEach(
                            row ->
                                    found.put(
                                            new MediaId(row.get(MEDIA_ITEM.ID)),
                                            mapping.apply(row)));
        }
        return found;
    }

    private static Condition isPresentBelow(Path folder) {
        return isBelow(folder).and(MEDIA_ITEM.GONE.isFalse());
    }

    /// Everything below a folder begins with its path and a separator, which is one range of the index.
    static Condition isBelow(Path folder) {
        String separator = folder.getFileSystem().getSeparator();
        String text = folder.toString();
        String first = text.endsWith(separator) ? text : text + separator;
        int end = first.length() - 1;
        String behind = first.substring(0, end) + (char) (first.charAt(end) + 1);
        return MEDIA_ITEM.PATH.ge(first).and(MEDIA_ITEM.PATH.lt(behind));
    }

    /// What people ask for need not be there, whatever number it has.
    static int key(MediaId id) {
        return RowId.of(id.value());
    }
}
