package tv.exstream.hls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.media.AudioCodec;
import tv.exstream.media.AudioFormat;
import tv.exstream.media.Downmix;
import tv.exstream.media.Profile;
import tv.exstream.media.SoundTrack;
import tv.exstream.media.VideoCodec;
import tv.exstream.media.VideoCoding;
import tv.exstream.media.VideoFormat;
import tv.exstream.mp4.Mp4Dump;
import tv.exstream.mp4.Mp4Dump.Read;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.rendition.BlankSlate;
import tv.exstream.rendition.ChannelSample;
import tv.exstream.rendition.Chunk;
import tv.exstream.rendition.PieceUnits;
import tv.exstream.rendition.RenditionIndex;
import tv.exstream.rendition.RenditionKey;
import tv.exstream.rendition.Slate;
import tv.exstream.time.FrameRate;

class SegmentFragmentsTest {
    private static final int VIDEO = 1;
    private static final int SOUND = 2;

    /// Where programmes and segments meet, sound may pause or overlap by less than a frame, and chunks of one or two pictures have
    /// none.
    private static final int LONGEST_PAUSE = 1_024 + 2 * 2_002 + 2;

    private ChannelSample channel = new ChannelSample(FrameRate.FPS_25);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    @DisplayName(
            "HLS-10, HL-11: fragments follow one another in time, whatever programmes meet in them")
    void fragmentsFollowOneAnother(long seed) {
        for (FrameRate rate : List.of(FrameRate.FPS_25, FrameRate.NTSC_30, FrameRate.FILM)) {
            channel = new ChannelSample(rate);
            var random = new Random(seed);
            schedule(random);

            List<Read> all = new ArrayList<>();
            for (long number = 0; number < 60; number++) {
                all.addAll(Mp4Dump.samples(fragment(number)));
            }

            assertPictures(of(all, VIDEO), rate);
            assertSounds(of(all, SOUND));
        }
    }

    /// GOPs of all lengths, programmes that end anywhere, gaps and what is not prepared.
    private void schedule(Random random) {
        for (int id = 1; id <= 8; id++) {
            channel.stored(id, 2_000, 5 + random.nextInt(90));
        }
        channel.item(9, Duration.ofMinutes(1));
        while (channel.scheduled().compareTo(Duration.ofMinutes(5)) < 0) {
            channel.airs(1 + random.nextInt(9), Duration.ofMillis(1_000 + random.nextInt(30_000)));
            channel.gap(Duration.ofMillis(random.nextInt(3) * 700L));
        }
    }

    private static void assertPictures(List<Read> pictures, FrameRate rate) {
        long next = 0;
        for (Read picture : pictures) {
            assertThat(picture.decoded()).isBetween(next, next + rate.ticks90k(2));
            assertThat(picture.duration()).isPositive();
            assertThat(Math.abs(picture.shift())).isLessThanOrEqualTo((int) rate.ticks90k(5));
            next = picture.decoded() + picture.duration();
        }
        assertThat(pictures.stream().map(each -> each.decoded() + each.shift()))
                .doesNotHaveDuplicates();
        assertThat(next).isGreaterThanOrEqualTo(60 * 4 * 90_000L);
    }

    private static void assertSounds(List<Read> sounds) {
        long next = sounds.getFirst().decoded();
        int bent = 0;
        for (Read sound : sounds) {
            assertThat(Math.abs(sound.decoded() - next)).isLessThan(LONGEST_PAUSE);
            assertThat(sound.duration()).isBetween(1, 1_024 + LONGEST_PAUSE);
            bent += sound.duration() == 1_024 ? 0 : 1;
            next = sound.decoded() + sound.duration();
        }
        assertThat(bent).isLessThan(sounds.size() / 20);
    }

    @Test
    @DisplayName(
            "a sample has the units of its picture with their lengths, and sound without headers")
    void samplesHaveTheFormOfFiles() {
        channel.stored(1, 1_000, 50);
        channel.airs(1, Duration.ofSeconds(40));

        List<Read> samples = Mp4Dump.samples(fragment(1));

        Read first = samples.getFirst();
        assertThat(first.key()).isTrue();
        assertThat(first.decoded()).isEqualTo(4 * 90_000);
        ByteBuffer data = first.data();
        assertThat(data.getInt(0)).isEqualTo(4);
        assertThat(data.get(4)).isEqualTo((byte) 0x67);
        assertThat(data.getInt(8)).isEqualTo(2);
        assertThat(data.get(12)).isEqualTo((byte) 0x68);
        assertThat(samples.stream().filter(each -> each.track() == VIDEO && each.key())).hasSize(2);
        assertThat(samples.stream().filter(each -> each.track() == SOUND))
                .hasSizeBetween(187, 188)
                .allMatch(Read::key);
    }

