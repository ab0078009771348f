package tv.exstream.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.session.CircuitBreaker.State;

class CircuitBreakerTest {
    private final CircuitBreaker breaker =
            new CircuitBreaker(5, Duration.ofSeconds(300), Duration.ofSeconds(120));

    @Test
    @DisplayName("STR-50: the fifth failure within 300 s opens it for 120 s")
    void theFifthFailureOpensIt() {
        fail(0, 60, 120, 180);
        assertThat(breaker.state(seconds(180))).isEqualTo(State.CLOSED);
        assertThat(breaker.refusesForNanos(seconds(180))).isZero();

        fail(299);

        assertThat(breaker.state(seconds(299))).isEqualTo(State.OPEN);
        assertThat(breaker.refusesForNanos(seconds(299))).isEqualTo(seconds(120));
        assertThat(breaker.state(seconds(418))).isEqualTo(State.OPEN);
        assertThat(breaker.state(seconds(419))).isEqualTo(State.HALF_OPEN);
    }

    @Test
    @DisplayName("STR-50: failures that are 300 s old do not count")
    void oldFailuresDoNotCount() {
        fail(0, 60, 120, 180, 300);

        assertThat(breaker.state(seconds(300))).isEqualTo(State.CLOSED);
        assertThat(breaker.failures(seconds(300))).isEqualTo(4);
    }

    @Test
    @DisplayName("F20, STR-50: half open it lets exactly one trial through")
    void halfOpenItLetsExactlyOneTrialThrough() {
        open();

        assertThat(breaker.refusesForNanos(seconds(120))).isZero();
        breaker.passed(seconds(120));

        assertThat(breaker.state(seconds(121))).isEqualTo(State.HALF_OPEN);
        assertThat(breaker.refusesForNanos(seconds(121))).isPositive();
    }

    @Test
    @DisplayName("STR-50: a trial that succeeds closes it and clears what was")
    void aTrialThatSucceedsClosesIt() {
        open();
        breaker.passed(seconds(120));

        breaker.succeeded();

        assertThat(breaker.state(seconds(121))).isEqualTo(State.CLOSED);
        assertThat(breaker.failures(seconds(121))).isZero();
    }

    @Test
    @DisplayName("STR-50: a trial that fails opens it again for as long")
    void aTrialThatFailsOpensItAgain() {
        open();
        breaker.passed(seconds(120));

        fail(130);

        assertThat(breaker.state(seconds(131))).isEqualTo(State.OPEN);
        assertThat(breaker.refusesForNanos(seconds(130))).isEqualTo(seconds(120));
    }

    @Test
    void aTrialOfWhichNothingIsHeardDoesNotKeepOthersOutForEver() {
        open();
        breaker.passed(seconds(120));

        assertThat(breaker.refusesForNanos(seconds(240))).isZero();
    }

    @Test
    void whatSucceedsWhileItIsClosedForgivesNothing() {
        fail(0, 1, 2, 3);

        breaker.succeeded();
        fail(4);

        assertThat(breaker.state(seconds(4))).isEqualTo(State.OPEN);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void howeverItGoesThereIsAtMostOneTrialInEveryPause(long seed) {
        var random = new Random(seed);
        long now = 0;
        long lastTrial = -seconds(1_000);
        for (int step = 0; step < 10_000; step++) {
            now += random.nextLong(seconds(20));
            if (random.nextInt(3) > 0) {
                breaker.failed(now);
            } else if (breaker.refusesForNanos(now) == 0) {
                if (breaker.state(now) == State.HALF_OPEN) {
                    assertThat(now - lastTrial)
                            .as("seed %d", seed)
                            .isGreaterThanOrEqualTo(seconds(120));
                    lastTrial = now;
                }
                breaker.passed(now);
            }
        }
    }

    private void open() {
        fail(0, 0, 0, 0, 0);
    }

    private void fail(long... at) {
        for (long second : at) {
            breaker.failed(seconds(second));
        }
    }

    private static long seconds(long count) {
        return Duration.ofSeconds(count).toNanos();
    }
}
