package tv.exstream.web.api;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

/// How much one request may be about that is done as a whole or not at all.
final class AtOnce {
    /// As many channels as a lineup may have, and one request still costs little.
    static final int MOST = 1_000;

    private AtOnce() {}

    /// @param members of the request that name them
    /// @param what such as `channel`
    /// @throws ProblemException INVALID_VALUE when there are none or too many of them, or one is named twice
    static void require(String members, String what, Collection<?> named) {
        if (named.isEmpty() || named.size() > MOST) {
            throw refused("%s must have 1..%d entries: %d".formatted(members, MOST, named.size()));
        }
        Set<Object> seen = new HashSet<>();
        for (Object each : named) {
            if (!seen.add(each)) {
                throw refused("%s must name each %s once: %s".formatted(members, what, each));
            }
        }
    }

    private static ProblemException refused(String message) {
        return new ProblemException(Problem.INVALID_VALUE, message);
    }
}
