package tv.exstream.measure;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/// What was measured in one step of time. Immutable.
///
/// @param length whole seconds
/// @param from when it began: a multiple of the length since 1970
/// @param means of what was measured in it; what nobody told is missing
public record Step(Duration length, Instant from, Map<Measure, Double> means) {
    public Step {
        means = Map.copyOf(means);
        if (!length.isPositive() || !length.equals(length.truncatedTo(ChronoUnit.SECONDS))) {
            throw new IllegalArgumentException("length must be whole seconds: " + length);
        }
        if (from.getNano() != 0 || Math.floorMod(from.getEpochSecond(), length.toSeconds()) != 0) {
            throw new IllegalArgumentException(
                    "from must be a multiple of %s: %s".formatted(length, from));
        }
        if (means.isEmpty() || !means.values().stream().allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("means must be some numbers: " + means);
        }
    }
}
