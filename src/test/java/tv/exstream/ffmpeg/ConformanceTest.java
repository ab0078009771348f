package tv.exstream.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.ffmpeg.ReportBuilder.report;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tv.exstream.ffmpeg.Conformance.Copy;
import tv.exstream.ffmpeg.Conformance.Encode;
import tv.exstream.media.Conversion;
import tv.exstream.media.Conversion.Bars;
import tv.exstream.media.Conversion.Deinterlacing;
import tv.exstream.media.Conversion.Scaling;
import tv.exstream.media.Conversion.ToneMapping;
import tv.exstream.media.Fingerprint;
import tv.exstream.media.MediaFile;
import tv.exstream.media.MediaItem;
import tv.exstream.media.MediaItemBuilder;
import tv.exstream.media.Preset;
import tv.exstream.media.Profile;
import tv.exstream.media.VideoCodec;
import tv.exstream.media.VideoCoding;
import tv.exstream.media.VideoFormat;
import tv.exstream.rendition.RenditionRequest;
import tv.exstream.rendition.Treatment;
import tv.exstream.time.FrameRate;

class ConformanceTest {
    @Test
    @DisplayName(
            "SCL-6, SCL-7: ours: a file in the format of its channel is copied, whatever a viewer watches with")
    void aFileInTheHouseFormatIsCopied() {
        assertThat(conformance("level=42", "has_b_frames=4")).isEqualTo(new Copy());
        assertThat(conformance("profile=Constrained Baseline")).isEqualTo(new Copy());
        assertThat(conformance("profile=Main", "r_frame_rate=50/2", "avg_frame_rate=50/2"))
                .isEqualTo(new Copy());
    }

    @ParameterizedTest
    @CsvSource({
        "codec_name=hevc, the codec is hevc",
        "profile=High 10, the H.264 profile is High 10",
        "level=51, the H.264 level is 5.1",
        "pix_fmt=yuvj420p, the pixel format is yuvj420p",
        "width=1278, the size is 1278x720",
        "sample_aspect_ratio=64:45, its pixels are not square",
        "side_data_list.rotation=-90, it is turned by 90 degrees",
        "color_transfer=smpte2084, its dynamic range is PQ",
        "field_order=tt, it is interlaced",
        "avg_frame_rate=24/1, its frame rate varies",
        "has_b_frames=5, it reorders 5 frames",
    })
    void everythingElseIsEncodedForAReason(String change, String reason) {
        assertThat(reason(conformance(change))).isEqualTo(reason);
    }

    @Test
    void whatIsFoundInsteadIsTold() {
        assertThat(conformance("width=1278"))
                .isEqualTo(new Encode(Misfit.SIZE, List.of("1278x720")));
        assertThat(conformance("level=51"))
                .isEqualTo(new Encode(Misfit.CODEC_LEVEL, List.of("H.264", "5.1")));
    }

    @Test
    void anotherRateIsEncoded() {
        assertThat(reason(conformance("r_frame_rate=30000/1001", "avg_frame_rate=30000/1001")))
                .isEqualTo("the frame rate is 30000/1001");
    }

    @Test
    void aContainerWithoutPresentationTimesIsEncoded() {
        assertThat(reason(of(file("/media/clip.AVI", 1_000, report().video()))))
                .isEqualTo("its container has no presentation times");
    }

    @Test
    void aDiscImageIsEncoded() {
        assertThat(reason(of(file("/media/clip.mkv", 300_000_000, report().video()))))
                .isEqualTo("its bit rate is 40000 kbit/s");
    }

    @Test
    void soundAloneIsEncoded() {
        assertThat(reason(of(file("/media/song.mp4", 1_000, report().audio()))))
                .isEqualTo("there is no picture to copy");
    }

