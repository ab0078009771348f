package tv.exstream.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

@Timeout(60)
class PacketRingTest {
    private final PacketRing ring = new PacketRing();

    @Test
    @DisplayName("STR-22: a viewer starts at the newest key frame at or before the present")
    void aViewerStartsAtTheNewestKeyFrameAtOrBeforeThePresent() throws Exception {
        Slices.publish(ring, 17 * 4);
        ring.present(Slices.TICKS * 17 * 2);

        assertThat(Slices.numberOf(next(Slices.cursor(ring)))).isEqualTo(34);

        ring.present(Slices.TICKS * 17 * 2 - 1);

        assertThat(Slices.numberOf(next(Slices.cursor(ring)))).isEqualTo(17);
    }

    @Test
    void aViewerStartsAtTheOldestKeyFrameWhenAllAreAhead() throws Exception {
        Slices.publish(ring, 20);
        ring.present(-1);

        assertThat(Slices.numberOf(next(Slices.cursor(ring)))).isZero();
    }

    @Test
    void aNewViewerGetsEverythingUpToTheEdgeAtOnce() throws Exception {
        Slices.publish(ring, 60);
        var cursor = Slices.cursor(ring);

        for (long expected = 34; expected < 60; expected++) {
            assertThat(Slices.numberOf(next(cursor))).isEqualTo(expected);
        }
    }

    @Test
    void waitingViewersGetTheFirstSliceWhenItIsPublished() throws Exception {
        try (ExecutorService viewers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Slice>> waiting =
                    IntStream.range(0, 100)
                            .mapToObj(_ -> viewers.submit(() -> next(Slices.cursor(ring))))
                            .toList();

            Slices.publish(ring, 1);

            for (Future<Slice> slice : waiting) {
                assertThat(Slices.numberOf(slice.get())).isZero();
            }
        }
    }

    @Test
    void endingWakesWaitingViewers() throws Exception {
        try (ExecutorService viewers = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Optional<Slice>> waiting = () -> Slices.cursor(ring).next(() -> false);
            Future<Optional<Slice>> first = viewers.submit(waiting);
            Future<Optional<Slice>> second = viewers.submit(waiting);

            ring.end();

            assertThat(first.get()).isEmpty();
            assertThat(second.get()).isEmpty();
        }
    }

    @Test
    @DisplayName("STR-20: ours: a slow viewer is moved to a key frame and told what it lost")
    void aSlowViewerIsMovedToAKeyFrameAndToldWhatItLost() throws Exception {
        Slices.publish(ring, 60);
        var cursor = Slices.cursor(ring);
        next(cursor);

        Slices.publish(ring, 200);

        assertThat(Slices.numberOf(next(cursor))).isEqualTo(221);
        assertThat(cursor.skips()).isEqualTo(1);
        assertThat(cursor.lostSlices()).isEqualTo(221 - 35);
    }

    @Test
    @DisplayName("STR-20: ours: the third skip within a minute ends a viewer")
    void theThirdSkipWithinAMinuteEndsAViewer() throws Exception {
        Slices.publish(ring, 60);
        var cursor = Slices.cursor(ring);
        next(cursor);

        for (int skip = 0; skip < 2; skip++) {
            Slices.publish(ring, 200);
            next(cursor);
        }
        Slices.publish(ring, 200);

        assertThat(cursor.next(() -> false)).isEmpty();
        assertThat(cursor.isTooSlow()).isTrue();
    }

    @Test
    void skipsThatAreFarApartAreForgiven() throws Exception {
        Slices.publish(ring, 60);
        var cursor = Slices.cursor(ring);

        for (int skip = 0; skip < 10; skip++) {
            next(cursor);
            Slices.publish(ring, 300);
        }

        assertThat(cursor.next(() -> false)).isPresent();
        assertThat(cursor.skips()).isEqualTo(10);
    }

    @Test
    void onlyTheNewestSliceStaysInMemory() {
        Slices.publish(ring, 500);

        assertThat(ring.retained()).isEqualTo(1);
    }

    @Test
    @DisplayName(
            "what goes along with the newest slice stays in memory with it, and both go with the next")
    void whatGoesAlongStaysWithTheNewestSlice() {
        Slices.publish(ring, 3);
        Slices.publish(ring, PacketRing.Start.ALONG);
        Slices.publish(ring, PacketRing.Start.ALONG);

        assertThat(ring.retained()).isEqualTo(3);
        Slices.publish(ring, 1);
        assertThat(ring.retained()).isEqualTo(1);
    }

