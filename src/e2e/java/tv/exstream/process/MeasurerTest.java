package tv.exstream.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.config.Config;
import tv.exstream.ffmpeg.MeasureRun;
import tv.exstream.media.Crop;
import tv.exstream.media.Fingerprint;
import tv.exstream.media.Measurement;
import tv.exstream.media.MediaFile;
import tv.exstream.media.Quantity;
import tv.exstream.media.VideoStream.Scan;

/// A real ffmpeg and a clip of nine minutes that is black and silent twice, and each of both alone.
@Timeout(120)
class MeasurerTest {
    private static final Instant COUNTING = Instant.parse("2026-01-02T03:04:05Z");
    private static final String BLACK =
            "between(t,150,151.5)+between(t,360,361.5)+between(t,250,251.5)";
    private static final String SILENT =
            "between(t,150,151.5)+between(t,360,361.5)+between(t,310,311.5)";

    @TempDir static Path folder;
    private static Processes processes;
    private static FfmpegTools tools;
    private static MediaFile clip;

    @BeforeAll
    static void draw() throws Exception {
        processes = new Processes(folder.resolve("processes"), System.getenv(), System::nanoTime);
        tools =
                FfmpegTools.find(
                        new Config.Ffmpeg("", "", 0),
                        SearchPath.of(System.getenv("PATH")),
                        processes);
        assumeThat(tools.defect()).as("ffmpeg").isEmpty();
        Path file = folder.resolve("clip.mkv");
        List<String> command =
                List.of(
                        tools.ffmpeg().toString(),
                        "-v",
                        "error",
                        "-f",
                        "lavfi",
                        "-i",
                        "testsrc=s=160x90:r=5:d=540,drawbox=w=iw:h=ih:color=black:t=fill:enable='%s'"
                                .formatted(BLACK),
                        "-f",
                        "lavfi",
                        "-i",
                        "sine=d=540,volume=0:enable='%s'".formatted(SILENT),
                        "-c:v",
                        "mpeg4",
                        "-q:v",
                        "5",
                        "-c:a",
                        "aac",
                        "-b:a",
                        "32k",
                        file.toString());
        Answer drawn =
                processes.run(
                        ProcessOrder.brief(ProcessKind.SLATE, command, Duration.ofMinutes(1)),
                        1_000);
        assertThat(drawn.exitCode()).as(drawn.messages().toString()).isZero();
        clip =
                new Ffprobe(tools, processes, new ProcessBudget(4, 1))
                        .probe(file, new Fingerprint(1, Instant.EPOCH, "00"));
    }

    @AfterAll
    static void close() {
        processes.close();
    }

    @Test
    @DisplayName("a clip that is black and silent twice may be interrupted twice")
    void theTwoPlacesAreFound() throws Exception {
        Measurement found = measured(new MeasureRun(clip, EnumSet.allOf(Quantity.class)));
        List<Duration> breaks = found.breaks().orElseThrow();

        assertThat(breaks).hasSize(2);
        assertThat(breaks.get(0)).isBetween(seconds(150), Duration.ofMillis(151_600));
        assertThat(breaks.get(1)).isBetween(seconds(360), Duration.ofMillis(361_600));
        assertThat(found.content()).isEmpty();
        assertThat(found.sounds()).hasSize(1);
    }

