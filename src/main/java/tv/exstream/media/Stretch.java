package tv.exstream.media;

import java.time.Duration;
import java.util.Optional;

/// A part `[start, end)` of a media file.
public record Stretch(Duration start, Duration end) {
    public Stretch {
        if (start.isNegative() || end.compareTo(start) <= 0) {
            throw new IllegalArgumentException(
                    "stretch must begin at or after 0 and before its end: %s, %s"
                            .formatted(start, end));
        }
    }

    public Duration length() {
        return end.minus(start);
    }

    /// What both have; empty when that is nothing.
    Optional<Stretch> overlap(Stretch other) {
        Duration from = start.compareTo(other.start) > 0 ? start : other.start;
        Duration to = end.compareTo(other.end) < 0 ? end : other.end;
        return from.compareTo(to) < 0 ? Optional.of(new Stretch(from, to)) : Optional.empty();
    }

    Duration middle() {
        return Duration.ofMillis(start.plus(end).toMillis() / 2);
    }
}