    @Test
    @DisplayName("HLS-5: a playlist of fragments says what comes before each of them")
    void aPlaylistSaysWhatComesBeforeItsFragments() {
        RenditionKey one = channel.stored(1, 250, 50);
        RenditionKey two = channel.stored(2, 250, 50);
        channel.airs(1, Duration.ofSeconds(10)).airs(2, Duration.ofSeconds(10));
        channel.gap(Duration.ofSeconds(10));

        String text =
                MediaPlaylist.at(plan(), ChannelSample.EPOCH.plusSeconds(8))
                        .toM3u8("5/", Container.FRAGMENTED_MP4);

        assertThat(text.lines().filter(line -> !line.startsWith("#EXT-X-PROGRAM")).skip(6))
                .containsExactly(
                        "#EXT-X-MAP:URI=\"5/init-%s.mp4\"".formatted(one),
                        "#EXTINF:4.000000,",
                        "5/1.m4s",
                        "#EXTINF:4.000000,",
                        "5/2.m4s",
                        "#EXT-X-MAP:URI=\"5/init-%s.mp4\"".formatted(two),
                        "#EXTINF:4.000000,",
                        "5/3.m4s",
                        "#EXTINF:4.000000,",
                        "5/4.m4s",
                        "#EXTINF:4.000000,",
                        "5/5.m4s",
                        "#EXTINF:4.000000,",
                        "5/6.m4s",
                        "#EXTINF:4.000000,",
                        "5/7.m4s");
        assertThat(InitId.parse("init-" + one).orElseThrow().rendition()).hasValue(one);
        assertThat(InitId.parse("init-slate").orElseThrow().rendition()).isEmpty();
        assertThat(InitId.parse("init-../../etc")).isEmpty();
    }

    @Test
    void whatComesBeforeSaysSizesCodecsAndTracks() {
        RenditionKey key = channel.stored(1, 250, 50);

        byte[] init =
                fragments().init(key, channel.renditions().index(key), Content.WHOLE).orElseThrow();

        assertThat(Mp4Dump.boxes(init))
                .extracting(Mp4Dump.Box::path)
                .startsWith("ftyp", "moov", "moov/mvhd", "moov/trak", "moov/trak/tkhd")
                .contains("moov/mvex/trex")
                .filteredOn(path -> path.endsWith("stsd"))
                .hasSize(2);
        assertThat(fragments().init(key, RenditionIndex.EMPTY, Content.WHOLE)).isEmpty();
        assertThat(Mp4Dump.boxes(fragments().init(Content.WHOLE)))
                .hasSameSizeAs(Mp4Dump.boxes(init));
    }

    @ParameterizedTest
    @CsvSource({
        "H264, 320, 180",
        "H264, 720, 576",
        "H264, 1920, 1080",
        "HEVC, 854, 480",
        "HEVC, 1920, 1080",
    })
    @DisplayName(
            "what comes before says the size that the pictures have, whatever that of the channel is")
    void whatComesBeforeSaysTheSizeOfItsPictures(VideoCodec codec, int width, int height) {
        VideoFormat usual = Profile.HD_720.video();
        var shown =
                new VideoFormat(
                        width,
                        height,
                        usual.rate(),
                        usual.bitrateKbps(),
                        VideoCoding.of(codec),
                        usual.conversion());
        Slate slate = BlankSlate.of(new Profile(shown, Profile.HD_720.audio()));
        var units = new PieceUnits(channel.clock(), channel.renditions());

        byte[] init =
                new SegmentFragments(units, channel.clock(), Profile.HD_720, _ -> slate)
                        .init(Content.WHOLE);

        ByteBuffer header = Mp4Dump.box(init, "moov/trak/tkhd").orElseThrow();
        assertThat(header.getInt(76) >> 16).isEqualTo(width);
        assertThat(header.getInt(80) >> 16).isEqualTo(height);
    }

