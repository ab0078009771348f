package tv.exstream.job;

import static tv.exstream.remark.Wanted.fromTo;

import java.time.Duration;
import java.util.Optional;
import tv.exstream.problem.ProblemException;

/// What a program wishes to build.
///
/// @param mode empty for [Mode#RESET] when the rules were others before, else [Mode#CONTINUE]
/// @param length how far ahead of now; empty for as far as other channels are planned
public record ScriptWish(Optional<Mode> mode, Optional<Duration> length) {
    /// As far as any timeline may go.
    public static final Duration LONGEST = Duration.ofDays(60);

    /// Where the timeline goes on.
    public enum Mode {
        /// From its end.
        CONTINUE,
        /// From the end of what is on air soon.
        RESET,
    }

    /// @throws ProblemException INVALID_VALUE
    public ScriptWish {
        length.ifPresent(ScriptWish::requirePossible);
    }

    private static void requirePossible(Duration length) {
        if (!length.isPositive() || length.compareTo(LONGEST) > 0) {
            throw ProblemException.mustBe("hours", fromTo(1, LONGEST.toHours()), length.toHours());
        }
    }
}
