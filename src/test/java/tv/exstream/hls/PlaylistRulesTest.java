package tv.exstream.hls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.hls.StrictPlaylist.Listed;
import tv.exstream.rendition.ChannelSample;
import tv.exstream.rendition.RenditionKey;
import tv.exstream.time.FrameRate;

/// What holds for every live playlist. Others trim one that an encoder writes; ours is made anew from the timeline and the store, and
/// programmes meet in it without a discontinuity.
class PlaylistRulesTest {
    private static final String FOLDER = "5/segment/";

    private static final int INSTANTS = 10_000;

    /// In so many playlists one segment is read.
    private static final int BETWEEN_READS = 8;

    private final ChannelSample channel = new ChannelSample(FrameRate.FPS_25);
    private final List<RenditionKey> filledNowAndThen = new ArrayList<>();
    private final Map<Long, Listed> said = new HashMap<>();
    private final Map<Long, Long> sent = new HashMap<>();

    @Test
    @DisplayName(
            "HL-12, HLS-8, HLS-9, HL-09: over a day, while programmes are prepared, the media sequence never decreases, and no listed segment changes its place, time or bytes")
    void aDayOfPlaylists() {
        var random = new Random(1);
        schedule(Duration.ofHours(25));
        var plan = new SegmentPlan(channel.finder());
        long sequence = 0;
        for (int n = 0; n < INSTANTS; n++) {
            prepareSomething(random);
            MediaPlaylist playlist = at(plan, 10_000 + n * 8_600L + random.nextInt(8_600));
            StrictPlaylist read = StrictPlaylist.parse(playlist.toM3u8(FOLDER));

            assertThat(read.sequence()).isGreaterThanOrEqualTo(sequence);
            sequence = read.sequence();
            assertFollowing(read.segments());
            assertAsBefore(plan, playlist, read);
            if (n % BETWEEN_READS == 0) {
                assertSameBytes(playlist.segments().get(random.nextInt(2)));
            }
        }
        assertThat(said).hasSizeGreaterThan(INSTANTS);
        assertThat(sent).hasSizeGreaterThan(INSTANTS / BETWEEN_READS / 2);
    }

    @Test
    @DisplayName(
            "HLS-1, HLS-2, HLS-3, HL-06, HL-07, HL-08: ours has at most seven segments, the first of them before the one of now, with the number of its four seconds and the time at which it is on")
    void whatIsListedFollowsFromTheTimeAlone() {
        var random = new Random(2);
        schedule(Duration.ofMinutes(30));
        var plan = new SegmentPlan(channel.finder());
        for (int n = 0; n < 1_000; n++) {
            long millis = random.nextInt(1_700_000);
            StrictPlaylist read = StrictPlaylist.parse(at(plan, millis).toM3u8(FOLDER));

            assertThat(read.sequence()).isEqualTo(Math.max(0, millis / 4_000 - 1));
            assertThat(read.segments()).hasSizeBetween(2, 7);
            assertThat(read.segments().getLast().sequence())
                    .isGreaterThanOrEqualTo(millis / 4_000 + 1);
            for (Listed segment : read.segments()) {
                assertThat(segment.uri()).isEqualTo(FOLDER + segment.sequence() + ".ts");
                assertThat(
                                Duration.between(ChannelSample.EPOCH, segment.start()).toMillis()
                                        / 4_000)
                        .isEqualTo(segment.sequence());
            }
        }
    }

    @Test
    @DisplayName(
            "HLS-4, HLS-6, HLS-7, HL-01..05: ours has no discontinuity to place or to count, whatever programmes meet, also in fragmented MP4")
    void programmesMeetWithoutADiscontinuity() {
        var random = new Random(3);
        schedule(Duration.ofMinutes(30));
        var plan = new SegmentPlan(channel.finder());
        for (int n = 0; n < 1_000; n++) {
            MediaPlaylist playlist = at(plan, random.nextInt(1_700_000));

            for (Container container : Container.values()) {
                String text = playlist.toM3u8(FOLDER, container);
                assertThat(text).doesNotContain("DISCONTINUITY");
                assertThat(StrictPlaylist.parse(text).maps().isEmpty())
                        .isEqualTo(container == Container.TRANSPORT_STREAM);
            }
        }
    }

