package tv.exstream.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.media.MediaItemBuilder.item;
import static tv.exstream.time.Lengths.minutes;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tv.exstream.media.MediaFile;
import tv.exstream.media.Stretch;

class BreakReportTest {
    private static final MediaFile FILE = item("film").lasting(minutes(9)).found().file();

    /// Of ffmpeg 5.1, between its other lines.
    private static final String RECORDED =
            """
            Stream mapping:
              Stream #0:0 -> #0:0 (h264 (native) -> wrapped_avframe (native))
                title           : [blackdetect @ 0x1] black_start:1 black_end:2 black_duration:1
            [silencedetect @ 0x55567ed3cc80] silence_start: -0.0213
            [silencedetect @ 0x55567ed3cc80] silence_end: 1.534 | silence_duration: 1.555
            [blackdetect @ 0x55567ed28dc0] black_start:150 black_end:151.6 black_duration:1.6
            [silencedetect @ 0x55567ed3cc80] silence_start: 365.044
            [silencedetect @ 0x55567ed3cc80] silence_end: 365.645 | silence_duration: 0.600317
            [silencedetect @ 0x55567ed3cc80] silence_start: 500.045
            frame= 5400 fps=4279 q=-0.0 Lsize=N/A time=00:09:00.02 bitrate=N/A speed= 428x
            """;

    private final BreakReport report = new BreakReport();

    @Test
    void blackAndSilenceAreReadFromWhatFfmpegSays() {
        RECORDED.lines().forEach(report::line);

        assertThat(report.black()).containsExactly(stretch(150_000, 151_600));
        assertThat(report.silent(FILE))
                .containsExactly(
                        stretch(0, 1_534),
                        stretch(365_044, 365_645),
                        stretch(500_045, minutes(9).toMillis()));
    }

    @Test
    void laterVersionsSayTheSame() {
        report.line(
                "[blackdetect @ 0x7f0c1c003a40] black_start:150 black_end:151.6 black_duration:1.6");
        report.line("[silencedetect @ 0x7f0c14003b00] silence_start: 360");
        report.line(
                "[silencedetect @ 0x7f0c14003b00] silence_end: 361.535 | silence_duration: 1.535");

        assertThat(report.black()).hasSize(1);
        assertThat(report.silent(FILE)).containsExactly(stretch(360_000, 361_535));
    }

    @Test
    void whateverIsSaidIsReadOrPassedOver() {
        String[] parts = {
            "[blackdetect @ 0x1] ",
            "black_start:",
            "black_end:",
            "[silencedetect @ 0x1] ",
            "silence_start: ",
            "silence_end: ",
            "1",
            "99999999999",
            "-",
            "nan",
            ".5",
            " ",
            "|"
        };
        for (int seed = 0; seed < 5_000; seed++) {
            var random = new Random(seed);
            var line = new StringBuilder();
            for (int i = random.nextInt(8); i >= 0; i--) {
                line.append(parts[random.nextInt(parts.length)]);
            }
            report.line(line.toString());
        }

        assertThat(report.silent(FILE)).allSatisfy(each -> assertThat(each.length()).isPositive());
    }

    private static Stretch stretch(long from, long to) {
        return new Stretch(Duration.ofMillis(from), Duration.ofMillis(to));
    }
}
