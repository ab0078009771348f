package tv.exstream.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tv.exstream.time.TimeRange;

/// What every [Steps] does.
public interface StepsContract {
    Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    Duration MINUTE = Duration.ofMinutes(1);
    Duration QUARTER = Duration.ofMinutes(15);

    Map<Duration, TimeRange> DAY =
            Map.of(
                    MINUTE, TimeRange.of(NOON, Duration.ofHours(1)),
                    QUARTER, TimeRange.of(NOON, Duration.ofDays(1)));

    Steps steps();

    @Test
    default void nothingIsThereAtFirst() {
        assertThat(steps().all()).isEmpty();
    }

    @Test
    default void whatIsKeptIsThereFromTheOldestToTheNewestOfEachLength() {
        Step first = step(QUARTER, 0, 0.1 + 0.2);
        Step second = step(QUARTER, 15, 1e15 / 3);
        Step minute = step(MINUTE, 15, 3);

        steps().keep(List.of(second, minute), DAY);
        steps().keep(List.of(first), DAY);

        assertThat(steps().all()).containsExactly(minute, first, second);
    }

    @Test
    default void whatNobodyToldIsStillMissing() {
        Step few = new Step(QUARTER, NOON, Map.of(Measure.SENT, 0.0, Measure.FILLS, -1.5));

        steps().keep(List.of(few), DAY);

        assertThat(steps().all()).containsExactly(few);
    }

    @Test
    default void thereAreNeverTwoOfOneMoment() {
        steps().keep(List.of(step(QUARTER, 0, 1), step(MINUTE, 0, 2)), DAY);
        steps().keep(List.of(step(QUARTER, 0, 5)), DAY);

        assertThat(steps().all()).containsExactly(step(MINUTE, 0, 2), step(QUARTER, 0, 5));
    }

    @Test
    default void whatBeginsOutsideOfTheReachOfItsLengthIsForgotten() {
        steps().keep(
                        List.of(
                                step(MINUTE, -1, 1),
                                step(MINUTE, 0, 2),
                                step(MINUTE, 59, 3),
                                step(MINUTE, 60, 4),
                                step(QUARTER, 60, 5)),
                        DAY);

        assertThat(steps().all())
                .containsExactly(step(MINUTE, 0, 2), step(MINUTE, 59, 3), step(QUARTER, 60, 5));

        Instant later = NOON.plus(Duration.ofMinutes(30));
        steps().keep(List.of(), Map.of(MINUTE, TimeRange.of(later, Duration.ofHours(1))));

        assertThat(steps().all()).containsExactly(step(MINUTE, 59, 3));
    }

    private static Step step(Duration length, int minutes, double viewers) {
        return new Step(
                length,
                NOON.plus(Duration.ofMinutes(minutes)),
                Map.of(Measure.VIEWERS, viewers, Measure.SERVER_CPU, 0.25));
    }
}
