package tv.exstream.session;

import java.time.Instant;
import java.util.Optional;
import tv.exstream.account.RatingLimit;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelId;
import tv.exstream.rendition.PieceFinder;
import tv.exstream.rendition.RenditionRequest;

/// What answers for channels at a time. Thread-safe.
interface PieceFinders {
    /// What answers for the channel at `t` and for a minute to both sides; empty while it is being loaded. Never waits.
    Optional<PieceFinder> finder(Channel channel, Instant t);

    /// The same, but waits for the database when it has to.
    PieceFinder load(Channel channel, Instant t);

    /// The filler that the channel falls back on at `t`; empty when it has none, and while that is being loaded. Never waits.
    Optional<RenditionRequest> fallback(Channel channel, Instant t);

    /// The same for those who may not see everything.
    PieceFinders seenBy(RatingLimit limit);

    /// Forgets what is known of a channel.
    void forget(ChannelId channel);
}
