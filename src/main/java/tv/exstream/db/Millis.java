package tv.exstream.db;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// How the times of a timeline are stored: whole milliseconds since 1970-01-01 UTC.
final class Millis {
    /// Everything that can be asked for lies between them, and the milliseconds of both fit a column.
    private static final Instant FIRST = Instant.ofEpochMilli(Long.MIN_VALUE);

    private static final Instant LAST = Instant.ofEpochMilli(Long.MAX_VALUE);

    private Millis() {}

    /// @throws IllegalArgumentException when the instant would be rounded
    static long exact(Instant instant) {
        if (!instant.equals(instant.truncatedTo(ChronoUnit.MILLIS))) {
            throw new IllegalArgumentException("instant must be in whole milliseconds: " + instant);
        }
        return instant.toEpochMilli();
    }

    /// @throws IllegalArgumentException when the length would be rounded
    static long exact(Duration length) {
        if (!length.equals(length.truncatedTo(ChronoUnit.MILLIS))) {
            throw new IllegalArgumentException("length must be in whole milliseconds: " + length);
        }
        return length.toMillis();
    }

    /// The last millisecond at or before the instant.
    static long floor(Instant instant) {
        return clamped(instant).toEpochMilli();
    }

    /// The first millisecond at or after the instant.
    static long ceiling(Instant instant) {
        long floor = floor(instant);
        return Instant.ofEpochMilli(floor).isBefore(clamped(instant)) ? floor + 1 : floor;
    }

    private static Instant clamped(Instant instant) {
        if (instant.isBefore(FIRST)) {
            return FIRST;
        }
        return instant.isAfter(LAST) ? LAST : instant;
    }
}
