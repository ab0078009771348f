package tv.exstream.hls;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tv.exstream.ffmpeg.Conformance;
import tv.exstream.playout.Airing;
import tv.exstream.playout.OnAir;
import tv.exstream.rendition.ChannelTimeline;
import tv.exstream.rendition.Piece;
import tv.exstream.rendition.PieceFinder;
import tv.exstream.rendition.Treated;
import tv.exstream.time.FrameRate;

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
///
/// A programme that ends so soon after that time that its last picture may be held until then ends the segment. Where the picture is
/// encoded, both ends are the next frames at which every encode of the programme has a key frame: where an airing begins, or the grid of its
/// item, at most two seconds later. They do not depend on what is stored: what follows a segment with a slate in it goes
/// on where that ended, whatever was made meanwhile, and formats that differ in size only have the same segments.
///
/// Who comes in between two segments begins with an opening: the pieces from the one that is on, up to the end of a segment.
public final class SegmentPlan {
    /// Docs/adr/0012: the longest GOP, so that every segment has the start of one.
    public static final Duration SPACING = Duration.ofSeconds(4);

    /// No segment is longer: pieces that start within the spacing, and the longest of them.
    static final Duration LONGEST = SPACING.multipliedBy(2);

    /// Players and guides count in seconds.
    private static final Duration SECOND = Duration.ofSeconds(1);

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

    /// A segment by its id.
    ///
    /// @throws IllegalArgumentException when its time is outside the timeline's window
    public Segment segment(SegmentId id) {
        long end = firstFrame(id.number() + 1);
        return switch (id) {
            case SegmentId.Regular(long number) ->
                    new Segment(id, pieces(firstPiece(firstFrame(number)), end));
            case SegmentId.Opening(_, long frame) ->
                    new Segment(id, pieces(finder.joining(frame).startFrame(), end));
            case SegmentId.Closing(long number, long frame) -> {
                long start = firstPiece(firstFrame(number));
                yield new Segment(id, pieces(start, Math.clamp(frame, start + 1, end)));
            }
        };
    }

    Segment segment(long number) {
        return segment(new SegmentId.Regular(number));
    }

    /// What is meant by a second of the past: the first frame of the programme that begins in it, else the frame that begins it.
    public long wantedFrame(Instant second) {
        Instant last = second.plus(SECOND).minusNanos(1);
        if (timeline.playout().at(last) instanceof OnAir.Showing(Airing airing, _)
                && !airing.start().isBefore(second)) {
            return timeline.startFrame(airing);
        }
        return timeline.clock().frameAt(second);
    }

    /// The segment to begin with to see a frame: it starts with the piece that has the frame. What would be shorter than most
    /// segments has the next one with it, for whoever begins needs something to go on with.
    public SegmentId.Opening openingAt(long frame) {
        long start = finder.joining(frame).startFrame();
        long number = numberOf(start);
        var rest = new SegmentId.Opening(number, start);
        var more = new SegmentId.Opening(number + 1, start);
        return lasts(segment(rest)).compareTo(SPACING) < 0
                        && segment(more).isComplete()
                        && lasts(segment(more)).compareTo(LONGEST) <= 0
                ? more
                : rest;
    }

    /// The segment to end with to see nothing from a frame on: the one in whose time the piece before it starts.
    SegmentId.Closing closingAt(long endFrame) {
        return new SegmentId.Closing(numberOf(finder.joining(endFrame - 1).startFrame()), endFrame);
    }

    /// True when the opening's start and number belong together, so that it is no longer than a piece and two segments.
    public boolean isOpening(SegmentId.Opening opening) {
        long ahead = opening.number() - numberOf(opening.startFrame());
        return ahead == 0 || ahead == 1;
    }

    /// True when there can be a segment of this name, as far as names tell.
    public boolean has(SegmentId id) {
        return switch (id) {
            case SegmentId.Regular _ -> true;
            case SegmentId.Opening opening -> isOpening(opening);
            case SegmentId.Closing(long number, long endFrame) -> {
                long ahead = numberOf(endFrame - 1) - number;
                yield ahead == 0 || ahead == 1;
            }
        };
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

    /// The parts of an airing.
    List<Treated> parts(Airing airing) {
        return finder.parts(airing);
    }

    /// The first frame of the time of a number.
    long firstFrame(long number) {
        long frame = timeline.clock().rate().frameAtOrAfter(SPACING.multipliedBy(number));
        return timeline.covers(frame) ? keyFrame(frame) : frame;
    }

    /// The first frame from one on at which every encode has a key frame. Copies have theirs where they like, but all that is no live
    /// source ends with its airing.
    private long keyFrame(long frame) {
        return finder.treated(frame)
                .filter(part -> !part.request().item().isLive())
                .map(part -> keyFrame(part, frame))
                .orElse(frame);
    }

    /// One so near to the end of its airing that a picture may be held beyond it is taken for the end.
    private long keyFrame(Treated part, long frame) {
        Airing airing = part.airing();
        if (frame == timeline.startFrame(airing)) {
            return frame;
        }
        boolean isEncoded = Conformance.of(part.request()) instanceof Conformance.Encode;
        long next = isEncoded ? onGrid(airing, frame) : frame;
        long end = timeline.clock().frameAtOrAfter(airing.finish());
        return end - next <= PieceFinder.TOLERANCE_AT_END ? end : next;
    }

    private long onGrid(Airing airing, long frame) {
        int grid = timeline.profile().video().gopFrames();
        long media = timeline.mediaFrame(airing, frame);
        return frame + Math.ceilDiv(media, grid) * (long) grid - media;
    }

    /// How long a segment plays.
    Duration lasts(Segment segment) {
        FrameRate rate = timeline.clock().rate();
        return rate.timeOf(segment.endFrame()).minus(rate.timeOf(segment.startFrame()));
    }

    /// The number of the segment in whose time a frame starts.
    private long numberOf(long frame) {
        long number = numberAt(timeline.clock().instantOf(frame));
        if (frame < firstFrame(number)) {
            return number - 1;
        }
        return frame < firstFrame(number + 1) ? number : number + 1;
    }

    /// The start of the first piece that starts at a frame or later.
    private long firstPiece(long frame) {
        Piece before = finder.joining(frame);
        return before.startFrame() < frame ? before.endFrame() : frame;
    }

    private List<Piece> pieces(long start, long end) {
        List<Piece> pieces = new ArrayList<>();
        long at = start;
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
        return pieces;
    }

    private boolean endsWithItsAiring(Segment segment) {
        return timeline.endFrame(timeline.at(segment.endFrame() - 1)) == segment.endFrame();
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
            case Piece.Vacant vacant -> new Piece.Vacant(vacant.cause(), start, end);
            case Piece.Missing missing -> missing.part(start, end);
        };
    }
}
