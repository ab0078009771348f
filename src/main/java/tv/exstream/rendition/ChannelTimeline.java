package tv.exstream.rendition;

import tv.exstream.media.Profile;
import tv.exstream.playout.Airing;
import tv.exstream.playout.OnAir;
import tv.exstream.playout.Playout;

/// A channel's timeline counted in its frames. Immutable.
///
/// An airing has the frames from the first that starts at or after its start up to, but not including, the first that starts at or
/// after its finish. The first of them shows the media frame of its in-point, and both count on from there.
public record ChannelTimeline(ChannelClock clock, Profile profile, Playout playout) {
    /// What is on at a frame.
    ///
    /// @throws IllegalArgumentException when the frame is outside the timeline's window
    public OnAir at(long frame) {
        return playout.at(clock.instantOf(frame));
    }

    /// True when the timeline's window has the frame.
    public boolean covers(long frame) {
        return playout.window().contains(clock.instantOf(frame));
    }

    /// The first frame of an airing.
    public long startFrame(Airing airing) {
        return clock.frameAtOrAfter(airing.start());
    }

    /// The first frame after what is on.
    public long endFrame(OnAir onAir) {
        return clock.frameAtOrAfter(onAir.until());
    }

    /// The media frame that the first frame of an airing shows.
    public long firstMediaFrame(Airing airing) {
        return clock.rate().frameAt(airing.inPoint());
    }

    /// The media frame that belongs to a frame of the airing.
    public long mediaFrame(Airing airing, long frame) {
        return firstMediaFrame(airing) + frame - startFrame(airing);
    }
}
