package tv.exstream.session;

import java.time.Instant;
import java.util.List;
import tv.exstream.channel.Channel;

/// One channel that is being sent, at a moment. Immutable.
///
/// @param viewers in the order they came; empty while the session lingers
public record SessionSnapshot(
        Channel channel,
        Instant started,
        WatchState state,
        List<ViewerSnapshot> viewers,
        FeedSnapshot feed,
        RestartSnapshot restarts) {
    public SessionSnapshot {
        viewers = List.copyOf(viewers);
    }
}
