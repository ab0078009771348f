package tv.exstream.web.api;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Objection;
import tv.exstream.remark.Remark;

/// How much one request may be about that is done as a whole or not at all.
final class AtOnce {
    /// As many channels as a lineup may have, and one request still costs little.
    static final int MOST = 1_000;

    private AtOnce() {}

    /// @param members of the request that name them
    /// @param what such as [Objection#EACH_CHANNEL]
    /// @throws ProblemException INVALID_VALUE when there are none or too many of them, or one is named twice
    static void require(String members, Objection what, Collection<?> named) {
        if (named.isEmpty() || named.size() > MOST) {
            throw ProblemException.mustHave(
                    members, Remark.of(Demand.ENTRIES, 1, MOST), named.size());
        }
        Set<Object> seen = new HashSet<>();
        for (Object each : named) {
            if (!seen.add(each)) {
                throw ProblemException.of(
                        Problem.INVALID_VALUE, Objection.ONCE, members, Remark.of(what), each);
            }
        }
    }
}
