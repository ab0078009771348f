package tv.exstream.iptv;

import java.util.function.UnaryOperator;
import tv.exstream.source.SourceId;

/// What people want of what sources list. Thread-safe.
public interface Subscriptions {
    /// [Subscription#USUAL] when nothing was said yet.
    Subscription find(SourceId source);

    /// Changes what a person wants, all of it or nothing.
    ///
    /// @throws tv.exstream.problem.ProblemException INVALID_VALUE when something of it is not acceptable
    void change(SourceId source, SubscriptionChange change);

    /// Changes what readings have left, in one step: nobody else changes it meanwhile.
    void changeStanding(SourceId source, UnaryOperator<Subscription.Standing> change);
}
