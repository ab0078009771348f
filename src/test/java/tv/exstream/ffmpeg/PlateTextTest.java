package tv.exstream.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.overlay.Plate;
import tv.exstream.overlay.Plate.Precision;
import tv.exstream.overlay.Plate.Segment;

class PlateTextTest {
    private static final Segment NOON = new Segment.Clock(Duration.ofHours(12), Precision.MINUTES);
    private static final String HOSTILE =
            "%{expr:1}\\'\":;,[]{}%%n\n\r\tabc \u0000\u202E שלום مرحبا 日本語 😀 ";

    @Test
    void aLineWithoutClocksIsWrittenAsItIs() {
        assertThat(text(1_000, new Segment.Words("50 % of \\ %{n}"))).isEqualTo("50 % of \\ %{n}");
    }

    @Test
    @DisplayName("whatever a title contains, ffmpeg reads nothing out of it in a line with a clock")
    void whateverATitleContainsIsReadAsItIs() {
        for (int seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            StringBuilder title = new StringBuilder();
            for (int n = random.nextInt(40); n >= 0; n--) {
                int at = random.nextInt(HOSTILE.length());
                title.append(HOSTILE.charAt(at));
            }
            String written = text(100_000, new Segment.Words(title.toString()), NOON);

            String clock = text(100_000, NOON);
            assertThat(written).as("seed %d: %s", seed, title).endsWith(clock);
            String words = written.substring(0, written.length() - clock.length());
            assertThat(asFfmpegReads(words))
                    .as("seed %d: %s", seed, title)
                    .isEqualTo(DrawnText.spaced(title.toString()));
        }
    }

    /// A backslash makes what follows it plain; a percent sign that is not made plain would be looked into.
    private static String asFfmpegReads(String text) {
        StringBuilder read = new StringBuilder();
        for (int n = 0; n < text.length(); n++) {
            if (text.charAt(n) == '\\' && n + 1 < text.length()) {
                n++;
            } else {
                assertThat(text.charAt(n)).isNotEqualTo('%');
            }
            read.append(text.charAt(n));
        }
        return read.toString();
    }

    @Test
    void whatIsTooLongEndsInDots() {
        assertThat(text(300, new Segment.Words("a".repeat(100))))
                .hasSizeBetween(18, 26)
                .endsWith("a…");
        assertThat(text(300, new Segment.Words("日".repeat(100)))).hasSizeBetween(9, 15);
        assertThat(text(300, new Segment.Words("😀".repeat(50)))).matches("(😀){8,14}…");
    }

    @Test
    void aClockHasRoomBesideWords() {
        assertThat(text(300, new Segment.Words("a".repeat(100)), NOON))
                .startsWith("aaaa")
                .contains("a…%{eif:");
    }

    @Test
    void aClockCountsFromTheFirstPictureOfTheRun() {
        Plate.Line line = new Plate.Line(List.of(NOON), 20);

        assertThat(new PlateText(line, 300, Duration.ofSeconds(90)).text())
                .isEqualTo(
                        "%{eif:mod(floor((t+43290.001000)/3600),24):d:2}:%{eif:mod(floor((t+43290.001000)/60),60):d:2}");
    }

    @Test
    void aCountdownEndsAtNothing() {
        Plate.Line line =
                new Plate.Line(List.of(new Segment.Countdown(Duration.ofSeconds(100))), 20);

        assertThat(new PlateText(line, 300, Duration.ofSeconds(90)).text())
                .isEqualTo(
                        "%{eif:floor(max(0,ceil(10.000000-t-0.001))/60):d}:%{eif:mod(max(0,ceil(10.000000-t-0.001)),60):d:2}");
    }

    private static String text(int width, Segment... segments) {
        return new PlateText(new Plate.Line(List.of(segments), 20), width, Duration.ZERO).text();
    }
}
