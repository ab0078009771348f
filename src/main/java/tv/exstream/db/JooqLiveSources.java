package tv.exstream.db;

import static tv.exstream.db.tables.Tables.LIVE_SOURCE;
import static tv.exstream.db.tables.Tables.MEDIA_ITEM;
import static tv.exstream.db.tables.Tables.SOURCE;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.ResultQuery;
import tv.exstream.db.BroughtLiveSources.Differences;
import tv.exstream.live.LiveMedia;
import tv.exstream.live.LiveSource;
import tv.exstream.live.LiveSources;
import tv.exstream.media.MediaId;
import tv.exstream.source.SourceId;

/// The live sources in the database.
public final class JooqLiveSources implements LiveSources {
    /// Until the media item has an id; no item has this one.
    private static final long NO_MEDIA = 0;

    private final Database database;
    private final SealedLiveSources sealed;

    public JooqLiveSources(Database database) {
        this.database = database;
        this.sealed = new SealedLiveSources(database.sealed());
    }

    @Override
    public Entry add(LiveSource source) {
        return database.write(
                sql -> {
                    int number = insert(sql, source);
                    MediaId id = describe(sql, LiveMedia.path(number), source);
                    int _ =
                            sql.update(LIVE_SOURCE)
                                    .set(LIVE_SOURCE.MEDIA_ID, id.value())
                                    .where(LIVE_SOURCE.ID.eq(number))
                                    .execute();
                    return new Entry(id, source);
                });
    }

    @Override
    public boolean change(MediaId id, LiveSource source) {
        return database.write(
                sql -> {
                    Optional<Integer> number = number(sql, id);
                    number.ifPresent(known -> change(sql, known, source));
                    return number.isPresent();
                });
    }

    @Override
    public boolean remove(MediaId id) {
        return database.write(
                sql -> {
                    Optional<Integer> number = number(sql, id);
                    number.ifPresent(
                            known -> {
                                int _ =
                                        sql.deleteFrom(LIVE_SOURCE)
                                                .where(LIVE_SOURCE.ID.eq(known))
                                                .execute();
                                List<Path> path = List.of(LiveMedia.path(known));
                                int _ = new MediaItemWrites(sql).markGone(path, Instant.EPOCH);
                                new LiveSourceAlternatives(sql)
                                        .forget(MEDIA_ITEM.ID.eq(JooqMediaItems.key(id)));
                            });
                    return number.isPresent();
                });
    }

    @Override
    public boolean arrange(MediaId id, List<MediaId> alternatives) {
        return database.write(
                sql -> {
                    boolean isThere = number(sql, id).isPresent();
                    if (isThere) {
                        new LiveSourceAlternatives(sql).replace(id, alternatives);
                    }
                    return isThere;
                });
    }

    @Override
    public List<MediaId> replace(SourceId owner, List<Brought> wanted) {
        Differences differ = database.read(sql -> brought(sql, owner).differences(wanted));
        List<MediaId> changes = new ArrayList<>();
        // A long list keeps nobody else from writing.
        for (List<Brought> some : Portions.of(differ.others())) {
            changes.addAll(database.write(sql -> put(sql, owner, some)));
        }
        for (List<String> some : Portions.of(differ.gone())) {
            changes.addAll(database.write(sql -> brought(sql, owner).remove(some)));
        }
        return changes;
    }

    /// Whoever was removed in the meantime brings nothing any more.
    private List<MediaId> put(DSLContext sql, SourceId owner, List<Brought> some) {
        return sql.fetchExists(SOURCE, SOURCE.ID.eq(owner.value()))
                ? brought(sql, owner).put(some)
                : List.of();
    }

    private BroughtLiveSources brought(DSLContext sql, SourceId owner) {
        return new BroughtLiveSources(sql, owner, sealed);
    }

    @Override
    public Optional<Entry> entry(MediaId id) {
        return database.read(
                sql ->
                        sql.select(LIVE_SOURCE.fields())
                                .from(LIVE_SOURCE)
                                .where(LIVE_SOURCE.MEDIA_ID.eq(id.value()))
                                .fetchOptional(
                                        row -> entry(row, new LiveSourceAlternatives(sql).of(id))));
    }