    @Test
    void whatIsNoLongerInMemoryIsReadAgainOnceForAllWhoJoin() throws Exception {
        var reads = new AtomicInteger();
        publishCounting(reads, 60);

        try (ExecutorService viewers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Long>> joined =
                    IntStream.range(0, 500)
                            .mapToObj(_ -> viewers.submit(this::readToEdge))
                            .toList();
            for (Future<Long> last : joined) {
                assertThat(last.get()).isEqualTo(59);
            }
        }

        assertThat(reads.get()).isEqualTo(60 - 34 - 1);
    }

    @Test
    void bytesThatWereReadAgainAreGivenUpWithTheLastViewerWhoHasThem() throws Exception {
        var reads = new AtomicInteger();
        publishCounting(reads, 2);
        Slice first = next(Slices.cursor(ring));
        Slice second = next(Slices.cursor(ring));
        first.release();
        Slice third = next(Slices.cursor(ring));

        assertThat(reads.get()).isEqualTo(1);

        second.release();
        third.release();
        next(Slices.cursor(ring));

        assertThat(reads.get()).isEqualTo(2);
        assertThat(ring.retained()).isEqualTo(1);
    }

    @Test
    void aSliceThatCannotBeReadAgainIsLeftOutAndCounted() throws Exception {
        Slices.publish(ring, 34);
        Slices.publish(ring, PacketRingTest::gone);
        Slices.publish(ring, 26);
        var cursor = Slices.cursor(ring);

        assertThat(Slices.numberOf(next(cursor))).isEqualTo(35);
        assertThat(cursor.lostSlices()).isEqualTo(1);
        assertThat(cursor.skips()).isZero();
    }

    @Test
    @DisplayName("F10 viewers who read nothing do not hold the writer up")
    void viewersWhoReadNothingDoNotHoldTheWriterUp() throws Exception {
        Slices.publish(ring, 60);
        List<Cursor> stalled =
                IntStream.range(0, 1_000).mapToObj(_ -> Slices.cursor(ring)).toList();
        for (Cursor cursor : stalled) {
            next(cursor);
        }

        Slices.publish(ring, 100_000);

        assertThat(ring.written()).isEqualTo(100_060);
        for (Cursor cursor : stalled) {
            next(cursor);
            assertThat(cursor.skips()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    @DisplayName(
            "STR-23: every viewer gets every slice in order from a key frame, while others come and go")
    void everyViewerGetsEverySliceInOrderFromAKeyFrameWhileOthersComeAndGo(long seed)
            throws Exception {
        int last = 2_000 + (int) seed;
        try (ExecutorService viewers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> watching =
                    IntStream.range(0, 50)
                            .mapToObj(_ -> viewers.submit(() -> seesOrderedSlices(last)))
                            .toList();
            while (ring.written() <= last) {
                Slices.publish(ring, 1);
                Thread.yield();
            }
            for (Future<Boolean> ordered : watching) {
                assertThat(ordered.get()).isTrue();
            }
        }
    }

    /// Every slice follows the one before or starts at a key frame.
    private boolean seesOrderedSlices(int last) throws InterruptedException {
        var cursor = Slices.cursor(ring);
        long before = -2;
        while (before < last) {
            Optional<Slice> slice = cursor.next(() -> false);
            if (slice.isEmpty()) {
                return cursor.isTooSlow();
            }
            long number = Slices.numberOf(slice.get());
            if (number != before + 1 && number % Slices.KEY_EVERY != 0) {
                return false;
            }
            before = number;
        }
        return true;
    }

    private void publishCounting(AtomicInteger reads, int slices) {
        for (int i = 0; i < slices; i++) {
            long number = i;
            Slices.publish(
                    ring,
                    () -> {
                        reads.incrementAndGet();
                        return Slices.bytes(number);
                    });
        }
    }

    private long readToEdge() throws InterruptedException {
        var cursor = Slices.cursor(ring);
        long number = -1;
        while (number < ring.newest()) {
            number = Slices.numberOf(next(cursor));
        }
        return number;
    }

    private static byte[] gone() {
        throw new ProblemException(Problem.MEDIA_UNREADABLE, "chunk must be in the store: gone");
    }

    private static Slice next(Cursor cursor) throws InterruptedException {
        return cursor.next(() -> false).orElseThrow();
    }
}
