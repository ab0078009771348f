package tv.exstream.hls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.media.AudioCodec;
import tv.exstream.media.AudioFormat;
import tv.exstream.media.Downmix;
import tv.exstream.media.Language;
import tv.exstream.media.Profile;
import tv.exstream.media.SoundTrack;
import tv.exstream.media.SoundTrack.Role;
import tv.exstream.media.VideoCodec;
import tv.exstream.media.VideoCoding;
import tv.exstream.media.VideoFormat;
import tv.exstream.rendition.ChannelSample;
import tv.exstream.rendition.Piece;
import tv.exstream.subtitle.Track;
import tv.exstream.time.FrameRate;

class MultivariantPlaylistTest {
    private static final VideoFormat HD = new VideoFormat(1_280, 720, FrameRate.NTSC_30, 4_000);
    private static final VideoFormat SD = new VideoFormat(640, 360, FrameRate.FILM, 800);

    private static final AudioFormat OPUS =
            new AudioFormat(48_000, 2, 128, AudioCodec.OPUS, Optional.empty(), Downmix.USUAL);

    private final ChannelSample channel = new ChannelSample(FrameRate.FPS_25);

    @Test
    @DisplayName(
            "variants are listed with bit rates, codecs, size and frame rate: the main one, then the best first")
    void theMainVariantIsListedBeforeTheBest() {
        var playlist =
                new MultivariantPlaylist(
                        List.of(
                                new Variant(
                                        new Variant.Place("a.m3u8"),
                                        new Bitrate(900_000, 700_000),
                                        Optional.of("avc1.42C01E,mp4a.40.2"),
                                        SD),
                                new Variant(
                                        new Variant.Place("c.m3u8"),
                                        new Bitrate(300_000, 200_000),
                                        Optional.empty(),
                                        SD),
                                new Variant(
                                        new Variant.Place("b.m3u8"),
                                        new Bitrate(4_500_000, 3_000_000),
                                        Optional.of("avc1.64001F,mp4a.40.2"),
                                        HD)));

        assertThat(playlist.toM3u8())
                .isEqualTo(
                        """
                        #EXTM3U
                        #EXT-X-VERSION:6
                        #EXT-X-INDEPENDENT-SEGMENTS
                        #EXT-X-STREAM-INF:BANDWIDTH=900000,AVERAGE-BANDWIDTH=700000,\
                        CODECS="avc1.42C01E,mp4a.40.2",RESOLUTION=640x360,FRAME-RATE=23.976
                        a.m3u8
                        #EXT-X-STREAM-INF:BANDWIDTH=4500000,AVERAGE-BANDWIDTH=3000000,\
                        CODECS="avc1.64001F,mp4a.40.2",RESOLUTION=1280x720,FRAME-RATE=29.970
                        b.m3u8
                        #EXT-X-STREAM-INF:BANDWIDTH=300000,AVERAGE-BANDWIDTH=200000,\
                        RESOLUTION=640x360,FRAME-RATE=23.976
                        c.m3u8
                        """);
        assertThatThrownBy(() -> new MultivariantPlaylist(List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName(
            "subtitles are listed with language, name and what they are for, and none is forced on anybody")
    void subtitlesAreListed() {
        Variant variant = small(new Variant.Place("a.m3u8"));
        List<SubtitleRendition> renditions =
                Stream.of("deu", "eng-sdh", "fra-forced", "gsw", "und")
                        .map(name -> Track.parse(name).orElseThrow())
                        .map(track -> new SubtitleRendition(track, track + ".m3u8"))
                        .toList();

        assertThat(new MultivariantPlaylist(List.of(variant)).with(renditions).toM3u8())
                .isEqualTo(
                        """
                        #EXTM3U
                        #EXT-X-VERSION:6
                        #EXT-X-INDEPENDENT-SEGMENTS
                        #EXT-X-MEDIA:TYPE=SUBTITLES,GROUP-ID="subtitles",NAME="German",LANGUAGE="de",\
                        DEFAULT=NO,AUTOSELECT=YES,FORCED=NO,URI="deu.m3u8"
                        #EXT-X-MEDIA:TYPE=SUBTITLES,GROUP-ID="subtitles",NAME="English (SDH)",LANGUAGE="en",\
                        DEFAULT=NO,AUTOSELECT=YES,FORCED=NO,\
                        CHARACTERISTICS="public.accessibility.transcribes-spoken-dialog,\
                        public.accessibility.describes-music-and-sound",URI="eng-sdh.m3u8"
                        #EXT-X-MEDIA:TYPE=SUBTITLES,GROUP-ID="subtitles",NAME="French (forced)",LANGUAGE="fr",\
                        DEFAULT=NO,AUTOSELECT=YES,FORCED=YES,URI="fra-forced.m3u8"
                        #EXT-X-MEDIA:TYPE=SUBTITLES,GROUP-ID="subtitles",NAME="Swiss German",LANGUAGE="gsw",\
                        DEFAULT=NO,AUTOSELECT=YES,FORCED=NO,URI="gsw.m3u8"
                        #EXT-X-MEDIA:TYPE=SUBTITLES,GROUP-ID="subtitles",NAME="Subtitles",\
                        DEFAULT=NO,AUTOSELECT=NO,FORCED=NO,URI="und.m3u8"
                        #EXT-X-STREAM-INF:BANDWIDTH=900000,AVERAGE-BANDWIDTH=700000,\
                        RESOLUTION=640x360,FRAME-RATE=23.976,SUBTITLES="subtitles"
                        a.m3u8
                        """);
    }

    @Test
    @DisplayName(
            "sounds are listed with language, name and what they are for; the first is the default")
    void soundsAreListed() {
        List<SoundTrack> tracks =
                List.of(
                        SoundTrack.MAIN,
                        SoundTrack.in("de"),
                        new SoundTrack(Language.parse("de"), Role.DESCRIPTION),
                        new SoundTrack(Optional.empty(), Role.HEARING_IMPAIRED),
                        new SoundTrack(Language.parse("en"), Role.COMMENTARY),
                        new SoundTrack(Optional.empty(), Role.ORIGINAL));
        List<SoundRendition> renditions =
                IntStream.range(0, tracks.size())
                        .mapToObj(
                                n -> new SoundRendition("sound", tracks.get(n), n, 2, n + ".m3u8"))
                        .toList();

        Variant variant = small(new Variant.Place("a.m3u8", renditions));

        assertThat(new MultivariantPlaylist(List.of(variant)).toM3u8())
                .isEqualTo(
                        """
                        #EXTM3U
                        #EXT-X-VERSION:6
                        #EXT-X-INDEPENDENT-SEGMENTS
                        #EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="sound",NAME="Main sound",\
                        DEFAULT=YES,AUTOSELECT=YES,CHANNELS="2",URI="0.m3u8"
                        #EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="sound",NAME="German",LANGUAGE="de",\
                        DEFAULT=NO,AUTOSELECT=YES,CHANNELS="2",URI="1.m3u8"
                        #EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="sound",NAME="German (described)",LANGUAGE="de",\
                        DEFAULT=NO,AUTOSELECT=YES,CHARACTERISTICS="public.accessibility.describes-video",\
                        CHANNELS="2",URI="2.m3u8"
                        #EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="sound",NAME="Clear speech",DEFAULT=NO,AUTOSELECT=YES,\
                        CHARACTERISTICS="public.accessibility.enhances-speech-intelligibility",\
                        CHANNELS="2",URI="3.m3u8"
                        #EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="sound",NAME="English (commentary)",LANGUAGE="en",\
                        DEFAULT=NO,AUTOSELECT=NO,CHANNELS="2",URI="4.m3u8"
                        #EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="sound",NAME="Original sound",\
                        DEFAULT=NO,AUTOSELECT=NO,CHANNELS="2",URI="5.m3u8"
                        #EXT-X-STREAM-INF:BANDWIDTH=900000,AVERAGE-BANDWIDTH=700000,\
                        RESOLUTION=640x360,FRAME-RATE=23.976,AUDIO="sound"
                        a.m3u8
                        """);
    }

    @Test
    @DisplayName("each variant is heard with the sounds of its own group")
    void eachVariantHasAGroupOfSounds() {
        List<Variant> variants =
                Stream.of("wide", "small").map(name -> small(place(name))).toList();

        assertThat(
                        new MultivariantPlaylist(variants)
                                .toM3u8()
                                .lines()
                                .filter(line -> line.contains("wide") || line.contains("small"))
                                .map(line -> line.replaceAll(",NAME.*(,URI)", "$1"))
                                .map(line -> line.replaceAll(":BANDWIDTH.*,", ":")))
                .containsExactly(
                        "#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID=\"of-wide\",URI=\"wide-sound.m3u8\"",
                        "#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID=\"of-small\",URI=\"small-sound.m3u8\"",
                        "#EXT-X-STREAM-INF:AUDIO=\"of-wide\"",
                        "wide.m3u8",
                        "#EXT-X-STREAM-INF:AUDIO=\"of-small\"",
                        "small.m3u8");
    }

    private static Variant.Place place(String name) {
        var sound = new SoundRendition("of-" + name, SoundTrack.MAIN, 0, 2, name + "-sound.m3u8");
        return new Variant.Place(name + ".m3u8", List.of(sound));
    }

    private static Variant small(Variant.Place place) {
        return new Variant(place, new Bitrate(900_000, 700_000), Optional.empty(), SD);
    }

    @Test
    void theBitRateIsThatOfTheChunksAndAtLeastWhatAnEncodeMayReach() {
        channel.stored(1, 1_000, 50);
        channel.airs(1, Duration.ofSeconds(40));
        var plan = new SegmentPlan(channel.finder());
        List<Segment> segments = List.of(plan.segment(1), plan.segment(2));
        long bytes =
                channel.pieces(100, 300).stream()
                        .mapToLong(piece -> channel.bytes().of((Piece.Stored) piece).length)
                        .sum();

        Bitrate bitrate = Bitrate.of(plan, segments);

        assertThat(bitrate.average()).isEqualTo(bytes);
        assertThat(bitrate.peak()).isEqualTo(4_443_520);
    }

    @Test
    @DisplayName(
            "HEVC and Opus are in fragmented MP4 unless something else is asked for; MPEG-2 never is")
    void whatAFormatIsPackedIn() {
        Profile hevc = coded(VideoCodec.HEVC);
        Profile mpeg2 = coded(VideoCodec.MPEG2);

        assertThat(Container.usual(Profile.HD_720)).isEqualTo(Container.TRANSPORT_STREAM);
        assertThat(Container.usual(hevc)).isEqualTo(Container.FRAGMENTED_MP4);
        assertThat(Container.usual(mpeg2)).isEqualTo(Container.TRANSPORT_STREAM);
        assertThat(Container.FRAGMENTED_MP4.holds(hevc)).isTrue();
        assertThat(Container.FRAGMENTED_MP4.holds(mpeg2)).isFalse();
        assertThat(Container.TRANSPORT_STREAM.holds(mpeg2)).isTrue();
        assertThat(Container.usual(new Profile(HD, OPUS))).isEqualTo(Container.FRAGMENTED_MP4);
        assertThat(Container.usual(new Profile(mpeg2.video(), OPUS)))
                .isEqualTo(Container.TRANSPORT_STREAM);
        List<SoundTrack> two = List.of(SoundTrack.MAIN, SoundTrack.in("de"));
        assertThat(Container.toChooseFrom(Profile.HD_720)).isEqualTo(Container.TRANSPORT_STREAM);
        assertThat(Container.toChooseFrom(new Profile(HD, Profile.HD_720.audio(), two)))
                .isEqualTo(Container.FRAGMENTED_MP4);
        assertThat(Container.toChooseFrom(new Profile(mpeg2.video(), mpeg2.audio(), two)))
                .isEqualTo(Container.TRANSPORT_STREAM);
    }

    private static Profile coded(VideoCodec codec) {
        VideoFormat usual = Profile.HD_720.video();
        var video =
                new VideoFormat(
                        usual.width(),
                        usual.height(),
                        usual.rate(),
                        usual.bitrateKbps(),
                        VideoCoding.of(codec),
                        usual.conversion());
        return new Profile(video, Profile.HD_720.audio());
    }

    @Test
    void whatIsNotStoredHasTheBitRateOfItsProfile() {
        channel.gap(Duration.ofSeconds(40));
        var plan = new SegmentPlan(channel.finder());

        assertThat(Bitrate.of(plan, List.of(plan.segment(1))))
                .isEqualTo(new Bitrate(4_443_520, 4_443_520));
    }
}
