package tv.exstream.schedule;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import tv.exstream.problem.UnacceptableException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;

/// A pool of filler clips and when they may be shown.
///
/// @param cursor its name in the program, whose order decides which clip is next
/// @param weight how often it is chosen when there are several pools; more than 0
/// @param restClip how long a clip is not shown again on the channel; zero for no limit
/// @param restPool how long the pool is not used again; zero for no limit
/// @param shortest clips below this are passed over
/// @param longest clips above this are passed over
/// @param dayparts when it may be used; empty for always
/// @param choice which clip is next
public record Spots(
        String cursor,
        double weight,
        Duration restClip,
        Duration restPool,
        Duration shortest,
        Duration longest,
        List<Daypart> dayparts,
        Choice choice) {
    private static final Duration NO_LIMIT = Duration.ofDays(366);

    public Spots {
        dayparts = List.copyOf(dayparts);
        if (!(weight > 0)) {
            throw UnacceptableException.of(
                    Demand.VALUE_WRONG,
                    Remark.of(Demand.WEIGHT_OF, cursor),
                    Remark.of(Demand.MORE_THAN, 0),
                    Double.toString(weight));
        }
    }

    public static Spots of(String cursor) {
        return new Spots(
                cursor,
                1,
                Duration.ZERO,
                Duration.ZERO,
                Duration.ZERO,
                NO_LIMIT,
                List.of(),
                Choice.IN_ORDER);
    }

    /// The same limits for another cursor.
    Spots over(String other) {
        return new Spots(other, weight, restClip, restPool, shortest, longest, dayparts, choice);
    }

    /// Which clip of those that fit is next. All but the first are drawn by the seed.
    public enum Choice {
        /// That of the cursor, or those which together leave the least time.
        IN_ORDER,
        /// The longer ago it was shown and the longer it is, the likelier.
        WEIGHTED,
        PREFER_SHORT,
        PREFER_LONG,
        /// Each as likely as another.
        UNIFORM,
    }

    /// A part of the day, over midnight when it ends before it begins; all day when both are the same.
    public record Daypart(LocalTime from, LocalTime to) {
        public boolean contains(LocalTime time) {
            if (from.equals(to)) {
                return true;
            }
            boolean afterFrom = !time.isBefore(from);
            boolean beforeTo = time.isBefore(to);
            return from.isBefore(to) ? afterFrom && beforeTo : afterFrom || beforeTo;
        }
    }
}
