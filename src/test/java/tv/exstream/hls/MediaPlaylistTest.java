package tv.exstream.hls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    @DisplayName(
            "HL-12 over a day with random availability the media sequence never decreases and no listed segment changes")
    void aDayOfPlaylists(long seed) {
        var random = new Random(seed);
        Map<Long, String> settled = new HashMap<>();
        long sequence = -1;
        List<RenditionKey> keys = schedule();
        for (long now = 10_000;
                now < Duration.ofHours(24).toMillis();
                now += 2_000 + random.nextInt(240_000)) {
            RenditionKey key = keys.get(random.nextInt(keys.size()));
            channel.chunk(key, 50L * random.nextInt(60), 50);
            Instant t = channel.clock().epoch().plusMillis(now);
            MediaPlaylist playlist = MediaPlaylist.at(new SegmentPlan(channel.finder()), t);
            String text = playlist.toM3u8("5/segment/");

            assertThat(sequence(text)).isGreaterThanOrEqualTo(sequence);
            sequence = sequence(text);
            assertValid(text, settled, playlist.segments());
        }
    }

    private List<RenditionKey> schedule() {
        List<RenditionKey> keys = new ArrayList<>();
        for (long id = 1; id <= 3; id++) {
            keys.add(channel.item(id, Duration.ofSeconds(120)));
        }
        channel.stored(4, 3_000, 83);
        while (channel.scheduled().compareTo(Duration.ofHours(25)) < 0) {
            channel.airs(1, Duration.ofMillis(119_980)).airs(4, Duration.ofSeconds(120));
            channel.airs(2, Duration.ofMillis(77_777)).gap(Duration.ofSeconds(31));
            channel.airs(3, Duration.ofSeconds(100)).airs(4, Duration.ofMillis(61_234));
        }
        return keys;
    }

    /// Consecutive numbers, durations that fit the target, dates that fit the durations, and nothing that was settled changed.
    private static void assertValid(
            String text, Map<Long, String> settled, List<Segment> segments) {
        Matcher entry = ENTRY.matcher(text);
        Instant expected = null;
        int index = 0;
        while (entry.find()) {
            double seconds = Double.parseDouble(entry.group(2));
            Instant start = Instant.parse(entry.group(1));
            long number = Long.parseLong(entry.group(3));
            assertThat(Math.round(seconds)).isBetween(0L, 8L);
            assertThat(number).isEqualTo(sequence(text) + index);
            if (expected != null) {
                assertThat(Duration.between(expected, start).abs())
                        .isLessThan(Duration.ofMillis(2));
            }
            expected = start.plusNanos((long) (seconds * 1e9));
            if (segments.get(index).isImmutable() && index < segments.size() - 1) {
                String before = settled.put(number, entry.group());
                assertThat(before == null ? entry.group() : before).isEqualTo(entry.group());
            }
            index++;
        }
        assertThat(index).isEqualTo(segments.size());
    }

    private String text(Duration sinceEpoch) {
        return MediaPlaylist.at(
                        new SegmentPlan(channel.finder()), channel.clock().epoch().plus(sinceEpoch))
                .toM3u8("5/segment/");
    }

    private static List<Long> numbers(String text) {
        return ENTRY.matcher(text).results().map(entry -> Long.valueOf(entry.group(3))).toList();
    }

    private static long sequence(String text) {
        Matcher matcher = Pattern.compile("#EXT-X-MEDIA-SEQUENCE:([0-9]+)").matcher(text);
        assertThat(matcher.find()).isTrue();
        return Long.parseLong(matcher.group(1));
    }
}
