package tv.exstream.iptv;

import java.util.List;
import java.util.function.UnaryOperator;
import tv.exstream.source.SourceId;

/// What people want of what sources list. Thread-safe.
public interface Subscriptions {
    /// [Subscription#USUAL] when nothing was said yet.
    Subscription find(SourceId source);

    void setRules(SourceId source, Rules rules);

    void setGuideRank(SourceId source, int rank);

    /// Says how many connections may be open at once.
    ///
    /// @param most 0 leaves that to the source
    /// @throws tv.exstream.problem.ProblemException INVALID_VALUE when there cannot be so many
    void setConnections(SourceId source, int most);

    /// Says which of the guides that the list names are read with it.
    ///
    /// @param numbers their places in the list, the preferred one first
    void follow(SourceId source, List<Integer> numbers);

    /// Changes what readings have left, in one step: nobody else changes it meanwhile.
    void changeStanding(SourceId source, UnaryOperator<Subscription.Standing> change);
}
