package tv.exstream.job;

import java.util.function.LongPredicate;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Objection;
import tv.exstream.schedule.part.Parts;

/// Repeats what is worked out from parts until none has changed meanwhile.
final class Attempts {
    /// Each is lost to another person's change only; arbitrary.
    private static final int MOST = 20;

    private Attempts() {}

    /// @param attempt stores what it works out from the parts at a version, and answers whether they still had that version then
    /// @throws ProblemException DATABASE_BUSY
    static void of(Parts parts, LongPredicate attempt) {
        for (int i = 0; i < MOST; i++) {
            if (attempt.test(parts.version())) {
                return;
            }
        }
        throw ProblemException.of(Problem.DATABASE_BUSY, Objection.PARTS_RESTLESS, MOST);
    }
}
