package tv.exstream.hls;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import tv.exstream.rendition.ChannelTimeline;
import tv.exstream.rendition.Piece;
import tv.exstream.subtitle.Cue;
import tv.exstream.subtitle.PlacedCue;
import tv.exstream.subtitle.Spoken;

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
            Spoken.during(timeline, plan::parts, frames.start(), frames.end())
                    .forEach(each -> add(spoken, each));
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

    private static void add(List<Spoken> spoken, Spoken next) {
        boolean goesOn = !spoken.isEmpty() && spoken.getLast().goesOnIn(next);
        spoken.add(goesOn ? spoken.removeLast().until(next.endFrame()) : next);
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
