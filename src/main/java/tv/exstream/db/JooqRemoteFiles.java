package tv.exstream.db;

import static tv.exstream.db.tables.Tables.REMOTE_FILE;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.BatchBindStep;
import org.jooq.Condition;
import org.jooq.DSLContext;
import tv.exstream.media.Fingerprint;
import tv.exstream.media.MediaItems.Found;
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
    public void put(List<Holding> holdings) {
        if (!holdings.isEmpty()) {
            database.write(
                    sql -> {
                        markMoved(sql, holdings);
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

    /// A file that is played from another place now is no more where it was.
    private static void markMoved(DSLContext sql, List<Holding> holdings) {
        Map<Integer, Map<String, String>> paths = new HashMap<>();
        holdings.forEach(
                each ->
                        paths.computeIfAbsent(source(each), _ -> new HashMap<>())
                                .put(key(each), mediaPath(each)));
        Instant since = holdings.getFirst().media().seen();
        List<Path> moved = new ArrayList<>();
        paths.forEach((source, byKey) -> moved.addAll(moved(sql, source, byKey)));
        int _ = new MediaItemWrites(sql).markGone(moved, since);
    }

    private static List<Path> moved(DSLContext sql, int source, Map<String, String> paths) {
        List<Path> moved = new ArrayList<>();
        for (List<String> some : Portions.of(paths.keySet())) {
            sql
                    .select(REMOTE_FILE.FILE_KEY, REMOTE_FILE.PATH)
                    .from(REMOTE_FILE)
                    .where(REMOTE_FILE.SOURCE_ID.eq(source))
                    .and(REMOTE_FILE.FILE_KEY.in(some))
                    .stream()
                    .filter(row -> !row.value2().equals(paths.get(row.value1())))
                    .forEach(row -> moved.add(Path.of(row.value2())));
        }
        return moved;
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
                                        REMOTE_FILE.DIGEST)
                                .values(0, "", "", "", 0L, "", "")
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
                            version.digest());
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
