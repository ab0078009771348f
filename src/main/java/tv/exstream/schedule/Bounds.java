package tv.exstream.schedule;

import java.time.Duration;
import java.util.Optional;

/// How a window limits what is in it.
///
/// @param loops whether its body is repeated until nothing fits any more
/// @param lateness how far an item may reach beyond the end; absent for any distance, as long as it begins before the end
public record Bounds(boolean loops, Optional<Duration> lateness) {
    /// Everything ends before the end.
    public static final Bounds LOOP = new Bounds(true, Optional.of(Duration.ZERO));
}