    @Override
    public List<Entry> all() {
        return database.read(
                sql ->
                        entries(
                                sql,
                                sql.select(LIVE_SOURCE.fields())
                                        .from(LIVE_SOURCE)
                                        .orderBy(LIVE_SOURCE.MEDIA_ID)));
    }

    @Override
    public int count() {
        return database.read(sql -> sql.fetchCount(LIVE_SOURCE));
    }

    @Override
    public List<Entry> behind(long last, int offset, int limit) {
        return database.read(
                sql ->
                        entries(
                                sql,
                                sql.select(LIVE_SOURCE.fields())
                                        .from(LIVE_SOURCE)
                                        .where(LIVE_SOURCE.MEDIA_ID.gt(last))
                                        .orderBy(LIVE_SOURCE.MEDIA_ID)
                                        .limit(limit)
                                        .offset(offset)));
    }

    /// The alternatives of all of them are few.
    private List<Entry> entries(DSLContext sql, ResultQuery<?> rows) {
        var alternatives = new LiveSourceAlternatives(sql).all();
        return rows.fetch(row -> entry(row, alternatives));
    }

    private Entry entry(Record row, Map<MediaId, List<MediaId>> alternatives) {
        var id = new MediaId(row.get(LIVE_SOURCE.MEDIA_ID));
        return new Entry(
                id, sealed.source(row), owner(row), alternatives.getOrDefault(id, List.of()));
    }

    private int insert(DSLContext sql, LiveSource source) {
        return sql.insertInto(LIVE_SOURCE)
                .set(LIVE_SOURCE.MEDIA_ID, NO_MEDIA)
                .set(LIVE_SOURCE.NAME, source.name())
                .set(LIVE_SOURCE.ADDRESSES, sealed.addresses(source))
                .set(LIVE_SOURCE.PROGRAMME_SECONDS, seconds(source))
                .set(LIVE_SOURCE.CONNECTIONS, source.connections())
                .set(LIVE_SOURCE.HEADERS, sealed.headers(source))
                .set(LIVE_SOURCE.LABELS, sealed.labels(source))
                .returningResult(LIVE_SOURCE.ID)
                .fetchSingle()
                .value1();
    }

    private void change(DSLContext sql, int number, LiveSource source) {
        int _ =
                sql.update(LIVE_SOURCE)
                        .set(LIVE_SOURCE.NAME, source.name())
                        .set(LIVE_SOURCE.ADDRESSES, sealed.addresses(source))
                        .set(LIVE_SOURCE.PROGRAMME_SECONDS, seconds(source))
                        .set(LIVE_SOURCE.CONNECTIONS, source.connections())
                        .set(LIVE_SOURCE.HEADERS, sealed.headers(source))
                        .set(LIVE_SOURCE.LABELS, sealed.labels(source))
                        .where(LIVE_SOURCE.ID.eq(number))
                        .execute();
        describe(sql, LiveMedia.path(number), source);
    }

    private static MediaId describe(DSLContext sql, Path path, LiveSource source) {
        return new MediaItemWrites(sql)
                .upsert(List.of(LiveMedia.found(path, source)))
                .getFirst()
                .id();
    }

    private static Optional<Integer> number(DSLContext sql, MediaId id) {
        return sql.select(LIVE_SOURCE.ID)
                .from(LIVE_SOURCE)
                .where(LIVE_SOURCE.MEDIA_ID.eq(id.value()))
                .fetchOptional(LIVE_SOURCE.ID);
    }

    /// A person's have none.
    private static Optional<SourceId> owner(Record row) {
        return Optional.of(row.get(LIVE_SOURCE.SOURCE_ID)).filter(id -> id > 0).map(SourceId::new);
    }

    static int seconds(LiveSource source) {
        return Math.toIntExact(source.programme().toSeconds());
    }
}
