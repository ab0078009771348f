package tv.exstream.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.media.MediaItemBuilder.item;
import static tv.exstream.time.Lengths.minutes;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tv.exstream.media.Crop;
import tv.exstream.media.MeasuredLoudness;
import tv.exstream.media.Measurement;
import tv.exstream.media.Measurement.Sound;
import tv.exstream.media.MediaFile;
import tv.exstream.media.Quantity;
import tv.exstream.media.VideoStream.Scan;

class MeasureReportTest {
    private static final Instant FROM = Instant.parse("2026-01-02T03:04:05Z");
    private static final MediaFile FILM = item("film").lasting(minutes(9)).file();

    /// Of ffmpeg 5.1, between its other lines: the graph is made twice, and the first time nothing goes through it.
    private static final String RECORDED =
            """
                title           : [ebur128@sound1 @ 0x1] Summary:
            [ebur128@sound1 @ 0x55fd8125e240] Summary:

              Integrated loudness:
                I:         -70.0 LUFS
                Threshold:   0.0 LUFS

              Loudness range:
                LRA:         0.0 LU
                Threshold:   0.0 LUFS
                LRA low:     0.0 LUFS
                LRA high:    0.0 LUFS

              True peak:
                Peak:       -inf dBFS
            [Parsed_idet_5 @ 0x55fd8125e240] Multi frame detection: TFF:     0 BFF:     0 Progressive:     0 Undetermined:     0
            [Parsed_cropdetect_7 @ 0x55fd81470400] x1:0 x2:-1279 y1:0 y2:-719 w:-1278 h:-718 x:2 y:2 pts:8 t:1.7 crop=-1278:-718:2:2
            [Parsed_cropdetect_7 @ 0x55fd81470400] x1:90 x2:1000 y1:100 y2:600 w:910 h:500 x:90 y:100 pts:25088 t:1.960000 crop=910:500:90:100
            [blackdetect @ 0x55567ed28dc0] black_start:150 black_end:151.6 black_duration:1.6
            [silencedetect @ 0x55567ed3cc80] silence_start: 150
            [silencedetect @ 0x55567ed3cc80] silence_end: 151.6 | silence_duration: 1.6
            [Parsed_cropdetect_7 @ 0x55fd81470400] x1:0 x2:1279 y1:91 y2:629 w:1280 h:538 x:0 y:92 pts:31232 t:2.440000 crop=1280:538:0:92
            frame=   40 fps=0.0 q=-0.0 Lq=-0.0 size=N/A time=00:00:12.01 bitrate=N/A speed= 137x
            [ebur128@sound1 @ 0x55fd81473140] Summary:

              Integrated loudness:
                I:         -21.1 LUFS
                Threshold: -31.1 LUFS

              Loudness range:
                LRA:         0.1 LU
                Threshold: -41.0 LUFS
                LRA low:   -21.1 LUFS
                LRA high:  -21.0 LUFS

              True peak:
                Peak:       -7.4 dBFS
            [Parsed_idet_5 @ 0x55fd8146f040] Repeated Fields: Neither:    51 Top:     0 Bottom:     0
            [Parsed_idet_5 @ 0x55fd8146f040] Single frame detection: TFF:    11 BFF:    28 Progressive:    12 Undetermined:     0
            [Parsed_idet_5 @ 0x55fd8146f040] Multi frame detection: TFF:    90 BFF:     0 Progressive:    10 Undetermined:     3
            """;

    private final MeasureReport report =
            new MeasureReport(new MeasureRun(FILM, EnumSet.allOf(Quantity.class)));

    @Test
    void everythingIsReadFromWhatFfmpegSays() {
        RECORDED.lines().forEach(report::line);

        assertThat(report.measurement(FROM))
                .isEqualTo(
                        new Measurement(
                                FROM,
                                Optional.of(new Crop(0, 92, 1_280, 538)),
                                Optional.of(Scan.INTERLACED),
                                List.of(
                                        new Sound(
                                                1, new MeasuredLoudness(-21.1, -7.4, 0.1, -31.1))),
                                Optional.of(List.of(Duration.ofMillis(150_800))),
                                ""));
    }

    @Test
    void ofARunThatFailedTheBreaksUpToThereAreKept() {
        RECORDED.lines().forEach(report::line);

        Measurement refusal = report.refusal(FROM, "the file ends too early");

        assertThat(refusal.refusal()).isEqualTo("the file ends too early");
        assertThat(refusal.breaks()).hasValueSatisfying(breaks -> assertThat(breaks).hasSize(1));
        assertThat(refusal.sounds()).isEmpty();
        assertThat(refusal.content()).isEmpty();
        assertThat(refusal.scan()).isEmpty();
    }

