package tv.exstream.hls;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A live media playlist as a strict player reads it: everything in it is known, nothing is missing, and no segment is longer than it
/// may be. Source: RFC 8216, sections 4.3 and 6.2.1.
///
/// @param sequence the number of the first segment
/// @param target the longest that a segment may be
/// @param maps what comes before segments in fragmented MP4, relative to the playlist
public record StrictPlaylist(
        long sequence, Duration target, List<Listed> segments, List<String> maps) {
    private static final Pattern SEGMENT =
            Pattern.compile(
                    "(?:#EXT-X-MAP:URI=\"([^\"\n]+)\"\n)?"
                            + "#EXT-X-PROGRAM-DATE-TIME:(\\S+)\n#EXTINF:([0-9]+\\.[0-9]+),\n([^#\n]+)\n");

    private static final Pattern HEAD =
            Pattern.compile(
                    "#EXTM3U\n#EXT-X-VERSION:6\n#EXT-X-INDEPENDENT-SEGMENTS\n"
                            + "#EXT-X-TARGETDURATION:([0-9]+)\n#EXT-X-MEDIA-SEQUENCE:([0-9]+)\n"
                            + "#EXT-X-START:TIME-OFFSET=[0-9]+\\.[0-9]+\n");

    /// One segment.
    ///
    /// @param uri relative to the playlist
    public record Listed(long sequence, Instant start, Duration duration, String uri) {
        /// As `EXT-X-TARGETDURATION` counts it.
        private long seconds() {
            return duration.plusMillis(500).toSeconds();
        }
    }

    /// Reads a playlist.
    ///
    /// @throws AssertionError when it breaks a rule, or there is anything in it that is not understood
    public static StrictPlaylist parse(String text) {
        Matcher head = HEAD.matcher(text);
        assertThat(head.lookingAt()).as(text).isTrue();
        Duration target = seconds(head.group(1));
        List<Listed> segments = new ArrayList<>();
        List<String> maps = new ArrayList<>();
        Matcher entry = SEGMENT.matcher(text).region(head.end(), text.length());
        while (entry.lookingAt()) {
            if (entry.group(1) != null) {
                maps.add(entry.group(1));
            }
            segments.add(listed(Long.parseLong(head.group(2)) + segments.size(), entry));
            entry.region(entry.end(), text.length());
        }
        assertThat(entry.regionStart()).as(text).isEqualTo(text.length());
        assertThat(segments).as(text).allMatch(each -> each.seconds() <= target.toSeconds());
        return new StrictPlaylist(Long.parseLong(head.group(2)), target, segments, maps);
    }

    private static Listed listed(long sequence, Matcher entry) {
        return new Listed(
                sequence, Instant.parse(entry.group(2)), seconds(entry.group(3)), entry.group(4));
    }

    private static Duration seconds(String text) {
        return Duration.ofNanos(new BigDecimal(text).movePointRight(9).longValueExact());
    }
}
