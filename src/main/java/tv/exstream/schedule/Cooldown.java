package tv.exstream.schedule;

import java.time.Duration;
import tv.exstream.problem.UnacceptableException;
import tv.exstream.remark.Demand;

/// How long an option rests.
///
/// @param length zero for not at all
public record Cooldown(Duration length, Since since, Strength strength) {
    public static final Cooldown NONE = hard(Duration.ZERO);

    public Cooldown {
        if (length.isNegative()) {
            throw UnacceptableException.of(Demand.NOT_NEGATIVE, "cooldown", length.toString());
        }
    }

    /// It cannot be chosen before so much time has passed since its end.
    public static Cooldown hard(Duration length) {
        return new Cooldown(length, Since.END, Strength.HARD);
    }

    public enum Since {
        START,
        END,
    }

    public enum Strength {
        /// It cannot be chosen.
        HARD,
        /// It weighs as much less as the time that is missing.
        SOFT,
    }
}
