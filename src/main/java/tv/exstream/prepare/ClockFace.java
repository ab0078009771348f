package tv.exstream.prepare;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import tv.exstream.ffmpeg.Tick;
import tv.exstream.rendition.ChannelClock;
import tv.exstream.screen.Facts;
import tv.exstream.screen.Words;

/// What the slate of a channel says of the time of day. Immutable.
///
/// @param design of the slate without it
/// @param words only the texts with the time of day
/// @param facts what is known beside the time
record ClockFace(SlateDesign design, Words words, Facts facts, ChannelClock frames, ZoneId zone) {
    /// What it says during `[from, to)`, counted from there; another tick with every second.
    List<Tick> ticks(long from, long to) {
        List<Tick> ticks = new ArrayList<>();
        for (long frame = from; frame < to; ) {
            Instant second = frames.instantOf(frame).truncatedTo(ChronoUnit.SECONDS);
            long next = Math.min(to, frames.frameAtOrAfter(second.plusSeconds(1)));
            Facts now = facts.at(LocalTime.ofInstant(second, zone));
            ticks.add(new Tick(frame - from, next - from, words.on(now)));
            frame = next;
        }
        return ticks;
    }
}
