package tv.exstream.db;

import static tv.exstream.db.tables.Tables.MEDIA_ITEM;
import static tv.exstream.db.tables.Tables.REMOTE_FILE;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.BatchBindStep;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.Record3;
import tv.exstream.media.Fingerprint;
import tv.exstream.media.MediaFile;
import tv.exstream.media.MediaItems.Found;
import tv.exstream.media.MediaItems.Relocation;
import tv.exstream.source.RemoteFile;
import tv.exstream.source.RemoteFiles;
import tv.exstream.source.RemotePath;
import tv.exstream.source.SourceId;

/// The files of sources in the database.
public final class JooqRemoteFiles implements RemoteFiles {
    private final Database database;

    public JooqRemoteFiles(Database database) {
        this.database = database;
    }

    @Override
    public Optional<RemoteFile> find(RemotePath path) {
        return database.read(
                sql ->
                        sql.select(REMOTE_FILE.LOCATOR)
                                .from(REMOTE_FILE)
                                .where(REMOTE_FILE.SOURCE_ID.eq(path.source().value()))
                                .and(REMOTE_FILE.FILE_KEY.eq(path.key()))
                                .fetchOptional(REMOTE_FILE.LOCATOR)
                                .map(locator -> new RemoteFile(path, locator)));
    }

    @Override
    public Optional<RemotePath> remote(Path local) {
        return database.read(
                sql ->
                        sql.select(REMOTE_FILE.SOURCE_ID, REMOTE_FILE.FILE_KEY, REMOTE_FILE.PATH)
                                .from(REMOTE_FILE)
                                .where(REMOTE_FILE.PATH.eq(local.toString()))
                                .orderBy(REMOTE_FILE.SOURCE_ID, REMOTE_FILE.FILE_KEY)
                                .limit(1)
                                .fetchOptional(JooqRemoteFiles::name));
    }

    @Override
    public Optional<MediaFile> media(RemotePath path) {
        return database.read(
                sql ->
                        sql.select(MediaItemRows.ITEM)
                                .from(MEDIA_ITEM)
                                .join(REMOTE_FILE)
                                .on(REMOTE_FILE.PATH.eq(MEDIA_ITEM.PATH))
                                .where(REMOTE_FILE.SOURCE_ID.eq(path.source().value()))
                                .and(REMOTE_FILE.FILE_KEY.eq(path.key()))
                                .fetchOptional(row -> MediaItemRows.item(row).file()));
    }

    @Override
    public Map<String, Fingerprint> known(SourceId source) {
        Map<String, Fingerprint> known = new HashMap<>();
        database.read(
                        sql ->
                                sql.select(
                                                REMOTE_FILE.FILE_KEY,
                                                REMOTE_FILE.SIZE_BYTES,
                                                REMOTE_FILE.MODIFIED_AT,
                                                REMOTE_FILE.DIGEST)
                                        .from(REMOTE_FILE)
                                        .where(REMOTE_FILE.SOURCE_ID.eq(source.value()))
                                        .fetch())
                .forEach(
                        row ->
                                known.put(
                                        row.value1(),
                                        new Fingerprint(
                                                row.value2(),
                                                Instant.parse(row.value3()),
                                                row.value4())));
        return known;
    }

    @Override
    public Map<String, Path> missed(SourceId source) {
        return database.read(
                sql ->
                        sql
                                .select(REMOTE_FILE.FILE_KEY, REMOTE_FILE.MISSED)
                                .from(REMOTE_FILE)
                                .where(REMOTE_FILE.SOURCE_ID.eq(source.value()))
                                .and(REMOTE_FILE.MISSED.ne(""))
                                .stream()
                                .collect(
                                        Collectors.toMap(
                                                Record2::value1, row -> Path.of(row.value2()))));
    }

    @Override
    public void put(List<Holding> holdings) {
        if (!holdings.isEmpty()) {
            database.write(
                    sql -> {
                        move(sql, holdings);
                        upsert(sql, holdings);
                        return new MediaItemWrites(sql)
                                .upsert(holdings.stream().map(Holding::media).toList());
                    });
        }
    }

    @Override
    public void describe(List<Described> some) {
        List<Found> others =
                some.isEmpty() ? List.of() : database.read(sql -> RemoteWords.others(sql, some));
        if (!others.isEmpty()) {
            var _ = database.write(sql -> new MediaItemWrites(sql).upsert(others));
        }
    }

    @Override
    public void shelve(SourceId source, String library) {
        List<String> keys = database.read(sql -> RemoteWords.elsewhere(sql, source, library));
        for (List<String> some : Portions.of(keys)) {
            List<Found> moved =
                    database.read(sql -> RemoteWords.shelved(sql, source, some, library));
            var _ = database.write(sql -> new MediaItemWrites(sql).upsert(moved));
        }
    }

    @Override
    public void remove(SourceId source, Collection<String> keys, Instant since) {
        for (List<String> some : Portions.of(keys)) {
            Condition these =
                    REMOTE_FILE.SOURCE_ID.eq(source.value()).and(REMOTE_FILE.FILE_KEY.in(some));
            int _ = database.write(sql -> remove(sql, these, since));
        }
    }

