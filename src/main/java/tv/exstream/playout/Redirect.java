package tv.exstream.playout;

import java.time.Duration;
import tv.exstream.channel.ChannelId;
import tv.exstream.time.TimeRange;

/// A stretch of a timeline that shows what another channel shows.
///
/// @param shift how much later than on the other channel; negative for earlier
public record Redirect(TimeRange range, ChannelId target, Duration shift) {
    /// The same stretch as the other channel counts time.
    TimeRange onTarget(TimeRange part) {
        return new TimeRange(part.start().minus(shift), part.end().minus(shift));
    }
}
