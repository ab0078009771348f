package tv.exstream.iptv;

import tv.exstream.source.SourceId;

/// What people want of what sources list. Thread-safe.
public interface Subscriptions {
    /// [Subscription#USUAL] when nothing was said yet.
    Subscription find(SourceId source);

    void setRules(SourceId source, Rules rules);

    void setGuideRank(SourceId source, int rank);

    void setStanding(SourceId source, Subscription.Standing standing);
}
