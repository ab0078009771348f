package tv.exstream.hls;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tv.exstream.rendition.ChannelTimeline;
import tv.exstream.rendition.Piece;
import tv.exstream.rendition.PieceFinder;

/// Divides a channel's stream into segments. Needs no state, so every server gives the same segments, before and after a restart.
/// Thread-safe.
///
/// ```
/// time      k*S         (k+1)*S       (k+2)*S
///            |             |             |
/// pieces  ---)[-----)[------)[-----)[-----)[--
/// segment  k-1|------ k ----|---- k+1 ----|
/// ```
///
/// Segment `k` has the pieces that start in `[k × S, (k + 1) × S)` after the epoch. No stored piece is longer than S, so every
/// segment has one. Slates end where the time of a segment ends.
public final class SegmentPlan {
    /// Docs/adr/0012: the longest GOP, so that every segment has the start of one.
    public static final Duration SPACING = Duration.ofSeconds(4);

    private final PieceFinder finder;
    private final ChannelTimeline timeline;

    public SegmentPlan(PieceFinder finder) {
        this.finder = finder;
        this.timeline = finder.timeline();
    }

    /// The number of the segment whose time has `t`; negative before the epoch.
    public long numberAt(Instant t) {
        Duration sinceEpoch = Duration.between(timeline.clock().epoch(), t);
        return Math.floorDiv(sinceEpoch.toMillis(), SPACING.toMillis());
    }

    /// A segment by its number.
    ///
    /// @throws IllegalArgumentException when its time is outside the timeline's window
    public Segment segment(long number) {
        long start = firstFrame(number);
        long end = firstFrame(number + 1);
        List<Piece> pieces = new ArrayList<>();
        Piece before = finder.joining(start);
        long at = before.startFrame() < start ? before.endFrame() : start;
        while (at < end) {
            Piece piece = finder.at(at);
            if (piece instanceof Piece.Stored) {
                pieces.add(piece);
                at = piece.endFrame();
            } else {
                at = Math.min(end, piece.endFrame());
                addSlates(pieces, piece, at);
            }
        }
        return new Segment(number, pieces);
    }

    /// True when what the segment has can no longer change: it is complete, and so is what comes after it, which decides where
    /// its last piece ends.
    boolean isSettled(Segment segment) {
        return segment.isComplete()
                && timeline.covers(segment.endFrame())
                && (endsWithItsAiring(segment)
                        || !(finder.at(segment.endFrame()) instanceof Piece.Missing));
    }

    /// True when the timeline is known for the whole time of a segment.
    boolean isKnown(long number) {
        return timeline.covers(firstFrame(number)) && timeline.covers(firstFrame(number + 1));
    }

    ChannelTimeline timeline() {
        return timeline;
    }

    private boolean endsWithItsAiring(Segment segment) {
        return timeline.endFrame(timeline.at(segment.endFrame() - 1)) == segment.endFrame();
    }

    private long firstFrame(long number) {
        return timeline.clock().rate().frameAtOrAfter(SPACING.multipliedBy(number));
    }

    private void addSlates(List<Piece> pieces, Piece piece, long until) {
        int longest = timeline.profile().video().gopFrames();
        for (long at = piece.startFrame(); at < until; at += longest) {
            pieces.add(part(piece, at, Math.min(at + longest, until)));
        }
    }

    private static Piece part(Piece piece, long start, long end) {
        return switch (piece) {
            case Piece.Stored stored -> stored;
            case Piece.Vacant vacant -> new Piece.Vacant(vacant.reason(), start, end);
            case Piece.Missing missing ->
                    new Piece.Missing(
                            missing.request(),
                            missing.mediaFrame() + start - missing.startFrame(),
                            start,
                            end);
        };
    }
}
