package tv.exstream.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.rendition.Chunk;
import tv.exstream.rendition.RenditionIndex;
import tv.exstream.rendition.RenditionKey;
import tv.exstream.rendition.Renditions;

@Timeout(60)
class SharingTest {
    private static final RenditionKey KEY = Stores.key(7);

    @TempDir private Path folder;

    @Test
    void aSecondProcessReadsWhatTheFirstOneWrites() throws Exception {
        try (DiskRenditions writer = new Stores(folder).open();
                DiskRenditions reader = new Stores(folder).open();
                Renditions.Appender appender = writer.append(KEY)) {
            RenditionIndex seen = reader.index(KEY);

            appender.add(0, 50, Stores.packets(0, 20));

            assertThat(reader.awaitChange(KEY, seen, Duration.ofMinutes(1)).chunks()).hasSize(1);
            appender.add(50, 50, Stores.packets(50, 20));
            assertThat(reader.index(KEY).chunks())
                    .hasSize(2)
                    .allMatch(chunk -> Stores.readsBack(reader, KEY, chunk));
            assertThat(reader.snapshot().isOwned()).isFalse();
        }
    }

    @Test
    void aSecondProcessDoesNotWrite() throws Exception {
        try (DiskRenditions writer = new Stores(folder).open();
                DiskRenditions reader = new Stores(folder).open()) {
            assertThat(writer.snapshot().isOwned()).isTrue();
            assertThatExceptionOfType(ProblemException.class)
                    .isThrownBy(() -> reader.append(KEY))
                    .extracting(ProblemException::problem)
                    .isEqualTo(Problem.NOT_READY);
        }
    }

    @Test
    void aSecondProcessLeavesTheUnfinishedChunkOfTheFirstAlone() throws Exception {
        try (DiskRenditions writer = new Stores(folder).open();
                Renditions.Appender appender = writer.append(KEY)) {
            appender.add(0, 50, Stores.packets(0, 20));
            Path run = RenditionFolder.of(folder, KEY).run(1);
            Files.write(run, new byte[100], StandardOpenOption.APPEND);

            try (DiskRenditions reader = new Stores(folder).open()) {
                assertThat(reader.index(KEY).chunks()).hasSize(1);
            }

            assertThat(Files.size(run)).isEqualTo(20 * 188 + 100);
        }
    }

    @Test
    @DisplayName(
            "F17 a server that only reads takes the store over when the one that wrote is gone")
    void aReaderBecomesTheWriterWhenThatIsGone() throws Exception {
        DiskRenditions first = new Stores(folder).open();
        try (DiskRenditions second = new Stores(folder).open()) {
            Stores.add(first, KEY, 0, 20);
            assertThat(second.index(KEY).chunks()).hasSize(1);
            second.takeOver();
            assertThat(second.snapshot().isOwned()).isFalse();
            Stores.add(first, KEY, 50, 20);
            first.close();

            second.takeOver();

            assertThat(second.snapshot().isOwned()).isTrue();
            assertThat(second.snapshot().bytesUsed()).isEqualTo(2 * (20 * 188 + IndexRecord.SIZE));
            assertThat(second.index(KEY).chunks()).hasSize(2);
        }
    }

    @Test
    void whatTheOneBeforeLeftUnfinishedIsCutOffByItsHeir() throws Exception {
        DiskRenditions first = new Stores(folder).open();
        try (DiskRenditions second = new Stores(folder).open()) {
            Stores.add(first, KEY, 0, 20);
            assertThat(second.index(KEY).chunks()).hasSize(1);
            Path index = RenditionFolder.of(folder, KEY).index();
            Files.write(index, new byte[7], StandardOpenOption.APPEND);
            first.close();

            second.takeOver();
            Stores.add(second, KEY, 50, 20);
        }
        try (DiskRenditions third = new Stores(folder).open()) {
            assertThat(third.index(KEY).chunks())
                    .hasSize(2)
                    .allMatch(chunk -> Stores.readsBack(third, KEY, chunk));
        }
    }

    @Test
    void moreRenditionsThanFitInMemoryAreAllThere() throws Exception {
        int count = LoadedRenditions.MOST + 10;
        try (DiskRenditions store = new Stores(folder).open()) {
            for (int number = 0; number < count; number++) {
                Stores.add(store, Stores.key(number), 0, 1);
            }
            for (int number = 0; number < count; number++) {
                RenditionKey key = Stores.key(number);
                assertThat(store.index(key).chunks())
                        .singleElement()
                        .satisfies(
                                chunk -> assertThat(Stores.readsBack(store, key, chunk)).isTrue());
            }
        }
    }

    @Test
    void readingManyRenditionsKeepsFewFilesOpen() throws Exception {
        var system = (UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        try (DiskRenditions store = new Stores(folder).open()) {
            long before = system.getOpenFileDescriptorCount();
            for (int number = 0; number < 2 * OpenRuns.MOST; number++) {
                RenditionKey key = Stores.key(number);
                Stores.add(store, key, 0, 1);
                Stores.readsBack(store, key, store.index(key).chunks().getFirst());
            }

            assertThat(system.getOpenFileDescriptorCount() - before)
                    .isLessThanOrEqualTo(OpenRuns.MOST + 20L);
        }
    }

    @Test
    @DisplayName("F10 interrupted viewers disturb neither themselves nor others")
    void interruptedReadersDisturbNobody() throws Exception {
        try (DiskRenditions store = new Stores(folder).open()) {
            Stores.add(store, KEY, 0, 400);
            Chunk chunk = store.index(KEY).chunks().getFirst();
            var stop = new AtomicBoolean();
            List<Thread> threads = new ArrayList<>();
            try (ExecutorService readers = Executors.newCachedThreadPool()) {
                List<Future<Boolean>> reading = new ArrayList<>();
                for (int reader = 0; reader < 4; reader++) {
                    reading.add(readers.submit(() -> readsUntil(stop, threads, store, chunk)));
                }
                for (int round = 0; round < 300; round++) {
                    synchronized (threads) {
                        threads.forEach(Thread::interrupt);
                    }
                    Thread.yield();
                }
                stop.set(true);
                for (Future<Boolean> intact : reading) {
                    assertThat(intact.get()).isTrue();
                }
            }
        }
    }

    @Test
    void anInterruptIsKeptForTheCaller() throws Exception {
        try (DiskRenditions store = new Stores(folder).open()) {
            Stores.add(store, KEY, 0, 4);
            Chunk chunk = store.index(KEY).chunks().getFirst();

            Thread.currentThread().interrupt();

            assertThat(Stores.readsBack(store, KEY, chunk)).isTrue();
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void aFillThatIsInterruptedStillFinishesItsChunk() throws Exception {
        try (DiskRenditions store = new Stores(folder).open()) {
            Thread.currentThread().interrupt();
            Stores.add(store, KEY, 0, 4);

            assertThat(Thread.interrupted()).isTrue();
            assertThat(store.index(KEY).chunks())
                    .singleElement()
                    .satisfies(chunk -> assertThat(Stores.readsBack(store, KEY, chunk)).isTrue());
        }
    }

    private static boolean readsUntil(
            AtomicBoolean stop, List<Thread> threads, DiskRenditions store, Chunk chunk) {
        synchronized (threads) {
            threads.add(Thread.currentThread());
        }
        boolean intact = true;
        while (!stop.get()) {
            intact &= Stores.readsBack(store, KEY, chunk);
        }
        return intact;
    }
}
