package tv.exstream.subtitle;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tv.exstream.media.MediaFile;
import tv.exstream.mpegts.TimeStamp;
import tv.exstream.playout.Airing;
import tv.exstream.playout.OnAir;
import tv.exstream.rendition.ChannelTimeline;
import tv.exstream.rendition.Treated;

/// The frames `[startFrame, endFrame)` of a channel during which an airing is shown from one file, for whoever looks for what is said in
/// them. Immutable.
///
/// @param shown all of the airing that is shown from this file in a row
public record Spoken(ChannelTimeline timeline, Treated shown, long startFrame, long endFrame) {
    private static final long NANOS_PER_SECOND = 1_000_000_000;

    /// The airings that are shown during `[start, end)`, in order, as far as the timeline knows them.
    ///
    /// @param parts finds what is shown of an airing
    public static List<Spoken> during(
            ChannelTimeline timeline, Function<Airing, List<Treated>> parts, long start, long end) {
        List<Spoken> spoken = new ArrayList<>();
        for (long at = start; at < end && timeline.covers(at); ) {
            OnAir onAir = timeline.at(at);
            long until = Math.min(end, timeline.endFrame(onAir));
            if (onAir instanceof OnAir.Showing(Airing airing, _)) {
                for (Treated row : rows(parts.apply(airing))) {
                    within(timeline, row, at, until).ifPresent(spoken::add);
                }
            }
            at = until;
        }
        return spoken;
    }

    /// What of it is shown during `[from, until)`.
    private static Optional<Spoken> within(
            ChannelTimeline timeline, Treated row, long from, long until) {
        long start = Math.max(from, timeline.startFrame(row.airing()));
        long end = Math.min(until, timeline.clock().frameAtOrAfter(row.airing().finish()));
        return start < end ? Optional.of(new Spoken(timeline, row, start, end)) : Optional.empty();
    }

    /// Parts in a row that are shown from the same file are one here, whatever is seen over them.
    private static List<Treated> rows(List<Treated> parts) {
        List<Treated> rows = new ArrayList<>();
        for (Treated part : parts) {
            boolean goesOn = !rows.isEmpty() && sayTheSame(rows.getLast(), part);
            rows.add(goesOn ? joined(rows.removeLast(), part) : part);
        }
        return rows;
    }

    private static boolean sayTheSame(Treated one, Treated next) {
        return file(one).equals(file(next)) && isSubtitled(one) == isSubtitled(next);
    }

    private static Treated joined(Treated first, Treated last) {
        Airing airing = first.airing();
        return new Treated(
                airing.part(airing.start(), last.airing().finish(), airing.inPoint()),
                first.request());
    }

    private static MediaFile file(Treated part) {
        return part.request().item().file();
    }

    private static boolean isSubtitled(Treated part) {
        return part.request().treatment().isSubtitled(file(part));
    }

    /// Whether another one shows more of the same, right after it.
    public boolean goesOnIn(Spoken next) {
        return shown.equals(next.shown) && endFrame == next.startFrame;
    }

    /// The same up to another frame.
    public Spoken until(long otherEnd) {
        return new Spoken(timeline, shown, startFrame, otherEnd);
    }

    /// Whether subtitles for everybody are drawn into the picture, so that nobody needs others.
    public boolean isSubtitled() {
        return isSubtitled(shown);
    }

    /// Where its subtitles are found in a stream of its file, and those of what comes after it in the airing.
    ///
    /// @param more of what comes after it
    public List<Stretch> stretches(int stream, Duration more) {
        Airing airing = shown.airing();
        Duration last = airing.outPoint().compareTo(to()) < 0 ? to() : airing.outPoint();
        Duration end = to().plus(more).compareTo(last) < 0 ? to().plus(more) : last;
        return Stretch.covering(file(), stream, from(), end);
    }

    /// The file it is shown from.
    public MediaFile file() {
        return file(shown);
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
        return timeline.clock().rate().timeOf(timeline.mediaFrame(shown.airing(), frame));
    }

    /// Cut where the file begins and ends to be shown; empty when nothing is left.
    private Optional<PlacedCue> placed(Cue cue) {
        Airing airing = shown.airing();
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