    @ParameterizedTest(name = "FF-51: a channel of {0} with {1} bits copies {2}")
    @CsvSource(
            delimiter = ';',
            value = {
                "HEVC; 8; codec_name=hevc,profile=Main,level=153; ''",
                "HEVC; 8; codec_name=hevc,profile=Main,level=156; the HEVC level is 5.2",
                "HEVC; 8; codec_name=hevc,profile=Main 10,pix_fmt=yuv420p10le,level=93; the HEVC profile is Main 10",
                "HEVC; 10; codec_name=hevc,profile=Main 10,pix_fmt=yuv420p10le,level=93; ''",
                "HEVC; 10; codec_name=hevc,profile=Main,level=93; the HEVC profile is Main",
                "HEVC; 8; codec_name=h264; the codec is h264",
                "MPEG2; 8; codec_name=mpeg2video,profile=Main,level=4; ''",
                "MPEG2; 8; codec_name=mpeg2video,profile=4:2:2,level=2; the MPEG-2 profile is 4:2:2",
                "H264; 10; codec_name=h264,profile=High 10,pix_fmt=yuv420p10le; ''",
            })
    void aCopyIsInTheCodecOfTheProfile(VideoCodec codec, int bits, String changes, String reason) {
        var coding = new VideoCoding(codec, Preset.VERYFAST, 21, true, bits, 0);

        Conformance found = conformance(coding, Conversion.USUAL, changes.strip().split(","));

        assertThat(reason(found)).isEqualTo(reason.strip());
    }

    @Test
    void whatAProfileWantsDoneToEveryPictureIsDoneToCopiesToo() {
        var still = new VideoCoding(VideoCodec.H264, Preset.VERYFAST, 21, false, 8, 0);
        var always =
                new Conversion(Scaling.PAD, Bars.KEEP, Deinterlacing.ALWAYS, ToneMapping.HABLE);

        assertThat(reason(conformance(still, Conversion.USUAL, "has_b_frames=2")))
                .isEqualTo("it reorders 2 frames");
        assertThat(conformance(still, Conversion.USUAL, "has_b_frames=0")).isEqualTo(new Copy());
        assertThat(reason(conformance(VideoCoding.USUAL, always)))
                .isEqualTo("every picture is to be deinterlaced");
    }

    @Test
    void whereEverythingIsToBeEncodedNothingIsCopied() {
        MediaFile file = file("/media/clip.mkv", 1_000, report().video());

        assertThat(Conformance.of(file, Profile.HD_720)).isEqualTo(new Copy());
        assertThat(reason(Conformance.of(file, Profile.HD_720.encoded())))
                .isEqualTo("nothing is to be copied");
    }

    @Test
    void whatIsDrawnOverIsEncoded() {
        MediaItem item = MediaItemBuilder.item("clip").build();
        var plain = new RenditionRequest(item, Profile.HD_720);
        var subtitled = new Treatment(OptionalInt.empty(), OptionalInt.of(2));

        assertThat(Conformance.of(plain)).isEqualTo(new Copy());
        assertThat(reason(Conformance.of(new RenditionRequest(item, Profile.HD_720, subtitled))))
                .isEqualTo("something is drawn into it");
    }

    /// Empty for a copy.
    private static String reason(Conformance found) {
        return switch (found) {
            case Copy() -> "";
            case Encode encode -> encode.reason();
        };
    }

    private static Conformance conformance(
            VideoCoding coding, Conversion conversion, String... changes) {
        var video = new VideoFormat(1_280, 720, FrameRate.FPS_25, 4_000, coding, conversion);
        return Conformance.of(
                file("/media/clip.mkv", 1_000, report().video(changes)),
                new Profile(video, Profile.HD_720.audio()));
    }

    private static Conformance conformance(String... changes) {
        return of(file("/media/clip.mkv", 1_000, report().video(changes)));
    }

    private static MediaFile file(String path, long size, ReportBuilder report) {
        return Probe.mediaFile(
                Path.of(path), new Fingerprint(size, Instant.EPOCH, "00"), report.build());
    }

    private static Conformance of(MediaFile file) {
        return Conformance.of(file, Profile.HD_720);
    }
}
