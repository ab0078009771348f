package tv.exstream.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.SharedData;
import tv.exstream.ffmpeg.FfmpegEvent.Black;
import tv.exstream.ffmpeg.FfmpegEvent.Edge;
import tv.exstream.ffmpeg.FfmpegEvent.Frozen;
import tv.exstream.ffmpeg.FfmpegEvent.Made;
import tv.exstream.ffmpeg.FfmpegEvent.Silent;
import tv.exstream.ffmpeg.FfmpegEvent.Speed;
import tv.exstream.ffmpeg.FfmpegEvent.TimesWentBack;
import tv.exstream.ffmpeg.FfmpegEvent.Trouble;

class FfmpegEventTest {
    static Stream<Arguments> lines() {
        return Stream.of(
                Arguments.of("frame=120", new Made(120)),
                Arguments.of("speed=1.52x", new Speed(1.52)),
                Arguments.of("speed=   4x", new Speed(4)),
                Arguments.of("speed=1.2e+03x", new Speed(1_200)),
                Arguments.of(
                        "frame=   27 fps= 22 q=-0.0 size=N/A time=00:00:01.23 speed=1.01x",
                        new Speed(1.01)),
                Arguments.of(
                        "[http @ 0x5] [error] HTTP error 403 Forbidden",
                        new Trouble(FailureCause.FORBIDDEN)),
                Arguments.of(
                        "[mpegts @ 0x5] Non-monotonous DTS in output stream 0:1; previous: 9",
                        new TimesWentBack()),
                Arguments.of(
                        "[aost#0:1/aac @ 0x5] [warning] Non-monotonic DTS; previous: 5",
                        new TimesWentBack()),
                Arguments.of(
                        "[blackdetect @ 0x55] black_start:5 black_end:6.04 black_duration:1.04",
                        new Black(Duration.ofSeconds(5), Duration.ofMillis(6_040))),
                Arguments.of(
                        "[freezedetect @ 0x55] [info] lavfi.freezedetect.freeze_start: 2.1",
                        new Frozen(Edge.START, Duration.ofMillis(2_100))),
                Arguments.of(
                        "[freezedetect @ 0x55] lavfi.freezedetect.freeze_end: 7",
                        new Frozen(Edge.END, Duration.ofSeconds(7))),
                Arguments.of(
                        "[silencedetect @ 0x55] silence_start: -0.02",
                        new Silent(Edge.START, Duration.ZERO)),
                Arguments.of(
                        "[silencedetect @ 0x55] silence_end: 6.05 | silence_duration: 1.07",
                        new Silent(Edge.END, Duration.ofMillis(6_050))));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void linesBecomeEvents(String line, FfmpegEvent event) {
        assertThat(FfmpegEvent.of(line)).contains(event);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "progress=end",
                "bitrate=N/A",
                "speed=N/A",
                "",
                "Stream mapping:",
                "title: [blackdetect @ 0x55] black_start:5 black_end:6.04 x",
                "[freezedetect @ 0x55] lavfi.freezedetect.freeze_duration: 3",
            })
    void otherLinesAreNone(String line) {
        assertThat(FfmpegEvent.of(line)).isEmpty();
    }

    @Test
    @DisplayName("STR-76: a slow encode and times that went back are found in recorded logs")
    void recordedRunsAreRead() throws IOException {
        assertThat(events("local-sigkill.log")).contains(new Speed(0.987));
        assertThat(events("local-hls-timestamp-restart.log")).contains(new TimesWentBack());
        assertThat(events("local71-h264-corrupt.log")).contains(new Trouble(FailureCause.DAMAGED));
        assertThat(events("local-ok-clean.log")).allMatch(event -> event instanceof Speed);
    }

    private static List<FfmpegEvent> events(String log) throws IOException {
        Path file = SharedData.of("ffmpeg-logs").resolve(log);
        return Stream.of(Files.readString(file).split("[\\r\\n]+"))
                .map(FfmpegEvent::of)
                .flatMap(Optional::stream)
                .toList();
    }
}
