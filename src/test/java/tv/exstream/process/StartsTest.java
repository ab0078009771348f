package tv.exstream.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tv.exstream.process.ProcessKind.Priority;

/// On a clock of its own: only what the test lets pass passes.
@Timeout(120)
class StartsTest {
    private static final Duration NONE = Duration.ZERO;
    private static final Duration LONG = Duration.ofMinutes(10);

    private final AtomicLong nanos = new AtomicLong(-77);
    private final Starts starts = new Starts(() -> new Starts.Rate(5, 10), nanos::get);

    @Test
    @DisplayName("STR-40: ten start together, then five per second")
    void tenAndThenFivePerSecond() throws InterruptedException {
        assertThat(startsNow()).isEqualTo(10);

        pass(Duration.ofMillis(199));
        assertThat(startsNow()).isZero();
        pass(Duration.ofMillis(1));
        assertThat(startsNow()).isEqualTo(1);
        pass(Duration.ofSeconds(1));
        assertThat(startsNow()).isEqualTo(5);
        pass(Duration.ofHours(1));
        assertThat(startsNow()).isEqualTo(10);
    }

    @Test
    @DisplayName("STR-40: a viewer takes the next start, waiting takes none")
    void theMostUrgentGoesFirst() throws InterruptedException {
        assertThat(startsNow()).isEqualTo(10);
        var order = new LinkedBlockingQueue<Priority>();
        List<Thread> waiting =
                List.of(
                        waiting(Priority.PROBE, order),
                        waiting(Priority.BACKGROUND, order),
                        waiting(Priority.SOON, order),
                        waiting(Priority.VIEWER, order));
        awaitWaiting(4);

        for (Priority next : Priority.values()) {
            assertThat(order).isEmpty();
            pass(Duration.ofMillis(200));
            assertThat(order.poll(1, TimeUnit.MINUTES)).isEqualTo(next);
        }
        for (Thread each : waiting) {
            each.join();
        }
        assertThat(starts.waits().longest()).isEqualTo(Duration.ofMillis(800));
    }

    @Test
    void whoeverWaitsIsLetGoWhenEverythingStops() throws InterruptedException {
        assertThat(startsNow()).isEqualTo(10);
        var order = new LinkedBlockingQueue<Priority>();
        Thread waiting = waiting(Priority.VIEWER, order);
        awaitWaiting(1);

        starts.close();
        waiting.join();

        assertThat(order).isEmpty();
        assertThat(starts.await(Priority.VIEWER, LONG)).isFalse();
    }

    @Test
    void aRateIsPositive() {
        assertThatThrownBy(() -> new Starts.Rate(0, 1)).hasMessage("rate must be at least 1: 0, 1");
    }

    private int startsNow() throws InterruptedException {
        int count = 0;
        while (starts.await(Priority.SOON, NONE)) {
            count++;
        }
        return count;
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    private Thread waiting(Priority priority, LinkedBlockingQueue<Priority> order) {
        return Thread.ofVirtual()
                .start(
                        () -> {
                            try {
                                if (starts.await(priority, LONG)) {
                                    order.add(priority);
                                }
                            } catch (InterruptedException _) {
                                Thread.currentThread().interrupt();
                            }
                        });
    }

    private void awaitWaiting(int count) {
        while (starts.waiting() < count) {
            Thread.onSpinWait();
        }
    }
}
