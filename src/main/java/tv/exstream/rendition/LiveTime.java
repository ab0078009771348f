package tv.exstream.rendition;

import java.time.Duration;
import java.time.Instant;
import tv.exstream.time.FrameRate;

/// The media time of live sources, which is the time of day: media frame 0 of every live source was shown at [#ANCHOR]. So what was
/// received is found again by when it was on air, on every channel that shows the source. Immutable.
public record LiveTime(FrameRate rate) {
    /// Before any channel's first frame, and so near that ticks times frame rates fit 64 bits for decades.
    public static final Instant ANCHOR = Instant.parse("2024-01-01T00:00:00Z");

    /// What is received is kept in renditions of that length: one without end could neither be thrown away nor be read whole.
    static final Duration PART = Duration.ofHours(1);

    /// The media frame on the grid of all channels that is on at `t`.
    public long frameAt(Instant t) {
        return rate.frameAt(Duration.between(ANCHOR, t));
    }

    public Instant instantOf(long mediaFrame) {
        return ANCHOR.plus(rate.timeOf(mediaFrame));
    }

    /// Which part a frame belongs to: parts are counted from the anchor.
    public long part(long mediaFrame) {
        return Math.floorDiv(mediaFrame, rate.frameAt(PART));
    }

    /// What to add to a channel's frames to have media frames: always the same, so that one airing of a source goes on where the one
    /// before it ended. Rounded down, an airing that starts on a whole media frame begins with exactly that.
    long offset(ChannelClock clock) {
        return rate.frameAt(Duration.between(ANCHOR, clock.epoch()));
    }
}
