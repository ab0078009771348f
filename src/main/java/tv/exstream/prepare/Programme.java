package tv.exstream.prepare;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import tv.exstream.playout.Airing;
import tv.exstream.rendition.Need;
import tv.exstream.rendition.PieceFinder;
import tv.exstream.rendition.RenditionIndex;
import tv.exstream.rendition.RenditionRequest;
import tv.exstream.time.FrameRate;

/// An airing with all that is needed to prepare it.
record Programme(Airing airing, RenditionRequest request) {
    /// What will be shown after `now` and is not stored, or not so that it can be; empty when nothing is, or no more can be made.
    List<Need> needs(RenditionIndex index, Instant now) {
        List<Need> needs = new ArrayList<>();
        if (airing.start().isAfter(now)) {
            leadIn(index).ifPresent(from -> needs.add(new Need.LeadIn(request, from)));
        }
        missing(index, now).ifPresent(from -> needs.add(new Need.Frames(request, from)));
        return List.copyOf(needs);
    }

    /// Whether what is shown at `now` is there, or the item is over by then.
    boolean isStored(RenditionIndex index, Instant now) {
        long wanted = frame(now);
        return index.missingFrom(wanted, PieceFinder.TOLERANCE_FRAMES) > wanted
                || index.isOver(wanted);
    }

    /// Where playing from the in-point on comes to an end inside a chunk.
    private OptionalLong leadIn(RenditionIndex index) {
        FrameRate rate = request.profile().video().rate();
        long led = index.playedTo(rate.frameAt(airing.inPoint()), PieceFinder.TOLERANCE_FRAMES);
        boolean wanted = led < rate.frameAt(airing.outPoint());
        return wanted && index.endOfLeadIn(led).isPresent()
                ? OptionalLong.of(led)
                : OptionalLong.empty();
    }

    private OptionalLong missing(RenditionIndex index, Instant now) {
        FrameRate rate = request.profile().video().rate();
        long missing = index.missingFrom(frame(now), PieceFinder.TOLERANCE_FRAMES);
        boolean wanted = missing < rate.frameAt(airing.outPoint());
        return wanted && !index.isOver(missing) ? OptionalLong.of(missing) : OptionalLong.empty();
    }

    /// The media frame that is shown at `now`; before it begins, that of its in-point.
    private long frame(Instant now) {
        Duration shown = Duration.between(airing.start(), now);
        Duration from = shown.isPositive() ? airing.inPoint().plus(shown) : airing.inPoint();
        return request.profile().video().rate().frameAt(from);
    }
}
