package tv.exstream.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class RetryPlanTest {
    private static final Optional<Duration> NOTHING_WANTED = Optional.empty();

    private final RetryPlan plan = new RetryPlan(RandomGenerator.of("L64X128MixRandom"));

    @Test
    void eachPauseIsLongerThanTheOneBeforeAndUpToAFifthLongerThanPlanned() {
        for (int seed = 0; seed < 200; seed++) {
            Duration before = Duration.ZERO;
            for (int failures = 1; failures < RetryPlan.TRIES; failures++) {
                Duration pause = plan.after(failures, NOTHING_WANTED).orElseThrow();
                Duration planned = RetryPlan.PAUSES.get(failures - 1);
                assertThat(pause)
                        .isGreaterThan(before)
                        .isBetween(planned, planned.multipliedBy(6).dividedBy(5));
                before = pause;
            }
        }
    }

    @Test
    void allTriesTogetherTakeLessThanADay() {
        Duration all =
                RetryPlan.PAUSES.stream()
                        .map(pause -> pause.multipliedBy(6).dividedBy(5))
                        .reduce(Duration.ZERO, Duration::plus);

        assertThat(all).isBetween(Duration.ofHours(20), Duration.ofHours(24));
    }

    @Test
    void afterTheEighthTryThereIsNoOther() {
        assertThat(plan.after(8, NOTHING_WANTED)).isEmpty();
        assertThat(plan.after(8, Optional.of(Duration.ofHours(1)))).isEmpty();
    }

    @Test
    void whatTheReceiverAsksForCountsWhenItIsLongerAndBounded() {
        assertThat(plan.after(1, Optional.of(Duration.ofMinutes(3))))
                .contains(Duration.ofMinutes(3));
        assertThat(plan.after(1, Optional.of(Duration.ofDays(9)))).contains(Duration.ofHours(12));
        assertThat(plan.after(4, Optional.of(Duration.ofSeconds(1))).orElseThrow())
                .isGreaterThanOrEqualTo(Duration.ofMinutes(10));
    }
}
