package tv.exstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PatienceTest {
    private static final Duration SHORT = Duration.ofMillis(50);

    @Test
    void whatGoesOnIsWaitedForHoweverLongItTakes() {
        var done = new AtomicInteger();
        long begin = System.nanoTime();

        Patience.whileItGoesOn(
                "it is done",
                SHORT,
                done::incrementAndGet,
                () -> System.nanoTime() - begin > SHORT.multipliedBy(4).toNanos());

        assertThat(done.get()).isPositive();
    }

    @Test
    void whatStandsStillIsWaitedForNoLonger() {
        assertThatThrownBy(() -> Patience.whileItGoesOn("it is done", SHORT, () -> 7, () -> false))
                .isInstanceOf(AssertionError.class)
                .hasMessage("not within PT0.05S: it is done, beyond 7");
    }
}
