package tv.exstream.hls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.Golden;
import tv.exstream.rendition.ChannelClock;
import tv.exstream.rendition.ChannelSample;
import tv.exstream.time.FrameRate;

/// Playlists of somebody who plays the past.
class CatchUpTest {
    private static final Instant ASKED = ChannelSample.EPOCH.plus(Duration.ofHours(5));
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration WHILE = Duration.ofSeconds(40);

    private static final Pattern START =
            Pattern.compile("#EXT-X-START:TIME-OFFSET=([0-9.]+),PRECISE=YES\n");

    private final ChannelSample channel = new ChannelSample(FrameRate.FPS_25);

    @Test
    void itsTextSaysAllOfIt() {
        var catchUp =
                new CatchUp(
                        new SegmentId.Opening(31, 775),
                        790,
                        Instant.ofEpochMilli(1_767_225_600_123L));

        assertThat(catchUp.toString()).isEqualTo("31-775-790-1767225600123");
        assertThat(CatchUp.parse(catchUp.toString())).hasValue(catchUp);
    }

    @Test
    void itsTextSaysWhereItEnds() {
        var catchUp =
                new CatchUp(
                        new SegmentId.Opening(31, 775),
                        790,
                        Instant.ofEpochMilli(1_767_225_600_123L),
                        OptionalLong.of(1_200));

        assertThat(catchUp.toString()).isEqualTo("31-775-790-1767225600123-1200");
        assertThat(CatchUp.parse(catchUp.toString())).hasValue(catchUp);
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5, 6})
    @DisplayName("HL-12: a playlist that has an end gets there, says so and stays")
    void aPlaylistThatHasAnEndGetsThere(long seed) {
        var random = new Random(seed);
        schedule(random);
        for (int n = 0; n < 50; n++) {
            CatchUp endless = catchUp(ChannelSample.EPOCH.plusSeconds(random.nextInt(2_000)));
            long end = endless.wantedFrame() + 1 + random.nextInt(3_000);
            var catchUp =
                    new CatchUp(
                            endless.opening(), endless.wantedFrame(), ASKED, OptionalLong.of(end));

            assertEnds(catchUp, end);
        }
    }

    private void assertEnds(CatchUp catchUp, long end) {
        List<Segment> all = new ArrayList<>();
        boolean over = false;
        for (Duration at = Duration.ZERO; at.toSeconds() < 200; at = at.plusSeconds(4)) {
            MediaPlaylist playlist = playlist(catchUp, at);
            assertThat(over && !playlist.toM3u8("").endsWith("#EXT-X-ENDLIST\n")).isFalse();
            over = playlist.toM3u8("").contains("#EXT-X-ENDLIST");
            playlist.segments().stream().filter(each -> !all.contains(each)).forEach(all::add);
        }

        assertThat(over).isTrue();
        assertThat(all).extracting(Segment::id).doesNotHaveDuplicates();
        assertConsecutive(all);
        assertThat(all.getLast().pieces().getLast().startFrame())
                .as("%s", catchUp)
                .isLessThan(end + (all.size() == 1 ? 200 : 0));
        assertThat(all.getLast().endFrame()).isGreaterThanOrEqualTo(end);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1-2-3", "1-2-3-4-5-6", "-1-2-3-4", "1-2-3-9999999999999999", "a-b-c-d"})
    void whatIsNoneIsNotRead(String text) {
        assertThat(CatchUp.parse(text)).isEmpty();
    }

    @Test
    @DisplayName(
            "HL-09 the first playlist of the past has three segments, and says where to begin in the first of them")
    void theWholeText() {
        channel.stored(1, 2_000, 70);
        channel.airs(1, Duration.ofSeconds(80));

        CatchUp catchUp = catchUp(ChannelSample.EPOCH.plusMillis(21_500));

        Golden.assertMatches("hls/catch-up.m3u8", playlist(catchUp, Duration.ZERO).toM3u8("5/"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    @DisplayName(
            "HL-12 wherever a player begins to play the past, its playlist begins there, and keeps the rules as it grows")
    void thePlaylistBeginsWhereItShouldAndGrows(long seed) {
        var random = new Random(seed);
        schedule(random);
        for (int n = 0; n < 50; n++) {
            Instant second = ChannelSample.EPOCH.plusSeconds(random.nextInt(3_000));
            CatchUp catchUp = catchUp(second);

            assertBegins(catchUp, second);
            assertGrows(catchUp);
        }
    }

    /// GOPs of all lengths, programmes that end anywhere.
    private void schedule(Random random) {
        for (int id = 1; id <= 8; id++) {
            channel.stored(id, 3_000, 5 + random.nextInt(96));
        }
        while (channel.scheduled().compareTo(Duration.ofHours(1)) < 0) {
            channel.airs(1 + random.nextInt(8), Duration.ofMillis(1_000 + random.nextInt(90_000)));
        }
    }

    private void assertBegins(CatchUp catchUp, Instant second) {
        MediaPlaylist first = playlist(catchUp, Duration.ZERO);
        Segment opening = first.segments().getFirst();
        Instant wanted = clock().instantOf(catchUp.wantedFrame());

        assertThat(wanted).isBetween(second.minusMillis(40), second.plusMillis(999));
        assertThat(first.segments()).hasSize(3);
        assertThat(opening.id()).isEqualTo(catchUp.opening());
        assertThat(catchUp.wantedFrame())
                .isBetween(opening.startFrame(), opening.pieces().getFirst().endFrame() - 1);
        assertThat(startOf(first)).isEqualTo(wanted);
        assertThat(end(first)).isAfterOrEqualTo(wanted.plusSeconds(8));
    }

    private void assertGrows(CatchUp catchUp) {
        List<Segment> known = new ArrayList<>(playlist(catchUp, Duration.ZERO).segments());
        long sequence = catchUp.opening().number();
        for (Duration at = SECOND; at.compareTo(WHILE) < 0; at = at.plus(SECOND)) {
            List<Segment> now = playlist(catchUp, at).segments();
            List<Segment> added = now.stream().filter(each -> !known.contains(each)).toList();
            known.addAll(added);

            // RFC 8216bis clause 6.2.2: something new after half a target duration at the earliest.
            assertThat(added.isEmpty()).isEqualTo(at.toSeconds() % 4 != 0);
            assertThat(known).endsWith(now.toArray(Segment[]::new));
            assertThat(now).allMatch(each -> Math.round(seconds(each)) <= 8);
            if (now.getFirst().id().number() > sequence) {
                assertThat(now.stream().mapToDouble(this::seconds).sum()).isGreaterThan(3 * 8);
            }
            sequence = now.getFirst().id().number();
        }
        assertConsecutive(known);
        Instant position = catchUp.position(clock(), ASKED.plus(WHILE));
        assertThat(playlist(catchUp, WHILE).segments())
                .isEqualTo(MediaPlaylist.at(plan(), position).segments());
    }

    private static void assertConsecutive(List<Segment> segments) {
        for (int n = 1; n < segments.size(); n++) {
            Segment before = segments.get(n - 1);
            assertThat(segments.get(n).id().number()).isEqualTo(before.id().number() + 1);
            assertThat(segments.get(n).startFrame()).isEqualTo(before.endFrame());
        }
    }

    @Test
    void aPlaylistThatIsAskedForAgainAfterHoursIsWhereItsPlayerIs() {
        channel.stored(1, 2_000, 70);
        channel.airs(1, Duration.ofHours(3));
        CatchUp catchUp = catchUp(ChannelSample.EPOCH.plusSeconds(10));

        assertThat(playlist(catchUp, Duration.ofHours(2)).segments().getFirst().id())
                .isEqualTo(new SegmentId.Regular(1 + 7_200 / 4));
    }

    @Test
    void aPlayerThatIsSentHereByAClockThatIsAheadBeginsAtTheBeginning() {
        channel.stored(1, 2_000, 70);
        channel.airs(1, Duration.ofSeconds(80));
        CatchUp catchUp = catchUp(ChannelSample.EPOCH.plusSeconds(10));

        assertThat(playlist(catchUp, Duration.ofSeconds(-9)).segments())
                .isEqualTo(playlist(catchUp, Duration.ZERO).segments());
    }

    private CatchUp catchUp(Instant second) {
        long wanted = plan().wantedFrame(second);
        return new CatchUp(plan().openingAt(wanted), wanted, ASKED);
    }

    private MediaPlaylist playlist(CatchUp catchUp, Duration later) {
        return MediaPlaylist.of(plan(), catchUp, ASKED.plus(later));
    }

    private SegmentPlan plan() {
        return new SegmentPlan(channel.finder());
    }

    private ChannelClock clock() {
        return channel.clock();
    }

    /// Where `EXT-X-START` says that it begins.
    private Instant startOf(MediaPlaylist playlist) {
        Matcher offset = START.matcher(playlist.toM3u8("5/"));
        assertThat(offset.find()).isTrue();
        Instant first = clock().instantOf(playlist.segments().getFirst().startFrame());
        return first.plusNanos((long) (Double.parseDouble(offset.group(1)) * 1e9 + 0.5));
    }

    private Instant end(MediaPlaylist playlist) {
        return clock().instantOf(playlist.segments().getLast().endFrame());
    }

    private double seconds(Segment segment) {
        return plan().lasts(segment).toNanos() / 1e9;
    }
}
