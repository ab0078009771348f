package tv.exstream.iptv;

import java.util.function.UnaryOperator;
import tv.exstream.source.SourceId;

/// What people want of what sources list. Thread-safe.
public interface Subscriptions {
    /// [Subscription#USUAL] when nothing was said yet.
    Subscription find(SourceId source);

    void setRules(SourceId source, Rules rules);

    void setGuideRank(SourceId source, int rank);

    /// Says which of the guides that the list names is read with it.
    void follow(SourceId source, int guide);

    /// Changes what readings have left, in one step: nobody else changes it meanwhile.
    void changeStanding(SourceId source, UnaryOperator<Subscription.Standing> change);
}
