package tv.exstream.playout;

import java.time.Instant;
import java.util.List;
import tv.exstream.channel.ChannelId;
import tv.exstream.media.MediaId;

/// When a media item airs, on whatever channel. Thread-safe.
///
/// What comes over a redirect is not among them: it is of the channel that it leads to.
public interface ItemAirings {
    /// @param kind what the airing is to a viewer
    record On(ChannelId channel, Instant start, Instant finish, AiringKind kind) {}

    /// Those that are not over at an instant, the earliest first.
    List<On> from(MediaId item, Instant at, int most);

    /// Those that are over at an instant and not forgotten yet, the latest first.
    List<On> before(MediaId item, Instant at, int most);
}
