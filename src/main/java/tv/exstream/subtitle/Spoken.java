package tv.exstream.subtitle;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import tv.exstream.mpegts.TimeStamp;
import tv.exstream.playout.Airing;
import tv.exstream.playout.OnAir;
import tv.exstream.rendition.ChannelTimeline;
import tv.exstream.rendition.Treated;

/// The frames `[startFrame, endFrame)` of a channel during which an airing is shown, for whoever looks for what is said in them. Immutable.
///
/// @param airing whole
/// @param shown what of it is shown
public record Spoken(
        ChannelTimeline timeline, Airing airing, Treated shown, long startFrame, long endFrame) {
    private static final long NANOS_PER_SECOND = 1_000_000_000;

    /// The airings that are shown during `[start, end)`, in order, as far as the timeline knows them.
    ///
    /// @param shown finds what is shown at a frame
    public static List<Spoken> during(
            ChannelTimeline timeline, LongFunction<Optional<Treated>> shown, long start, long end) {
        List<Spoken> spoken = new ArrayList<>();
        for (long at = start; at < end && timeline.covers(at); ) {
            OnAir onAir = timeline.at(at);
            long until = Math.min(end, timeline.endFrame(onAir));
            if (onAir instanceof OnAir.Showing(Airing airing, _)) {
                Optional<Treated> part = shown.apply(at);
                if (part.isPresent()) {
                    spoken.add(new Spoken(timeline, airing, part.get(), at, until));
                }
            }
            at = until;
        }
        return spoken;
    }

    /// Whether another one shows more of the same, right after it.
    public boolean goesOnIn(Spoken next) {
        return airing.equals(next.airing) && endFrame == next.startFrame;
    }

    /// The same up to another frame.
    public Spoken until(long otherEnd) {
        return new Spoken(timeline, airing, shown, startFrame, otherEnd);
    }

    /// Whether subtitles for everybody are drawn into the picture, so that nobody needs others.
    public boolean isSubtitled() {
        return shown.request().treatment().isSubtitled(shown.request().item().file());
    }

    /// Where its subtitles are found in a stream of its file, and those of what comes after it in the airing.
    ///
    /// @param more of what comes after it
    public List<Stretch> stretches(int stream, Duration more) {
        Duration last = airing.outPoint().compareTo(to()) < 0 ? to() : airing.outPoint();
        Duration end = to().plus(more).compareTo(last) < 0 ? to().plus(more) : last;
        return Stretch.covering(shown.request().item().file(), stream, from(), end);
    }

    /// Those that are seen in it, at their places.
    public List<PlacedCue> placed(List<Cue> cues) {
        return cues.stream().map(this::placed).flatMap(Optional::stream).toList();
    }

    /// Where it begins, by the time of the media item.
    public Duration from() {
        return time(startFrame);
    }

    /// Where it ends.
    public Duration to() {
        return time(endFrame);
    }

    private Duration time(long frame) {
        return timeline.clock().rate().timeOf(timeline.mediaFrame(airing, frame));
    }

    /// Cut where the airing begins and ends; empty when nothing is left.
    private Optional<PlacedCue> placed(Cue cue) {
        long first = timeline.startFrame(airing);
        long begin = Math.max(0, timeline.clock().ticks90k(first));
        long end = timeline.clock().ticks90k(timeline.clock().frameAtOrAfter(airing.finish()));
        long zero = timeline.clock().ticks90k(first) - ticks90k(time(first));
        long start90k = Math.max(begin, zero + ticks90k(cue.start()));
        long end90k = Math.min(end, zero + ticks90k(cue.end()));
        return start90k < end90k
                ? Optional.of(new PlacedCue(start90k, end90k, cue.text()))
                : Optional.empty();
    }

    private static long ticks90k(Duration time) {
        return Math.floorDiv(
                time.toNanos() * (TimeStamp.TICKS_PER_SECOND / 1_000), NANOS_PER_SECOND / 1_000);
    }
}
