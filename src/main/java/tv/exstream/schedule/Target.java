package tv.exstream.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import tv.exstream.time.CivilTime;

/// Until when something goes on, worked out when it begins.
public sealed interface Target {
    /// So long.
    record For(Duration length) implements Target {
        public For {
            if (!length.isPositive()) {
                throw new IllegalArgumentException("length must be positive: " + length);
            }
        }
    }

    /// The next time the clock shows this.
    record At(LocalTime time) implements Target {}

    /// The next time of day that is a multiple of so many minutes, counted from midnight; now when it is one.
    ///
    /// @param minutes a divisor of 1440
    ///
    /// @param tolerance how far from a mark is as good as there
    record Mark(int minutes, Duration tolerance) implements Target {
        private static final int MINUTES_OF_A_DAY = 1440;

        public Mark {
            if (minutes < 1 || MINUTES_OF_A_DAY % minutes != 0) {
                throw new IllegalArgumentException(
                        "minutes must divide the 1440 of a day: " + minutes);
            }
        }

        public Mark(int minutes) {
            this(minutes, Duration.ZERO);
        }

        Instant from(Instant t, ZoneId zone) {
            Instant next = CivilTime.markAtOrAfter(t.minus(tolerance), minutes, zone);
            return next.isAfter(t.plus(tolerance)) ? next : t;
        }
    }

    /// The fixed start of the part that comes next in the enclosing round; never when that has none or is the same part.
    record NextFixedStart() implements Target {}

    /// The end of the enclosing window; never when there is none.
    record EndOfWindow() implements Target {}

    record Never() implements Target {}
}