    @Test
    void breaksAreSaidOnlyWhereTheyWereLookedFor() {
        var song = item("song").video().file();
        var unasked = new MeasureReport(new MeasureRun(FILM, Set.of(Quantity.LOUDNESS)));
        var pictureless = new MeasureReport(new MeasureRun(song, EnumSet.allOf(Quantity.class)));

        assertThat(unasked.measurement(FROM).breaks()).isEmpty();
        assertThat(pictureless.measurement(FROM).breaks()).contains(List.of());
    }

    @Test
    void soundThatBecomesAnotherInTheMiddleIsOfNoKnownLoudness() {
        loudness(1, "-21.1", "-7.4");
        loudness(1, "-11.1", "-0.4");
        loudness(2, "-23.0", "0.3");

        assertThat(report.measurement(FROM).sounds())
                .containsExactly(new Sound(2, new MeasuredLoudness(-23, 0.3, 8, -33)));
    }

    @Test
    void silenceAndWhatIsLouderThanThereIsAreOfNoLoudness() {
        loudness(1, "-70.0", "-80.1");
        loudness(2, "nan", "-1");
        loudness(3, "-20", "-inf");
        loudness(4, "0.2", "5");

        assertThat(report.measurement(FROM).sounds()).isEmpty();
    }

    private void loudness(int stream, String integrated, String peak) {
        report.line("[ebur128@sound%d @ 0x1] Summary:".formatted(stream));
        report.line("    I:         %s LUFS".formatted(integrated));
        report.line("    Threshold: -33.0 LUFS");
        report.line("    LRA:         8.0 LU");
        report.line("    Threshold: -41.0 LUFS");
        report.line("    Peak:       %s dBFS".formatted(peak));
    }

    @ParameterizedTest(name = "{0} and {1} in fields, {2} whole: {3}")
    @CsvSource({
        "35, 0, 65, INTERLACED",
        "0, 80, 20, INTERLACED",
        "48, 10, 42, INTERLACED",
        "34, 0, 66, ",
        "45, 35, 20, ",
        "6, 0, 94, ",
        "5, 0, 95, PROGRESSIVE",
        "0, 0, 39, ",
        "0, 0, 40, PROGRESSIVE",
    })
    void fieldsAreSeenOnlyWhereThatIsCertain(int top, int bottom, int whole, String scan) {
        report.line(
                "[Parsed_idet_5 @ 0x1] Multi frame detection: TFF:%6d BFF:%6d Progressive:%6d Undetermined:     3"
                        .formatted(top, bottom, whole));

        assertThat(report.measurement(FROM).scan())
                .isEqualTo(Optional.ofNullable(scan).map(Scan::valueOf));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "1280:720:0:0, no bars",
        "1276:714:2:4, thinner than bars are",
        "1920:1080:0:0, larger than the picture",
        "300:180:400:200, too small to be a picture",
    })
    void aPictureWithoutBarsIsNotCut(String edges, String why) {
        report.line("[Parsed_cropdetect_1 @ 0x1] x1:0 limit:0.094 crop=" + edges);

        assertThat(report.measurement(FROM).content()).as(why).isEmpty();
    }

    @Test
    void barsAtTheSidesAreCut() {
        report.line("[Parsed_cropdetect_1 @ 0x1] x1:0 crop=960:720:160:0");

        assertThat(report.measurement(FROM).content()).contains(new Crop(160, 0, 960, 720));
    }

    @Test
    void whateverIsSaidIsReadOrPassedOver() {
        String[] parts = {
            "[ebur128@sound1 @ 0x1] Summary:",
            "    I: ",
            "    Peak: ",
            "    LRA: ",
            " LUFS",
            " LU",
            " dBFS",
            "[Parsed_cropdetect_1 @ 0x1] ",
            "crop=",
            "99999",
            ":",
            "-",
            "nan",
            "1.5",
            "[Parsed_idet_1 @ 0x1] Multi frame detection: ",
            "TFF:",
            " BFF:",
            " Progressive:",
            " ",
        };
        for (int seed = 0; seed < 5_000; seed++) {
            var random = new Random(seed);
            String line =
                    IntStream.rangeClosed(0, random.nextInt(8))
                            .mapToObj(n -> parts[random.nextInt(parts.length)])
                            .reduce("", String::concat);
            report.line(line);
        }

        assertThat(report.measurement(FROM).refusal()).isEmpty();
    }
}