    @Test
    @DisplayName(
            "FF-32, FF-34, FF-40a: loudness, bars and fields of a file that says nothing of them are found, by whole decoding and by places")
    void soundBarsAndFieldsAreFound() throws Exception {
        MediaFile tape = drawTape();

        Measurement whole = measured(new MeasureRun(tape, EnumSet.allOf(Quantity.class)));
        Measurement places =
                measured(new MeasureRun(tape, EnumSet.of(Quantity.LOUDNESS, Quantity.PICTURE)));

        assertThat(tape.picture().orElseThrow().scan()).isEqualTo(Scan.PROGRESSIVE);
        for (Measurement each : List.of(whole, places)) {
            assertThat(each.refusal()).isEmpty();
            assertThat(each.scan()).contains(Scan.INTERLACED);
            assertThat(each.content()).contains(new Crop(0, 60, 640, 360));
            assertThat(each.sounds()).extracting(Measurement.Sound::stream).containsExactly(1, 2);
            assertThat(each.from()).isEqualTo(COUNTING);
        }
        assertThat(whole.sounds()).isEqualTo(places.sounds());
        double first = whole.sounds().get(0).loudness().integratedLufs();
        double second = whole.sounds().get(1).loudness().integratedLufs();
        assertThat(first - second).as("one is 12 dB quieter").isBetween(11.5, 12.5);
    }

    @Test
    void whatHasNoPictureIsNeverBlackWhichTakesNoProcess() throws Exception {
        MediaFile song =
                new MediaFile(
                        folder.resolve("song.flac"),
                        clip.fingerprint(),
                        clip.duration(),
                        List.of(),
                        clip.audio(),
                        List.of(),
                        List.of());

        Measurement found = measured(breaks(song));

        assertThat(found.refusal()).isEmpty();
        assertThat(found.breaks()).contains(List.of());
    }

    @Test
    void itIsGivenUpWhenTheMachineIsNeeded() throws Exception {
        Path endless = script("endless", "while :; do echo progress=continue; sleep 0.1; done");
        assertThat(with(endless).measure(breaks(clip), () -> true))
                .isEqualTo(new Measurer.Outcome.Disturbed());
        assertThat(measurer(1).measure(breaks(clip), () -> false))
                .isInstanceOf(Measurer.Outcome.Done.class);
    }

    @Test
    void itWaitsWhileOthersHaveAllPermits() throws Exception {
        ProcessBudget budget = new ProcessBudget(2, 1);

        try (var _ = budget.acquire(ProcessKind.PROBE)) {
            assertThat(measurer(budget).measure(breaks(clip), () -> false))
                    .isEqualTo(new Measurer.Outcome.Disturbed());
            assertThat(budget.takenBesides(ProcessKind.MEASUREMENT)).isEqualTo(1);
        }
    }

    @Test
    void aFileThatIsAwayIsNotRefused() throws Exception {
        MediaFile away = at(folder.resolve("away.mkv"));

        assertThat(measurer(4).measure(breaks(away), () -> false))
                .isEqualTo(new Measurer.Outcome.Away());
    }

    @Test
    void aFileThatIsNoMediaAnyMoreIsRefusedWithAReason() throws Exception {
        Path file = folder.resolve("broken.mkv");
        Files.writeString(file, "nothing to see");

        assertThat(measured(breaks(at(file))).refusal())
                .isEqualTo("the file is damaged or not media");
    }

    @Test
    @DisplayName("F20: a run that was killed, or that we ended, says nothing of the file")
    void whatHasNothingToDoWithTheFileIsNoRefusal() throws Exception {
        Path killed = script("killed", "kill -9 $$");
        Path noMemory = script("memory", "echo 'Cannot allocate memory' >&2; exit 1");

        assertThat(with(killed).measure(breaks(clip), () -> false))
                .isEqualTo(new Measurer.Outcome.Failed("ffmpeg was killed"));
        assertThat(with(noMemory).measure(breaks(clip), () -> false))
                .isEqualTo(new Measurer.Outcome.Failed("there was not enough memory"));
    }

    @Test
    @DisplayName("F20: a file that breaks off is refused, although ffmpeg ends as if it were whole")
    void aFileThatBreaksOffIsRefused() throws Exception {
        byte[] whole = Files.readAllBytes(clip.path());
        Path half = folder.resolve("half.mkv");
        Files.write(half, java.util.Arrays.copyOf(whole, whole.length / 2));

        Measurement found = measured(breaks(at(half)));

        assertThat(found.refusal()).isEqualTo("the file ends too early");
        assertThat(found.breaks()).hasValueSatisfying(breaks -> assertThat(breaks).hasSize(1));
    }

