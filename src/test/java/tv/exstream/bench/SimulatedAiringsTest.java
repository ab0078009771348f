package tv.exstream.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tv.exstream.bench.SimulatedAirings.Airing;

class SimulatedAiringsTest {
    private final SimulatedAirings airings = SimulatedAirings.of(Duration.ofDays(1));

    @Test
    void theyAreByStartAndAlwaysTheSame() {
        assertThat(airings.all())
                .hasSize(12 * 48)
                .isSortedAccordingTo((one, other) -> one.start().compareTo(other.start()))
                .isEqualTo(SimulatedAirings.of(Duration.ofDays(1)).all());
        assertThat(airings.renditions()).isLessThan(12 * 48);
    }

    @Test
    void whatIsOnIsNextUntilItIsOver() {
        Airing first = airings.all().getFirst();
        Instant start = first.start();

        assertThat(airings.next(first.key(), start)).contains(start);
        assertThat(airings.next(first.key(), start.plusSeconds(1_799))).contains(start);
        assertThat(airings.next(first.key(), start.plusSeconds(1_801)))
                .isNotEqualTo(Optional.of(start));
    }
}