    @Test
    @DisplayName(
            "Opus in ISOBMFF 4.3.6.2: sound in Opus says that 80 ms before it are to be decoded")
    void opusSaysWhatIsToBeDecodedBefore() {
        var opus =
                new AudioFormat(48_000, 2, 128, AudioCodec.OPUS, Optional.empty(), Downmix.USUAL);
        var profile = new Profile(Profile.HD_720.video(), opus);
        var units = new PieceUnits(channel.clock(), channel.renditions());
        Slate slate = BlankSlate.of(profile);
        var fragments = new SegmentFragments(units, channel.clock(), profile, _ -> slate);
        channel.gap(Duration.ofSeconds(20));

        byte[] segment = fragments.of(plan().segment(1), Content.WHOLE);

        ByteBuffer described =
                Mp4Dump.box(fragments.init(new Content.Sound(0)), "moov/trak/mdia/minf/stbl/sgpd")
                        .orElseThrow();
        ByteBuffer grouped = Mp4Dump.box(segment, "moof/traf/sbgp").orElseThrow();
        assertThat(described.getInt(12)).as("descriptions").isEqualTo(1);
        assertThat(described.getShort(16)).as("roll_distance").isEqualTo((short) -4);
        assertThat(grouped.getInt(12))
                .as("sample_count")
                .isEqualTo(of(Mp4Dump.samples(segment), SOUND).size());
        assertThat(grouped.getInt(16)).as("group_description_index").isEqualTo(1);
        assertThat(Mp4Dump.box(segment, "moof/traf/trun")).isPresent();
        assertThat(Mp4Dump.boxes(segment).stream().filter(box -> box.path().endsWith("sbgp")))
                .hasSize(1);
    }

    @Test
    @DisplayName("of several sound tracks the first is packed with the picture, and each by itself")
    void soundTracksArePackedByThemselves() {
        var profile =
                new Profile(
                        Profile.HD_720.video(),
                        Profile.HD_720.audio(),
                        List.of(SoundTrack.MAIN, SoundTrack.in("de")));
        Slate slate = BlankSlate.of(profile);
        var units = new PieceUnits(channel.clock(), channel.renditions());
        var fragments = new SegmentFragments(units, channel.clock(), profile, _ -> slate);
        channel.gap(Duration.ofSeconds(20));

        Segment segment = plan().segment(1);
        List<Read> whole = Mp4Dump.samples(fragments.of(segment, Content.WHOLE));
        List<Read> picture = Mp4Dump.samples(fragments.of(segment, new Content.Picture()));
        List<Read> second = Mp4Dump.samples(fragments.of(segment, new Content.Sound(1)));

        assertThat(units.of(slate, 0, 50).sounds()).hasSize(2 * 94);
        assertThat(of(whole, SOUND)).hasSizeBetween(187, 189);
        assertThat(picture).isEqualTo(of(whole, VIDEO));
        assertThat(second).isEqualTo(of(whole, SOUND));
        assertThat(Mp4Dump.boxes(fragments.init(Content.WHOLE)))
                .hasSameSizeAs(Mp4Dump.boxes(fragments().init(Content.WHOLE)));
        assertThat(tracks(fragments.init(new Content.Picture()))).containsExactly("vmhd");
        assertThat(tracks(fragments.init(new Content.Sound(1)))).containsExactly("smhd");
    }

    private static List<Read> of(List<Read> samples, int track) {
        return samples.stream().filter(each -> each.track() == track).toList();
    }

    /// The kinds of header of its tracks.
    private static List<String> tracks(byte[] init) {
        return Mp4Dump.boxes(init).stream()
                .map(box -> box.path().replaceAll(".*/", ""))
                .filter(box -> box.endsWith("mhd"))
                .toList();
    }

    @Test
    @DisplayName("parts of a channel are called by names that no other part has")
    void partsHaveNames() {
        var profile =
                new Profile(
                        Profile.HD_720.video(),
                        Profile.HD_720.audio(),
                        List.of(SoundTrack.MAIN, SoundTrack.in("de")));

        for (Content part : List.of(new Content.Picture(), new Content.Sound(1))) {
            assertThat(Content.parse(part.toString(), profile)).hasValue(part);
        }
        for (String other : List.of("", "sound", "sound-2", "sound-01", "pictures")) {
            assertThat(Content.parse(other, profile)).isEmpty();
        }
    }

    @Test
    @DisplayName("F12: a chunk that is gone since the segment was planned is a problem")
    void aChunkThatIsGoneIsAProblem() {
        RenditionKey key = channel.stored(1, 250, 50);
        channel.airs(1, Duration.ofSeconds(10));
        Segment segment = plan().segment(1);
        Chunk chunk = channel.renditions().index(key).chunks().get(2);

        channel.renditions().forget(key, chunk.startFrame());

        assertThatThrownBy(() -> fragments().of(segment, Content.WHOLE))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem()).isEqualTo(Problem.MEDIA_UNREADABLE));
    }

    private byte[] fragment(long number) {
        return fragments().of(plan().segment(number), Content.WHOLE);
    }

    private SegmentFragments fragments() {
        return new SegmentFragments(
                new PieceUnits(channel.clock(), channel.renditions()),
                channel.clock(),
                channel.finder().timeline().profile(),
                _ -> channel.slate());
    }

    private SegmentPlan plan() {
        return new SegmentPlan(channel.finder());
    }
}