    @Test
    @DisplayName("HL-10: the forms of a playlist know nothing of one another")
    void theFormsOfAPlaylistKnowNothingOfOneAnother() {
        schedule(Duration.ofMinutes(5));
        var plan = new SegmentPlan(channel.finder());
        MediaPlaylist playlist = at(plan, 100_000);
        String subtitles = playlist.toSubtitles("s/");
        String fragments = playlist.toM3u8("f/", Container.FRAGMENTED_MP4);
        String stream = playlist.toM3u8("t/");

        MediaPlaylist again = at(plan, 100_000);

        assertThat(again.toM3u8("t/")).isEqualTo(stream).doesNotContain("f/", "s/", "MAP");
        assertThat(again.toM3u8("f/", Container.FRAGMENTED_MP4)).isEqualTo(fragments);
        assertThat(again.toSubtitles("s/")).isEqualTo(subtitles).doesNotContain("MAP");
    }

    /// Programmes cut anywhere, a hole in the timeline, one that is prepared little by little and one that never is.
    private void schedule(Duration length) {
        channel.stored(1, 3_000, 70);
        channel.stored(2, 3_000, 83);
        filledNowAndThen.add(channel.item(3, Duration.ofSeconds(120)));
        channel.item(4, Duration.ofSeconds(20));
        while (channel.scheduled().compareTo(length) < 0) {
            channel.airs(1, Duration.ofMillis(119_980)).airs(2, Duration.ofMillis(77_777));
            channel.gap(Duration.ofSeconds(31)).airs(3, Duration.ofSeconds(100));
            channel.airs(2, Duration.ofMillis(61_234)).airs(4, Duration.ofMillis(9_999));
        }
    }

    private void prepareSomething(Random random) {
        if (random.nextInt(100) == 0) {
            channel.chunk(filledNowAndThen.getFirst(), 50L * random.nextInt(60), 50);
        }
    }

    private static MediaPlaylist at(SegmentPlan plan, long millis) {
        return MediaPlaylist.at(plan, ChannelSample.EPOCH.plusMillis(millis));
    }

    private static void assertFollowing(List<Listed> segments) {
        for (int n = 1; n < segments.size(); n++) {
            Instant end = segments.get(n - 1).start().plus(segments.get(n - 1).duration());
            assertThat(Duration.between(end, segments.get(n).start()).abs())
                    .isLessThan(Duration.ofMillis(2));
        }
    }

    /// Only what is being prepared may still become another: the segment of now and the next, which are listed in any case.
    private void assertAsBefore(SegmentPlan plan, MediaPlaylist playlist, StrictPlaylist read) {
        for (int n = 0; n < read.segments().size(); n++) {
            Segment segment = playlist.segments().get(n);
            if (segment.isImmutable() && plan.isSettled(segment)) {
                Listed listed = read.segments().get(n);
                assertThat(listed).isEqualTo(said.computeIfAbsent(listed.sequence(), _ -> listed));
            }
        }
    }

    private void assertSameBytes(Segment segment) {
        if (segment.isImmutable()) {
            long now = checksum(segment);
            assertThat(sent.computeIfAbsent(segment.id().number(), _ -> now)).isEqualTo(now);
        }
    }

    private long checksum(Segment segment) {
        var out = new ByteArrayOutputStream();
        try {
            new SegmentBytes(channel.bytes(), _ -> channel.slate()).write(segment, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var checksum = new CRC32();
        checksum.update(out.toByteArray());
        return checksum.getValue();
    }
}
