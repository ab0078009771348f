package tv.exstream.guide;

import java.time.Instant;
import java.util.Map;
import tv.exstream.channel.ChannelId;
import tv.exstream.media.MediaId;

/// Knows when media first aired on a channel, which makes a programme new or a repeat. Thread-safe.
@FunctionalInterface
public interface AirHistory {
    /// Nothing is known: no programme is new, and none is a repeat.
    AirHistory UNKNOWN = _ -> Map.of();

    /// When each item that ever aired, or is planned, did so or will do so for the first time; what is absent is neither new nor a
    /// repeat. What has aired never changes, and what is planned only with the channel's timeline.
    Map<MediaId, Instant> firstAirings(ChannelId channel);
}