    /// Forgets files; answers how many media items are gone. A file of this machine that two sources have stays while one has it.
    static int remove(DSLContext sql, Condition these, Instant since) {
        List<String> paths =
                sql.select(REMOTE_FILE.PATH).from(REMOTE_FILE).where(these).fetch(REMOTE_FILE.PATH);
        int _ = sql.deleteFrom(REMOTE_FILE).where(these).execute();
        List<String> gone = new ArrayList<>(paths);
        for (List<String> some : Portions.of(paths)) {
            gone.removeAll(
                    sql.select(REMOTE_FILE.PATH)
                            .from(REMOTE_FILE)
                            .where(REMOTE_FILE.PATH.in(some))
                            .fetchSet(REMOTE_FILE.PATH));
        }
        return new MediaItemWrites(sql).markGone(gone.stream().map(Path::of).toList(), since);
    }

    /// A file that is played from another place now is the same item there, with all that people made of it. Where that place has an
    /// item already, or another file keeps the one of the old place, it is another one.
    private static void move(DSLContext sql, List<Holding> holdings) {
        List<Relocation> moved = moved(sql, holdings);
        Set<Path> held = heldByOthers(sql, moved, holdings);
        List<Relocation> free = moved.stream().filter(each -> !held.contains(each.from())).toList();
        var writes = new MediaItemWrites(sql);
        Set<Path> relocated = writes.relocate(free);
        // Where an item has left nothing is there to be gone; of two that move to one place one
        // stays behind.
        int _ =
                writes.markGone(
                        free.stream()
                                .map(Relocation::from)
                                .filter(from -> !relocated.contains(from))
                                .toList(),
                        holdings.getFirst().media().seen());
    }

    private static List<Relocation> moved(DSLContext sql, List<Holding> holdings) {
        Map<RemotePath, Path> before = new HashMap<>();
        Map<Integer, List<Holding>> bySource =
                holdings.stream().collect(Collectors.groupingBy(JooqRemoteFiles::source));
        bySource.forEach(
                (source, some) -> {
                    for (List<Holding> portion : Portions.of(some)) {
                        List<String> keys = portion.stream().map(JooqRemoteFiles::key).toList();
                        Condition these = REMOTE_FILE.SOURCE_ID.eq(source);
                        before.putAll(places(sql, these.and(REMOTE_FILE.FILE_KEY.in(keys))));
                    }
                });
        List<Relocation> moved = new ArrayList<>();
        for (Holding each : holdings) {
            Path from = before.get(each.file().path());
            MediaFile now = each.media().file();
            if (from != null && !from.equals(now.path())) {
                moved.add(new Relocation(from, now.path(), now.fingerprint().modified()));
            }
        }
        return moved;
    }

    /// The places at which another file than these stays.
    private static Set<Path> heldByOthers(
            DSLContext sql, List<Relocation> moved, List<Holding> holdings) {
        Map<RemotePath, Path> held = new HashMap<>();
        for (List<Relocation> some : Portions.of(moved)) {
            List<String> paths = some.stream().map(each -> each.from().toString()).toList();
            held.putAll(places(sql, REMOTE_FILE.PATH.in(paths)));
        }
        holdings.forEach(each -> held.remove(each.file().path()));
        return new HashSet<>(held.values());
    }

    /// Where the media items of files are.
    private static Map<RemotePath, Path> places(DSLContext sql, Condition which) {
        return sql
                .select(REMOTE_FILE.SOURCE_ID, REMOTE_FILE.FILE_KEY, REMOTE_FILE.PATH)
                .from(REMOTE_FILE)
                .where(which)
                .stream()
                .collect(Collectors.toMap(JooqRemoteFiles::name, row -> Path.of(row.value3())));
    }

    private static RemotePath name(Record3<Integer, String, String> row) {
        return new RemotePath(new SourceId(row.value1()), row.value2());
    }

    private static void upsert(DSLContext sql, List<Holding> holdings) {
        BatchBindStep batch =
                sql.batch(
                        sql.insertInto(
                                        REMOTE_FILE,
                                        REMOTE_FILE.SOURCE_ID,
                                        REMOTE_FILE.FILE_KEY,
                                        REMOTE_FILE.PATH,
                                        REMOTE_FILE.LOCATOR,
                                        REMOTE_FILE.SIZE_BYTES,
                                        REMOTE_FILE.MODIFIED_AT,
                                        REMOTE_FILE.DIGEST,
                                        REMOTE_FILE.MISSED)
                                .values(0, "", "", "", 0L, "", "", "")
                                .onConflict(REMOTE_FILE.SOURCE_ID, REMOTE_FILE.FILE_KEY)
                                .doUpdate()
                                .setAllToExcluded());
        for (Holding each : holdings) {
            Fingerprint version = each.version();
            batch =
                    batch.bind(
                            source(each),
                            key(each),
                            mediaPath(each),
                            each.file().locator(),
                            version.size(),
                            version.modified().toString(),
                            version.digest(),
                            each.missed().map(Path::toString).orElse(""));
        }
        int[] _ = batch.execute();
    }

    private static int source(Holding holding) {
        return holding.file().path().source().value();
    }

    private static String key(Holding holding) {
        return holding.file().path().key();
    }

    private static String mediaPath(Holding holding) {
        return holding.media().file().path().toString();
    }
}
