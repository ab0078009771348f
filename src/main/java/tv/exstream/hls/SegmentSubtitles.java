package tv.exstream.hls;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import tv.exstream.playout.Airing;
import tv.exstream.playout.OnAir;
import tv.exstream.rendition.ChannelTimeline;
import tv.exstream.rendition.Piece;
import tv.exstream.subtitle.Cue;

/// Finds what is said during segments, and writes it. Thread-safe.
///
/// A segment in which something is missing may turn out to end later, up to a piece's length. What is said by then is in it as well: a
/// player fetches it once.
public final class SegmentSubtitles {
    /// How many cues a segment has at most; bounds its size.
    private static final int MOST = 500;

    private final SegmentPlan plan;
    private final ChannelTimeline timeline;

    public SegmentSubtitles(SegmentPlan plan) {
        this.plan = plan;
        timeline = plan.timeline();
    }

    private record Frames(long start, long end) {}

    /// The airings that are shown during a segment, in order; none where a slate says why nothing is.
    public List<Spoken> spoken(Segment segment) {
        List<Spoken> spoken = new ArrayList<>();
        for (Frames frames : seen(segment)) {
            for (long at = frames.start(); at < frames.end() && timeline.covers(at); ) {
                OnAir onAir = timeline.at(at);
                long end = Math.min(frames.end(), timeline.endFrame(onAir));
                if (onAir instanceof OnAir.Showing(Airing airing, _)) {
                    add(spoken, airing, new Frames(at, end));
                }
                at = end;
            }
        }
        return List.copyOf(spoken);
    }

    private List<Frames> seen(Segment segment) {
        if (!segment.isComplete()) {
            long number = segment.id().number();
            long begin = Math.min(segment.startFrame(), plan.firstFrame(number));
            long end = Math.max(segment.endFrame(), plan.firstFrame(number + 2));
            return List.of(new Frames(Math.max(0, begin), end));
        }
        return segment.pieces().stream()
                .filter(piece -> !(piece instanceof Piece.Vacant))
                .map(piece -> new Frames(piece.startFrame(), piece.endFrame()))
                .toList();
    }

    private void add(List<Spoken> spoken, Airing airing, Frames frames) {
        boolean goesOn =
                !spoken.isEmpty()
                        && spoken.getLast().airing().equals(airing)
                        && spoken.getLast().endFrame() == frames.start();
        long start = goesOn ? spoken.removeLast().startFrame() : frames.start();
        plan.treated(start)
                .map(shown -> new Spoken(timeline, airing, shown, start, frames.end()))
                .ifPresent(spoken::add);
    }

    /// A segment as WebVTT.
    ///
    /// @param cues finds those of an airing
    public byte[] webVtt(Segment segment, Function<Spoken, List<Cue>> cues) {
        Set<PlacedCue> placed = new LinkedHashSet<>();
        spoken(segment).stream()
                .flatMap(spoken -> placed(spoken, cues))
                .limit(MOST)
                .forEach(placed::add);
        return WebVtt.of(List.copyOf(placed), timeline.clock().ticks90k(segment.startFrame()))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Stream<PlacedCue> placed(Spoken spoken, Function<Spoken, List<Cue>> cues) {
        return spoken.placed(cues.apply(spoken)).stream();
    }
}
