package tv.exstream.time;

import java.time.Duration;
import java.time.Instant;

/// A half-open range `[start, end)` of absolute time; empty ranges are not representable. Immutable.
public record TimeRange(Instant start, Instant end) {
    public TimeRange {
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException(
                    "start %s must precede end %s".formatted(start, end));
        }
    }

    /// The range of this length that begins at `start`.
    public static TimeRange of(Instant start, Duration length) {
        return new TimeRange(start, start.plus(length));
    }

    public Duration length() {
        return Duration.between(start, end);
    }

    public boolean contains(Instant t) {
        return !t.isBefore(start) && t.isBefore(end);
    }

    public boolean overlaps(TimeRange other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }
}
