package tv.exstream.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A media playlist as a strict player reads it (RFC 8216, section 4).
///
/// @param sequence the number of the first segment
/// @param target the longest that a segment may be
record Playlist(long sequence, Duration target, List<Segment> segments) {
    private static final Pattern SEGMENT =
            Pattern.compile(
                    "#EXT-X-PROGRAM-DATE-TIME:(\\S+)\n#EXTINF:([0-9]+\\.[0-9]+),\n([^#\n]+)\n");

    private static final Pattern HEAD =
            Pattern.compile(
                    "#EXTM3U\n#EXT-X-VERSION:6\n#EXT-X-INDEPENDENT-SEGMENTS\n"
                            + "#EXT-X-TARGETDURATION:([0-9]+)\n#EXT-X-MEDIA-SEQUENCE:([0-9]+)\n"
                            + "#EXT-X-START:TIME-OFFSET=[0-9]+\\.[0-9]+\n");

    /// One segment.
    ///
    /// @param uri relative to the playlist
    record Segment(long sequence, Instant start, Duration duration, String uri) {}

    /// Reads a playlist.
    ///
    /// @throws AssertionError when there is anything in it that is not understood
    static Playlist parse(String text) {
        Matcher head = HEAD.matcher(text);
        assertThat(head.lookingAt()).as(text).isTrue();
        long sequence = Long.parseLong(head.group(2));
        List<Segment> segments = new ArrayList<>();
        Matcher entry = SEGMENT.matcher(text).region(head.end(), text.length());
        while (entry.lookingAt()) {
            segments.add(
                    new Segment(
                            sequence + segments.size(),
                            Instant.parse(entry.group(1)),
                            seconds(entry.group(2)),
                            entry.group(3)));
            entry.region(entry.end(), text.length());
        }
        assertThat(entry.regionStart()).as(text).isEqualTo(text.length());
        return new Playlist(sequence, seconds(head.group(1)), segments);
    }

    private static Duration seconds(String text) {
        return Duration.ofNanos(new BigDecimal(text).movePointRight(9).longValueExact());
    }
}
