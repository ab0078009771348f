package tv.exstream.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import tv.exstream.Patience;

class RoundsTest {
    private static final Duration NEVER = Duration.ofDays(1);

    private final AtomicInteger count = new AtomicInteger();
    private final BlockingQueue<Integer> rounds = new LinkedBlockingQueue<>();

    @Test
    void newsEndsThePause() throws Exception {
        var looking = new Rounds("looking", NEVER, this::round);
        looking.start();
        assertThat(next()).isEqualTo(1);

        looking.wake();

        assertThat(next()).isEqualTo(2);
        looking.stop();
    }

    @Test
    void withoutNewsThePauseEndsByItself() throws Exception {
        var looking = new Rounds("looking", Duration.ofMillis(1), this::round);
        looking.start();

        assertThat(next()).isEqualTo(1);
        assertThat(next()).isEqualTo(2);
        looking.stop();
    }

    @Test
    void aRoundThatFailsIsNotTheLast() throws Exception {
        var looking =
                new Rounds(
                        "looking",
                        Duration.ofMillis(1),
                        () -> {
                            round();
                            throw new IllegalStateException("the database is away");
                        });
        looking.start();

        assertThat(next()).isEqualTo(1);
        assertThat(next()).isEqualTo(2);
        looking.stop();
    }

    @Test
    void stoppingEndsAlsoARoundThatWaits() throws Exception {
        var looking =
                new Rounds(
                        "looking",
                        NEVER,
                        () -> {
                            round();
                            new CountDownLatch(1).await();
                        });
        looking.start();
        assertThat(next()).isEqualTo(1);
        assertThat(looking.isRunning()).isTrue();

        looking.stop();

        Patience.until("its thread is gone", () -> !looking.isRunning());
    }

    private void round() {
        rounds.add(count.incrementAndGet());
    }

    private Integer next() throws InterruptedException {
        return rounds.poll(1, TimeUnit.MINUTES);
    }
}
