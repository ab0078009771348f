package tv.exstream.schedule;

import java.time.Duration;
import java.time.LocalTime;

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
    record Mark(int minutes) implements Target {
        private static final int MINUTES_OF_A_DAY = 1440;

        public Mark {
            if (minutes < 1 || MINUTES_OF_A_DAY % minutes != 0) {
                throw new IllegalArgumentException(
                        "minutes must divide the 1440 of a day: " + minutes);
            }
        }
    }

    /// The fixed start of the part that comes next in the enclosing round; never when that has none or is the same part.
    record NextFixedStart() implements Target {}

    /// The end of the enclosing window; never when there is none.
    record EndOfWindow() implements Target {}

    record Never() implements Target {}
}
