package tv.exstream.hls;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tv.exstream.rendition.ChannelClock;

/// The live playlist of a channel at an instant. Immutable.
///
/// ```
/// segments   k-1    k    k+1   k+2   k+3   k+4   k+5
///                 ^ now                            ^ at most 24 s ahead, and only what is there
/// ```
///
/// It lists what is on and, because the future is known, what comes: a player that keeps three target durations from the end, as it
/// should, plays what is on. `EXT-X-START` names that point for players that ask. The segment of now and the next are always
/// listed; what is missing in them is bridged by a slate. Playing from the past is the same playlist for an earlier instant.
///
/// Source: RFC 8216bis.
public final class MediaPlaylist {
    /// A segment is shorter than its spacing and the longest GOP together: 8 s.
    private static final long TARGET_SECONDS = 2 * SegmentPlan.SPACING.toSeconds();

    /// RFC 8216bis clause 8: decimal durations need 3; 6 is what players meet everywhere.
    private static final int VERSION = 6;

    /// Segments after the current one: with it, three target durations.
    private static final int AHEAD = 5;

    /// Segments that are listed even if something is missing: a player must always have something to load.
    private static final int ALWAYS_AHEAD = 1;

    private static final DateTimeFormatter DATE_TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private final ChannelClock clock;
    private final Instant now;
    private final List<Segment> segments;

    private MediaPlaylist(ChannelClock clock, Instant now, List<Segment> segments) {
        this.clock = clock;
        this.now = now;
        this.segments = List.copyOf(segments);
    }

    /// The playlist at `now`.
    ///
    /// @throws IllegalArgumentException when the timeline is not known from 8 s before to 8 s after `now`
    public static MediaPlaylist at(SegmentPlan plan, Instant now) {
        long current = plan.numberAt(now);
        List<Segment> segments = new ArrayList<>();
        // RFC 8216bis clause 4.4.3.2: a media sequence is never negative.
        for (long number = Math.max(0, current - 1); number <= current + AHEAD; number++) {
            boolean needed = number <= current + ALWAYS_AHEAD;
            if (!needed && !plan.isKnown(number)) {
                break;
            }
            Segment segment = plan.segment(number);
            if (!needed && !plan.isSettled(segment)) {
                break;
            }
            segments.add(segment);
        }
        return new MediaPlaylist(plan.timeline().clock(), now, segments);
    }

    /// The segments it lists, in order.
    public List<Segment> segments() {
        return segments;
    }

    /// The playlist's text.
    ///
    /// @param folder where segments are, relative to the playlist and ending in a slash; `<folder><number>.ts` is one
    public String toM3u8(String folder) {
        var text = new StringBuilder();
        text.append("#EXTM3U\n");
        text.append("#EXT-X-VERSION:").append(VERSION).append('\n');
        text.append("#EXT-X-INDEPENDENT-SEGMENTS\n");
        text.append("#EXT-X-TARGETDURATION:").append(TARGET_SECONDS).append('\n');
        text.append("#EXT-X-MEDIA-SEQUENCE:").append(segments.getFirst().number()).append('\n');
        text.append("#EXT-X-START:TIME-OFFSET=").append(decimal(offset())).append('\n');
        for (Segment segment : segments) {
            Instant start = clock.instantOf(segment.startFrame());
            text.append("#EXT-X-PROGRAM-DATE-TIME:").append(DATE_TIME.format(start)).append('\n');
            text.append("#EXTINF:").append(decimal(duration(segment))).append(",\n");
            text.append(folder).append(segment.number()).append(".ts\n");
        }
        return text.toString();
    }

    /// How far into the playlist `now` is.
    private Duration offset() {
        Duration since = Duration.between(clock.instantOf(segments.getFirst().startFrame()), now);
        return since.isNegative() ? Duration.ZERO : since;
    }

    private Duration duration(Segment segment) {
        return clock.rate()
                .timeOf(segment.endFrame())
                .minus(clock.rate().timeOf(segment.startFrame()));
    }

    private static String decimal(Duration duration) {
        return "%d.%06d".formatted(duration.toSeconds(), duration.toNanosPart() / 1_000);
    }
}
