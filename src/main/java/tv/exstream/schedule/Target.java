package tv.exstream.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import tv.exstream.expression.Expression;
import tv.exstream.expression.Value;
import tv.exstream.problem.UnacceptableException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Wanted;
import tv.exstream.time.CivilTime;

/// Until when something goes on, worked out when it begins.
public sealed interface Target {
    /// So long.
    record For(Duration length) implements Target {
        public For {
            if (!length.isPositive()) {
                throw UnacceptableException.mustBe("length", Wanted.plain(Demand.POSITIVE), length);
            }
        }
    }

    /// The next time the clock shows this.
    record At(LocalTime time) implements Target {}

    /// This time today, when it is not over.
    ///
    /// @param tomorrow whether that of tomorrow is meant when it is; else it is now. Over [#NOW], the time of day in hours such
    ///     as 18.5
    record Today(LocalTime time, Expression tomorrow) implements Target {
        public static final String NOW = "now";

        private static final double NANOS_OF_AN_HOUR = 3_600e9;

        Instant from(Instant t, ZoneId zone) {
            LocalDate day = CivilTime.dayOf(t, zone);
            Instant today = CivilTime.of(day, time, zone);
            if (!today.isBefore(t)) {
                return today;
            }
            return meansTomorrow(t, zone) ? CivilTime.of(day.plusDays(1), time, zone) : t;
        }

        boolean meansTomorrow(Instant t, ZoneId zone) {
            double hours = LocalTime.ofInstant(t, zone).toNanoOfDay() / NANOS_OF_AN_HOUR;
            return tomorrow.holds(Map.of(NOW, Value.of(hours)));
        }
    }

    /// This instant; now when it is over.
    record Exactly(Instant instant) implements Target {}

    /// The next time of day that is a multiple of so many minutes, counted from midnight; now when it is one.
    ///
    /// @param minutes a divisor of 1440
    ///
    /// @param tolerance how far from a mark is as good as there
    record Mark(int minutes, Duration tolerance) implements Target {
        private static final int MINUTES_OF_A_DAY = 1440;

        public Mark {
            if (minutes < 1 || MINUTES_OF_A_DAY % minutes != 0) {
                throw UnacceptableException.of(Demand.MINUTES_DIVIDE, "minutes", minutes);
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

    /// Whether it is about as far away each time, so that what is longer than that never fits.
    default boolean isSteady() {
        return switch (this) {
            case Today _, Exactly _, Mark _ -> false;
            case For _, At _, NextFixedStart _, EndOfWindow _, Never _ -> true;
        };
    }
}
