package tv.exstream.hls;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.time.Lengths.seconds;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.rendition.ChannelSample;
import tv.exstream.rendition.RenditionKey;
import tv.exstream.subtitle.Cue;
import tv.exstream.subtitle.PlacedCue;
import tv.exstream.subtitle.Spoken;
import tv.exstream.time.FrameRate;

class SegmentSubtitlesTest {
    /// A frame at 25 a second.
    private static final long FRAME = 3_600;

    /// Half of what the clock counts, in whole milliseconds.
    private static final long HALF = (1L << 32) / 90 * 90;

    private final ChannelSample channel = new ChannelSample(FrameRate.FPS_25);

    @Test
    @DisplayName(
            "on a random channel every cue is in every segment during which it is seen, at its time, and in no other")
    void everyCueIsWhereItIsSeen() {
        for (int seed = 0; seed < 20; seed++) {
            var random = new Random(seed);
            var sample = new ChannelSample(FrameRate.FPS_25);
            sample.stored(1, 1_500, 25);
            for (int n = 0; n < 6; n++) {
                int inPoint = random.nextInt(30);
                sample.airs(1, seconds(inPoint), seconds(1 + random.nextInt(60 - inPoint)));
            }
            List<Cue> cues = random(random);
            var plan = new SegmentPlan(sample.finder());
            var subtitles = new SegmentSubtitles(plan);
            long last = sample.scheduled().toSeconds() / 4 - 1;
            for (long number = 0; number < last; number++) {
                Segment segment = plan.segment(number);
                long begin = segment.startFrame() * FRAME;
                long end = segment.endFrame() * FRAME;

                assertThat(said(subtitles, segment, cues))
                        .as("seed %d segment %d", seed, number)
                        .allMatch(cue -> cue.start90k() < end && cue.end90k() > begin)
                        .containsExactlyInAnyOrderElementsOf(
                                expected(subtitles.spoken(segment), cues, begin, end));
            }
        }
    }

    private static List<Cue> random(Random random) {
        List<Cue> cues = new ArrayList<>();
        for (int n = 0; n < 20; n++) {
            Duration start = Duration.ofMillis(random.nextInt(60_000));
            cues.add(new Cue(start, start.plusMillis(1 + random.nextInt(9_000)), "cue " + n));
        }
        return cues;
    }

    /// Counted in milliseconds, from the airings themselves.
    private static Set<SaidCue> expected(
            List<Spoken> spoken, List<Cue> cues, long begin90k, long end90k) {
        Set<SaidCue> expected = new LinkedHashSet<>();
        for (Spoken each : spoken) {
            long zero =
                    Duration.between(ChannelSample.EPOCH, each.shown().airing().start())
                                    .minus(each.shown().airing().inPoint())
                                    .toMillis()
                            * 90;
            long first = zero + each.shown().airing().inPoint().toMillis() * 90;
            long last = zero + each.shown().airing().outPoint().toMillis() * 90;
            for (Cue cue : cues) {
                long start = Math.max(first, zero + cue.start().toMillis() * 90);
                long end = Math.min(last, zero + cue.end().toMillis() * 90);
                if (start < Math.min(end, end90k) && end > begin90k) {
                    expected.add(new SaidCue(start, end, cue.text()));
                }
            }
        }
        return expected;
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1L << 32, (1L << 33) - 90_000, 1L << 33, 7L << 33, 3L << 43})
    @DisplayName("cues keep their times where the 33 bits of the pictures' time stamps wrap")
    void cuesKeepTheirTimesOverAWrap(long near) {
        long start = near / 90 * 90 + 45_000;
        var cue = new PlacedCue(start, start + 450_000, "hello");

        for (long segment = start - 360_000; segment < start + 450_000; segment += 90_000) {
            String text = WebVtt.of(List.of(cue), Math.max(0, segment));

            assertThat(SaidCue.all(text, start))
                    .containsExactly(new SaidCue(start, start + 450_000, "hello"));
        }
    }

    @Test
    @DisplayName("the map is between the first instant of the text and one of the pictures' clock")
    void theWholeText() {
        var cue =
                new PlacedCue(HALF + 90_000 * 3_723 + 40_500, HALF + 90_000 * 3_725, "a\n<i>b</i>");

        assertThat(WebVtt.of(List.of(cue), HALF + 90_000 * 3_720))
                .isEqualTo(
                        """
                        WEBVTT
                        X-TIMESTAMP-MAP=LOCAL:00:00:00.000,MPEGTS:4294967220

                        01:02:03.450 --> 01:02:05.000
                        a
                        <i>b</i>
                        """);
    }

    @Test
    @DisplayName(
            "a segment whose pictures are still missing has what is said until it may end at the latest")
    void aSegmentWithoutItsPicturesYetHasWhatIsSaidUntilItMayEnd() {
        RenditionKey key = channel.item(1, seconds(40));
        channel.chunk(key, 0, 90);
        channel.airs(1, seconds(40));
        List<Cue> cues = List.of(new Cue(seconds(5), seconds(6), "late"));
        var before = new SegmentPlan(channel.finder());
        Segment unknown = before.segment(0);
        String early = text(new SegmentSubtitles(before), unknown, cues);

        channel.chunk(key, 90, 90);
        channel.chunk(key, 180, 90);
        var after = new SegmentPlan(channel.finder());

        assertThat(unknown.isComplete()).isFalse();
        assertThat(after.segment(0).endFrame()).isEqualTo(180);
        assertThat(early).contains("late");
        assertThat(text(new SegmentSubtitles(after), after.segment(0), cues)).contains("late");
        assertThat(text(new SegmentSubtitles(after), after.segment(1), cues))
                .doesNotContain("late");
    }

    @Test
    void howMuchIsInASegmentIsBounded() {
        channel.stored(1, 500, 50);
        channel.airs(1, seconds(20));
        var plan = new SegmentPlan(channel.finder());
        List<Cue> many = new ArrayList<>();
        for (int n = 0; n < 10_000; n++) {
            many.add(new Cue(seconds(1), seconds(2), "word " + n));
        }

        assertThat(said(new SegmentSubtitles(plan), plan.segment(0), many)).hasSize(500);
    }

    private static List<SaidCue> said(SegmentSubtitles subtitles, Segment segment, List<Cue> cues) {
        return SaidCue.all(text(subtitles, segment, cues), segment.startFrame() * FRAME);
    }

    /// As whoever keeps cues does it.
    private static String text(SegmentSubtitles subtitles, Segment segment, List<Cue> cues) {
        byte[] text =
                subtitles.webVtt(
                        segment,
                        spoken ->
                                cues.stream()
                                        .filter(cue -> cue.start().compareTo(spoken.to()) < 0)
                                        .filter(cue -> cue.end().compareTo(spoken.from()) > 0)
                                        .toList());
        return new String(text, StandardCharsets.UTF_8);
    }
}
