package tv.exstream.rendition;

import java.time.Duration;
import java.time.Instant;
import tv.exstream.time.FrameRate;

/// Counts a channel's frames from its epoch, so that an instant, a frame number and a PTS are the same thing. Immutable.
public record ChannelClock(Instant epoch, FrameRate rate) {
    /// The first frame that starts at or after `t`.
    public long frameAtOrAfter(Instant t) {
        return rate.frameAtOrAfter(Duration.between(epoch, t));
    }

    /// The frame on screen at `t`.
    public long frameAt(Instant t) {
        return rate.frameAt(Duration.between(epoch, t));
    }

    public Instant instantOf(long frame) {
        return epoch.plus(rate.timeOf(frame));
    }

    /// The PTS of a frame before the modulo: 90 kHz ticks since the epoch.
    public long ticks90k(long frame) {
        return rate.ticks90k(frame);
    }
}
