package tv.exstream.iptv;

import java.util.List;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;

/// What a person wants of a source, rule by rule in order; each sees what the ones before it made. Immutable.
///
/// @param steps may be empty: then everything is kept as it is
/// @param merging whether entries of the same name are one channel with several addresses, the best picture first
public record Rules(List<Rule> steps, boolean merging) {
    public static final Rules NONE = new Rules(List.of(), false);

    /// Arbitrary; each costs some microseconds for each entry.
    private static final int MOST = 100;

    /// @throws ProblemException INVALID_VALUE when there are too many
    public Rules {
        steps = List.copyOf(steps);
        if (steps.size() > MOST) {
            throw new ProblemException(
                    Problem.INVALID_VALUE, Remark.of(Demand.TOO_MANY_RULES, MOST, steps.size()));
        }
    }
}
