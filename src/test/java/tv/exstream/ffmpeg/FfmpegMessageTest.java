package tv.exstream.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tv.exstream.ffmpeg.FfmpegMessage.Complaint;
import tv.exstream.ffmpeg.FfmpegMessage.Detail;
import tv.exstream.ffmpeg.FfmpegMessage.Finished;
import tv.exstream.ffmpeg.FfmpegMessage.Frames;
import tv.exstream.ffmpeg.FfmpegMessage.Severity;

class FfmpegMessageTest {
    @Test
    void progressIsReportedAsNamesAndValues() {
        assertThat(FfmpegMessage.of("frame=  212")).isEqualTo(new Frames(212));
        assertThat(FfmpegMessage.of("speed=9.61x")).isEqualTo(new Detail("speed", "9.61x"));
        assertThat(FfmpegMessage.of("frame=")).isEqualTo(new Detail("frame", ""));
        assertThat(FfmpegMessage.of("progress=continue"))
                .isEqualTo(new Detail("progress", "continue"));
        assertThat(FfmpegMessage.of("progress=end")).isEqualTo(new Finished());
    }

    @Test
    void complaintsHaveALevelAndSometimesAComponent() {
        assertThat(FfmpegMessage.of("[mov,mp4 @ 0x55d3] [error] moov atom not found"))
                .isEqualTo(
                        new Complaint(Severity.ERROR, "mov,mp4 @ 0x55d3", "moov atom not found"));
        assertThat(FfmpegMessage.of("[fatal] file:/a=b: No such file or directory"))
                .isEqualTo(
                        new Complaint(Severity.FATAL, "", "file:/a=b: No such file or directory"));
        assertThat(FfmpegMessage.of("[warning] x=1"))
                .isEqualTo(new Complaint(Severity.WARNING, "", "x=1"));
    }

    @Test
    void whatHasNoFormIsAWarning() {
        assertThat(FfmpegMessage.of("x264 [error]: malloc of size 8 failed"))
                .isEqualTo(
                        new Complaint(
                                Severity.WARNING, "", "x264 [error]: malloc of size 8 failed"));
    }
}
