package tv.exstream.prepare;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import tv.exstream.playout.Airing;
import tv.exstream.rendition.PieceFinder;
import tv.exstream.rendition.RenditionIndex;
import tv.exstream.rendition.RenditionRequest;
import tv.exstream.time.FrameRate;

/// An airing with all that is needed to prepare it.
record Programme(Airing airing, RenditionRequest request) {
    /// The first media frame that will be shown after `now` and is not stored; empty when none is missing, or no more can be made.
    OptionalLong missing(RenditionIndex index, Instant now) {
        FrameRate rate = request.profile().video().rate();
        Duration shown = Duration.between(airing.start(), now);
        Duration from = shown.isPositive() ? airing.inPoint().plus(shown) : airing.inPoint();
        long missing = index.missingFrom(rate.frameAt(from), PieceFinder.TOLERANCE_FRAMES);
        boolean wanted = missing < rate.frameAt(airing.outPoint());
        return wanted && !index.isOver(missing) ? OptionalLong.of(missing) : OptionalLong.empty();
    }
}
