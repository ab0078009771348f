package tv.exstream.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.ffmpeg.ReportBuilder.report;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tv.exstream.ffmpeg.Conformance.Copy;
import tv.exstream.ffmpeg.Conformance.Encode;
import tv.exstream.media.Fingerprint;
import tv.exstream.media.MediaFile;
import tv.exstream.media.Profile;

class ConformanceTest {
    @Test
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
        assertThat(conformance(change)).isEqualTo(new Encode(reason));
    }

    @Test
    void anotherRateIsEncoded() {
        assertThat(conformance("r_frame_rate=30000/1001", "avg_frame_rate=30000/1001"))
                .isEqualTo(new Encode("the frame rate is 30000/1001"));
    }

    @Test
    void aContainerWithoutPresentationTimesIsEncoded() {
        assertThat(of(file("/media/clip.AVI", 1_000, report().video())))
                .isEqualTo(new Encode("its container has no presentation times"));
    }

    @Test
    void aDiscImageIsEncoded() {
        assertThat(of(file("/media/clip.mkv", 300_000_000, report().video())))
                .isEqualTo(new Encode("its bit rate is 40000 kbit/s"));
    }

    @Test
    void soundAloneIsEncoded() {
        assertThat(of(file("/media/song.mp4", 1_000, report().audio())))
                .isEqualTo(new Encode("there is no picture to copy"));
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
