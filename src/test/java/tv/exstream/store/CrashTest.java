package tv.exstream.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.rendition.Chunk;
import tv.exstream.rendition.RenditionKey;
import tv.exstream.rendition.Renditions;

@Timeout(60)
class CrashTest {
    private static final RenditionKey KEY = Stores.key(7);

    @TempDir private Path folder;

    @Test
    @DisplayName(
            "F17 killed after any byte, what is listed is whole and only the unfinished chunk is lost")
    void killedAfterAnyByteOnlyTheUnfinishedChunkIsLost() throws Exception {
        Path original = folder.resolve("original");
        WriteLog log = fillWithTwoRuns(original);
        List<Long> whenListed = List.of(228L, 456L, 872L);

        for (long bytes = 0; bytes <= log.size(); bytes++) {
            Path crashed = folder.resolve("crashed-" + bytes);
            log.replay(bytes, crashed);
            long died = bytes;
            long listed = whenListed.stream().filter(at -> at <= died).count();

            assertThat(survivors(crashed)).as("killed after byte %d", bytes).hasSize((int) listed);
            if (bytes % 13 == 0) {
                assertGoesOn(crashed, (int) listed);
            }
        }
    }

    @Test
    void whatTheIndexDoesNotReferToIsCutOff() throws Exception {
        Path original = folder.resolve("original");
        WriteLog log = fillWithTwoRuns(original);
        Path crashed = folder.resolve("crashed");
        log.replay(228 + 100, crashed);

        try (DiskRenditions store = new Stores(crashed).open()) {
            store.index(KEY);
        }

        assertThat(RenditionFolder.of(crashed, KEY).runs()).containsOnly(Map.entry(1, 188L));
    }

    @Test
    @DisplayName("F17 bytes that a power cut took are never served")
    void bytesThatAPowerCutTookAreNeverServed() throws Exception {
        fillWithTwoRuns(folder);
        Path run = RenditionFolder.of(folder, KEY).run(1);
        byte[] bytes = Files.readAllBytes(run);

        for (int length = 0; length < bytes.length; length++) {
            Files.write(run, Arrays.copyOf(bytes, length));
            for (Chunk chunk : survivors(folder)) {
                assertThat(chunk.startFrame() >= 500 || chunk.bytes() <= length).isTrue();
            }
            Files.write(run, bytes);
        }
    }

    @Test
    void aDamagedChunkIsDroppedCountedAndStaysDropped() throws Exception {
        fillWithTwoRuns(folder);
        flip(RenditionFolder.of(folder, KEY).run(1), 200);

        try (DiskRenditions store = new Stores(folder).open()) {
            Chunk damaged = store.index(KEY).covering(50).orElseThrow();
            assertUnreadable(store, damaged);
            assertUnreadable(store, damaged);
            assertThat(store.snapshot().damagedChunks()).isEqualTo(1);
            assertThat(store.index(KEY).covering(50)).isEmpty();
            assertThat(Stores.readsBack(store, KEY, store.index(KEY).chunks().getFirst())).isTrue();
        }
        try (DiskRenditions store = new Stores(folder).open()) {
            assertThat(store.index(KEY).covering(50)).isEmpty();
        }
    }

    @Test
    void aDamagedChunkCanBeMadeAgain() throws Exception {
        fillWithTwoRuns(folder);
        flip(RenditionFolder.of(folder, KEY).run(1), 200);
        try (DiskRenditions store = new Stores(folder).open()) {
            assertUnreadable(store, store.index(KEY).covering(50).orElseThrow());
            Stores.add(store, KEY, 50, 3);
        }

        try (DiskRenditions store = new Stores(folder).open()) {
            Chunk again = store.index(KEY).covering(50).orElseThrow();
            assertThat(Stores.readsBack(store, KEY, again)).isTrue();
        }
    }

    @Test
    void noFlippedByteAnywhereGivesWrongBytes() throws Exception {
        fillWithTwoRuns(folder);
        RenditionFolder files = RenditionFolder.of(folder, KEY);
        Map<Path, byte[]> intact = new HashMap<>();
        for (Path file : List.of(files.index(), files.run(1), files.run(2))) {
            intact.put(file, Files.readAllBytes(file));
        }
        for (Path file : intact.keySet()) {
            for (int at = 0; at < intact.get(file).length; at++) {
                flip(file, at);
                assertThat(survivors(folder)).as("%s byte %d", file, at).hasSizeGreaterThan(1);
                for (Map.Entry<Path, byte[]> original : intact.entrySet()) {
                    Files.write(original.getKey(), original.getValue());
                }
            }
        }
    }

    /// Two chunks, then one of a fill that started far behind, and the end.
    private WriteLog fillWithTwoRuns(Path root) throws IOException {
        var log = new WriteLog(Files.createDirectories(root));
        try (DiskRenditions store = new Stores(root).on(log).open();
                Renditions.Appender first = store.append(KEY);
                Renditions.Appender second = store.append(KEY)) {
            first.add(0, 50, Stores.packets(0, 1));
            first.add(50, 50, Stores.packets(50, 1));
            second.add(500, 50, Stores.packets(500, 2));
            second.end(550);
        }
        return log;
    }

    /// Opens the store and reads everything it lists; what reads must be right.
    private static List<Chunk> survivors(Path root) throws IOException {
        List<Chunk> readable = new ArrayList<>();
        try (DiskRenditions store = new Stores(root).open()) {
            for (Chunk chunk : store.index(KEY).chunks()) {
                try {
                    assertThat(Stores.readsBack(store, KEY, chunk)).isTrue();
                    readable.add(chunk);
                } catch (ProblemException e) {
                    assertThat(e.problem()).isEqualTo(Problem.MEDIA_UNREADABLE);
                }
            }
        }
        return readable;
    }

    private static void assertGoesOn(Path root, int before) throws IOException {
        try (DiskRenditions store = new Stores(root).open()) {
            Stores.add(store, KEY, 5_000, 1);
        }
        assertThat(survivors(root)).hasSize(before + 1);
    }

    private static void assertUnreadable(DiskRenditions store, Chunk chunk) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> Stores.readsBack(store, KEY, chunk))
                .extracting(ProblemException::problem)
                .isEqualTo(Problem.MEDIA_UNREADABLE);
    }

    private static void flip(Path file, int at) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[at] ^= 0x40;
        Files.write(file, bytes);
    }
}
