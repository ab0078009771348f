package tv.exstream.hls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.media.AudioFormat;
import tv.exstream.media.Profile;
import tv.exstream.media.VideoFormat;
import tv.exstream.rendition.ChannelSample;
import tv.exstream.rendition.RenditionKey;
import tv.exstream.time.FrameRate;

/// The same channel in two formats, in each of which other fills have begun at other places.
class AlignedVariantsTest {
    private static final int ITEMS = 4;
    private static final int AIRINGS = 12;

    /// What airs, in frames.
    private record Aired(long item, long inPoint, long frames) {}

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    @DisplayName("segments of a number are the same time in every format, from a key frame on")
    void segmentsOfANumberAreTheSameTimeInEveryFormat(int seed) {
        Random random = new Random(seed);
        FrameRate rate = List.of(FrameRate.FPS_25, FrameRate.NTSC_30, FrameRate.FILM).get(seed % 3);
        int grid = format(1_280, 720, rate).video().gopFrames();
        List<Aired> aired = aired(random, grid);
        ChannelSample main = sample(format(1_280, 720, rate), aired, random);
        ChannelSample mobile = sample(format(640, 360, rate), aired, random);

        List<Segment> wide = segments(main);
        List<Segment> narrow = segments(mobile);

        assertThat(narrow).hasSameSizeAs(wide).hasSizeGreaterThan(30);
        for (int k = 0; k < wide.size(); k++) {
            String which = "segment %d of seed %d".formatted(k, seed);
            assertThat(wide.get(k).isComplete()).as(which).isTrue();
            assertThat(narrow.get(k).isComplete()).as(which).isTrue();
            assertThat(narrow.get(k).startFrame()).as(which).isEqualTo(wide.get(k).startFrame());
            assertThat(narrow.get(k).endFrame()).as(which).isEqualTo(wide.get(k).endFrame());
            Duration late = rate.timeOf(wide.get(k).startFrame()).minusSeconds(4L * k);
            assertThat(late).as(which).isBetween(Duration.ZERO, Duration.ofMillis(2_100));
        }
    }

    @Test
    @DisplayName("opening, closing and list of the past are the same in every format")
    void thePastIsTheSameInEveryFormat() {
        List<Aired> aired = List.of(new Aired(1, 10, 900), new Aired(2, 0, 900));
        ChannelSample main = sample(format(1_280, 720, FrameRate.FPS_25), aired, new Random(1));
        ChannelSample mobile = sample(format(640, 360, FrameRate.FPS_25), aired, new Random(2));
        var mainPlan = new SegmentPlan(main.finder());
        var mobilePlan = new SegmentPlan(mobile.finder());

        for (long frame = 0; frame < 1_500; frame++) {
            SegmentId.Opening opening = mainPlan.openingAt(frame);
            assertThat(mobilePlan.has(opening)).as("opening %s", opening).isTrue();
            assertThat(mobilePlan.segment(opening).endFrame())
                    .as("opening %s", opening)
                    .isEqualTo(mainPlan.segment(opening).endFrame());
            SegmentId.Closing closing = mainPlan.closingAt(frame + 1);
            assertThat(mainPlan.has(closing)).as("closing %s", closing).isTrue();
            assertThat(mainPlan.segment(closing).endFrame())
                    .as("closing %s", closing)
                    .isGreaterThanOrEqualTo(frame + 1);
        }
        Instant now = ChannelSample.EPOCH.plusSeconds(41);
        assertThat(lines(MediaPlaylist.at(mobilePlan, now)))
                .isEqualTo(lines(MediaPlaylist.at(mainPlan, now)));
    }

    @Test
    @DisplayName("what is not prepared in one format is planned where it is in the other")
    void whatIsMissingIsPlannedAtTheSamePlaces() {
        List<Aired> aired = List.of(new Aired(1, 30, 900), new Aired(2, 0, 900));
        ChannelSample main = sample(format(1_280, 720, FrameRate.FPS_25), aired, new Random(1));
        var mobile = new ChannelSample(format(640, 360, FrameRate.FPS_25));
        mobile.item(1, Duration.ofSeconds(60));
        mobile.item(2, Duration.ofSeconds(60));
        air(mobile, aired, FrameRate.FPS_25);

        List<Segment> narrow = segments(mobile);

        assertThat(narrow).noneMatch(Segment::isComplete);
        assertThat(narrow.stream().map(Segment::startFrame))
                .isEqualTo(segments(main).stream().map(Segment::startFrame).toList());
    }

    private static List<String> lines(MediaPlaylist playlist) {
        return playlist.toM3u8("", Container.TRANSPORT_STREAM).lines().toList();
    }

    private static Profile format(int width, int height, FrameRate rate) {
        var video = new VideoFormat(width, height, rate, 2 * width);
        return new Profile(video, new AudioFormat(48_000, 2, 96)).encoded();
    }

    private static List<Aired> aired(Random random, int grid) {
        List<Aired> aired = new ArrayList<>();
        for (int n = 0; n < AIRINGS; n++) {
            long inPoint = random.nextBoolean() ? 0 : random.nextInt(10 * grid);
            aired.add(new Aired(1 + random.nextInt(ITEMS), inPoint, 3 + random.nextInt(12 * grid)));
        }
        aired.add(new Aired(1, 0, 40L * grid));
        return aired;
    }

    private static ChannelSample sample(Profile format, List<Aired> aired, Random random) {
        var channel = new ChannelSample(format);
        FrameRate rate = format.video().rate();
        int grid = format.video().gopFrames();
        for (long item = 1; item <= ITEMS; item++) {
            RenditionKey key = channel.item(item, rate.timeOf(45L * grid));
            TreeSet<Long> cuts = cuts(grid, random);
            cuts.headSet(45L * grid)
                    .forEach(
                            cut ->
                                    channel.chunk(
                                            key, cut, Math.toIntExact(cuts.higher(cut) - cut)));
            long wanted = item;
            LongStream leads =
                    aired.stream()
                            .filter(each -> each.item() == wanted)
                            .mapToLong(Aired::inPoint)
                            .distinct()
                            .filter(inPoint -> !cuts.contains(inPoint));
            leads.forEach(
                    inPoint ->
                            channel.chunk(
                                    key, inPoint, Math.toIntExact(cuts.higher(inPoint) - inPoint)));
        }
        air(channel, aired, rate);
        return channel;
    }

    /// The grid, and where fills of this format happened to begin.
    private static TreeSet<Long> cuts(int grid, Random random) {
        var cuts = new TreeSet<Long>();
        for (long cut = 0; cut <= 45L * grid; cut += grid) {
            cuts.add(cut);
        }
        for (int n = 0; n < 12; n++) {
            cuts.add((long) random.nextInt(44 * grid));
        }
        return cuts;
    }

    private static void air(ChannelSample channel, List<Aired> aired, FrameRate rate) {
        aired.forEach(
                each ->
                        channel.airs(
                                each.item(),
                                rate.timeOf(each.inPoint()),
                                rate.timeOf(each.frames())));
    }

    /// All that end within what is scheduled.
    private static List<Segment> segments(ChannelSample channel) {
        var plan = new SegmentPlan(channel.finder());
        long last = channel.scheduled().toSeconds() / 4 - 2;
        return LongStream.range(0, last).mapToObj(plan::segment).toList();
    }
}
