package tv.exstream.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StepTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Map<Measure, Double> ONE = Map.of(Measure.VIEWERS, 1.0);

    @Test
    void stepsBeginAtMultiplesOfTheirLength() {
        Duration quarter = Duration.ofMinutes(15);

        assertThat(new Step(quarter, NOON.plus(quarter), ONE).means()).isEqualTo(ONE);
        assertThatThrownBy(() -> new Step(quarter, NOON.plusSeconds(60), ONE))
                .hasMessage("from must be a multiple of PT15M: 2026-11-20T12:01:00Z");
        assertThatThrownBy(() -> new Step(quarter, NOON.plusMillis(1), ONE))
                .hasMessageContaining("from must be");
    }

    @Test
    void theirLengthIsInWholeSeconds() {
        for (Duration length : new Duration[] {Duration.ZERO, Duration.ofMillis(1_500)}) {
            assertThatThrownBy(() -> new Step(length, NOON, ONE))
                    .hasMessage("length must be whole seconds: " + length);
        }
    }

    @Test
    void whatWasNotMeasuredIsNoStep() {
        Duration minute = Duration.ofMinutes(1);

        assertThatThrownBy(() -> new Step(minute, NOON, Map.of()))
                .hasMessage("means must be some numbers: {}");
        assertThatThrownBy(() -> new Step(minute, NOON, Map.of(Measure.SENT, Double.NaN)))
                .hasMessageContaining("NaN");
    }

    @Test
    void measuresAreFoundByTheirLabels() {
        for (Measure measure : Measure.values()) {
            assertThat(Measure.of(measure.label())).contains(measure);
        }
        assertThat(Measure.of("smell")).isEmpty();
        assertThat(Arrays.stream(Measure.values()).map(Measure::label)).doesNotHaveDuplicates();
    }
}