    @Test
    @DisplayName("F18: a disk that fails in the middle is no end of the file")
    void aDiskThatFailsIsNoEnd() throws Exception {
        Path failing = script("disk", "echo 'file:x: Input/output error' >&2; exit 0");

        assertThat(with(failing).measure(breaks(clip), () -> false))
                .isEqualTo(new Measurer.Outcome.Away());
    }

    @Test
    void titlesAndNamesOfFilesAreNoComplaints() throws Exception {
        Path file = folder.resolve("Killed, Connection reset.mkv");
        Files.writeString(file, "nothing to see");

        assertThat(measured(breaks(at(file))).refusal())
                .isEqualTo("the file is damaged or not media");
    }

    /// An ffmpeg that does this instead of measuring.
    private static Path script(String name, String commands) throws Exception {
        String text =
                "#!/bin/sh\ncase \"$*\" in *filter_complex_threads*) %s;; esac\nexec %s \"$@\"\n"
                        .formatted(commands, tools.ffmpeg());
        Path file = Files.writeString(folder.resolve(name), text);
        file.toFile().setExecutable(true);
        return file;
    }

    private static Measurer with(Path ffmpeg) throws InterruptedException {
        FfmpegTools other =
                FfmpegTools.find(
                        new Config.Ffmpeg(ffmpeg.toString(), "", 0),
                        SearchPath.of(System.getenv("PATH")),
                        processes);
        return new Measurer(
                new ProcessBudget(4, 1), new Measurer.Tools(other, processes), () -> COUNTING);
    }

    /// Half fields although its file says otherwise, between black bars, with a loud and a quiet sound.
    private static MediaFile drawTape() throws Exception {
        Path file = folder.resolve("tape.mkv");
        List<String> command =
                List.of(
                        tools.ffmpeg().toString(),
                        "-v",
                        "error",
                        "-f",
                        "lavfi",
                        "-i",
                        "testsrc2=s=640x360:r=50:d=12,tinterlace=interleave_top,setfield=prog,pad=640:480:0:60",
                        "-f",
                        "lavfi",
                        "-i",
                        "sine=d=12,asplit[a][b];[b]volume=-12dB[c];[a]anull[out0];[c]anull[out1]",
                        "-map",
                        "0",
                        "-map",
                        "1",
                        "-c:v",
                        "mpeg4",
                        "-q:v",
                        "4",
                        "-c:a",
                        "flac",
                        file.toString());
        Answer drawn =
                processes.run(
                        ProcessOrder.brief(ProcessKind.SLATE, command, Duration.ofMinutes(1)),
                        1_000);
        assertThat(drawn.exitCode()).as(drawn.messages().toString()).isZero();
        return new Ffprobe(tools, processes, new ProcessBudget(4, 1))
                .probe(file, new Fingerprint(1, Instant.EPOCH, "00"));
    }

    private static MediaFile at(Path file) {
        return new MediaFile(
                file,
                clip.fingerprint(),
                clip.duration(),
                clip.video(),
                clip.audio(),
                List.of(),
                List.of());
    }

    private static MeasureRun breaks(MediaFile file) {
        return new MeasureRun(file, Set.of(Quantity.BREAKS));
    }

    private static Measurement measured(MeasureRun run) throws InterruptedException {
        return measurer(4).measure(run, () -> false)
                        instanceof Measurer.Outcome.Done(Measurement measurement)
                ? measurement
                : fail("it was not measured");
    }

    private static Measurer measurer(int permits) {
        return measurer(new ProcessBudget(permits, 1));
    }

    private static Measurer measurer(ProcessBudget budget) {
        return new Measurer(budget, new Measurer.Tools(tools, processes), () -> COUNTING);
    }

    private static Duration seconds(long seconds) {
        return Duration.ofSeconds(seconds);
    }
}
