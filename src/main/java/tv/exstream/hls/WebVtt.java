package tv.exstream.hls;

import java.util.List;
import tv.exstream.mpegts.TimeStamp;
import tv.exstream.subtitle.Cue;
import tv.exstream.subtitle.PlacedCue;

/// Writes the cues of a segment as WebVTT whose times are those of the channel's pictures.
///
/// ```
/// WEBVTT
/// X-TIMESTAMP-MAP=LOCAL:00:00:00.000,MPEGTS:0
///
/// 01:02:03.450 --> 01:02:05.000
/// <i>Who is there?</i>
/// ```
///
/// Time stamps of pictures wrap every 26.5 hours. Times of cues count from the same instant for half as long, so that one cue has the same
/// times in every segment that has it: players know by that that it is one.
///
/// Source: RFC 8216 section 3.5.
final class WebVtt {
    /// Half of what a time stamp counts.
    private static final long COUNTED = TimeStamp.MODULUS / 2;

    /// No cue that is seen in a segment begins longer before it.
    private static final long LONGEST_CUE = Cue.LONGEST.toSeconds() * TimeStamp.TICKS_PER_SECOND;

    private static final long TICKS_PER_MILLISECOND = TimeStamp.TICKS_PER_SECOND / 1_000;

    private WebVtt() {}

    /// @param start90k of the segment, ticks since the channel's epoch
    static String of(List<PlacedCue> cues, long start90k) {
        long zero = zero(start90k - LONGEST_CUE);
        var text = new StringBuilder("WEBVTT\n");
        text.append("X-TIMESTAMP-MAP=LOCAL:00:00:00.000,MPEGTS:")
                .append(TimeStamp.wrap(zero))
                .append("\n");
        for (PlacedCue cue : cues) {
            text.append('\n')
                    .append(time(Math.max(0, cue.start90k() - zero)))
                    .append(" --> ")
                    .append(time(cue.end90k() - zero))
                    .append('\n')
                    .append(cue.text())
                    .append('\n');
        }
        return text.toString();
    }

    /// A whole number of milliseconds, so that nothing is rounded twice.
    private static long zero(long earliest90k) {
        long zero = Math.max(0, Math.floorDiv(earliest90k, COUNTED) * COUNTED);
        return zero - zero % TICKS_PER_MILLISECOND;
    }

    private static String time(long ticks90k) {
        long millis = ticks90k / TICKS_PER_MILLISECOND;
        return "%02d:%02d:%02d.%03d"
                .formatted(
                        millis / 3_600_000,
                        millis / 60_000 % 60,
                        millis / 1_000 % 60,
                        millis % 1_000);
    }
}
