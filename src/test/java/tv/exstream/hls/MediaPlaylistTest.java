package tv.exstream.hls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.Golden;
import tv.exstream.rendition.ChannelSample;
import tv.exstream.rendition.RenditionKey;
import tv.exstream.time.FrameRate;

class MediaPlaylistTest {
    private static final Pattern ENTRY =
            Pattern.compile(
                    "#EXT-X-PROGRAM-DATE-TIME:(\\S+)\n#EXTINF:([0-9.]+),\n5/segment/([0-9]+)\\.ts\n");

    private final ChannelSample channel = new ChannelSample(FrameRate.FPS_25);

    @Test
    @DisplayName("HL-09 a playlist of what is on and what comes, with the time of every segment")
    void theWholeText() {
        channel.stored(1, 2_000, 70);
        channel.airs(1, Duration.ofSeconds(80));

        Golden.assertMatches("hls/live.m3u8", text(Duration.ofMillis(21_500)));
    }

    @Test
    void ntscSegmentsHaveExactDurations() {
        var ntsc = new ChannelSample(FrameRate.NTSC_30);
        ntsc.stored(1, 2_000, 60);
        ntsc.airs(1, Duration.ofSeconds(60));

        Golden.assertMatches(
                "hls/ntsc.m3u8",
                MediaPlaylist.at(
                                new SegmentPlan(ntsc.finder()),
                                ntsc.clock().epoch().plusSeconds(10))
                        .toM3u8("5/segment/"));
    }

    @Test
    void whatIsNotYetStoredIsNotListedButForTheCurrentSegmentAndTheNext() {
        RenditionKey key = channel.item(1, Duration.ofSeconds(80));
        channel.airs(1, Duration.ofSeconds(80));
        assertThat(numbers(text(Duration.ofSeconds(21)))).containsExactly(4L, 5L, 6L);

        for (long at = 400; at < 900; at += 50) {
            channel.chunk(key, at, 50);
        }

        assertThat(numbers(text(Duration.ofSeconds(21)))).containsExactly(4L, 5L, 6L, 7L);
    }

    @Test
    void theFirstSegmentOfAChannelIsTheFirstOfItsList() {
        channel.stored(1, 2_000, 50);
        channel.airs(1, Duration.ofSeconds(80));

        assertThat(numbers(text(Duration.ofSeconds(1)))).startsWith(0L, 1L);
        assertThat(numbers(text(Duration.ofSeconds(5)))).startsWith(0L, 1L);
    }

    @Test
    void aPlayerThatKeepsThreeTargetDurationsPlaysWhatIsOn() {
        channel.stored(1, 4_000, 50);
        channel.airs(1, Duration.ofSeconds(160));
        for (long now = 40_000; now < 60_000; now += 333) {
            Instant t = channel.clock().epoch().plusMillis(now);
            List<Segment> segments =
                    MediaPlaylist.at(new SegmentPlan(channel.finder()), t).segments();
            Instant end = channel.clock().instantOf(segments.getLast().endFrame());

            assertThat(Duration.between(t, end.minusSeconds(24)))
                    .isBetween(Duration.ofSeconds(-4), Duration.ofSeconds(4));
        }
    }

    @Test
    void theEndOfTheKnownTimelineEndsTheList() {
        channel.stored(1, 1_000, 50);
        channel.airs(1, Duration.ofSeconds(40));

        assertThat(numbers(text(Duration.ofSeconds(40 + 600 - 17))))
                .containsExactly(154L, 155L, 156L, 157L, 158L);
    }

    private String text(Duration sinceEpoch) {
        return MediaPlaylist.at(
                        new SegmentPlan(channel.finder()), channel.clock().epoch().plus(sinceEpoch))
                .toM3u8("5/segment/");
    }

    private static List<Long> numbers(String text) {
        return ENTRY.matcher(text).results().map(entry -> Long.valueOf(entry.group(3))).toList();
    }
}
