package tv.exstream.hls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tv.exstream.mpegts.TimeStamp;

/// A cue of a segment of WebVTT as a player understands it (RFC 8216 section 3.5).
///
/// @param start90k ticks of the pictures' clock, without wrap
public record SaidCue(long start90k, long end90k, String text) {
    private static final Pattern HEAD =
            Pattern.compile("WEBVTT\nX-TIMESTAMP-MAP=LOCAL:00:00:00\\.000,MPEGTS:([0-9]+)\n");
    private static final Pattern CUE =
            Pattern.compile("\n([0-9:.]{12}) --> ([0-9:.]{12})\n((?:[^\n]+\n)+)");
    private static final Pattern TIME =
            Pattern.compile("([0-9]{2}):([0-5][0-9]):([0-5][0-9])\\.([0-9]{3})");

    /// The cues of a segment.
    ///
    /// @param near90k ticks of the clock not more than half a wrap from all of them
    /// @throws AssertionError when there is anything in it that is not understood
    public static List<SaidCue> all(String segment, long near90k) {
        Matcher head = HEAD.matcher(segment);
        assertThat(head.lookingAt()).as(segment).isTrue();
        long map = Long.parseLong(head.group(1));
        String rest = segment.substring(head.end());
        assertThat(CUE.matcher(rest).replaceAll("")).as(segment).isEmpty();
        return CUE.matcher(rest).results().map(found -> cue(found, map, near90k)).toList();
    }

    private static SaidCue cue(MatchResult found, long map, long near90k) {
        return new SaidCue(
                TimeStamp.unwrap(TimeStamp.wrap(map + ticks(found.group(1))), near90k),
                TimeStamp.unwrap(TimeStamp.wrap(map + ticks(found.group(2))), near90k),
                found.group(3).strip());
    }

    private static long ticks(String time) {
        Matcher matcher = TIME.matcher(time);
        assertThat(matcher.matches()).as(time).isTrue();
        long seconds =
                Long.parseLong(matcher.group(1)) * 3_600
                        + Long.parseLong(matcher.group(2)) * 60
                        + Long.parseLong(matcher.group(3));
        return (seconds * 1_000 + Long.parseLong(matcher.group(4))) * 90;
    }
}
