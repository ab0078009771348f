package tv.exstream.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.config.Config;
import tv.exstream.media.Fingerprint;
import tv.exstream.media.MediaFile;

/// A real ffmpeg and a clip of nine minutes that is black and silent twice, and each of both alone.
@Timeout(120)
class BreakScannerTest {
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
        List<Duration> breaks = scanner(4).scan(clip, () -> false).orElseThrow();

        assertThat(breaks).hasSize(2);
        assertThat(breaks.get(0)).isBetween(seconds(150), Duration.ofMillis(151_600));
        assertThat(breaks.get(1)).isBetween(seconds(360), Duration.ofMillis(361_600));
    }

    @Test
    void itIsGivenUpWhenTheMachineIsNeeded() throws Exception {
        assertThat(scanner(4).scan(clip, () -> true)).isEmpty();
        assertThat(scanner(1).scan(clip, () -> false)).isPresent();
    }

    @Test
    void itWaitsWhileOthersHaveAllPermits() throws Exception {
        ProcessBudget budget = new ProcessBudget(2, 1);

        try (var _ = budget.acquire(ProcessKind.PROBE)) {
            assertThat(new BreakScanner(tools, processes, budget).scan(clip, () -> false))
                    .isEmpty();
            assertThat(budget.takenBesides(ProcessKind.BREAK_SCAN)).isEqualTo(1);
        }
    }

    @Test
    void aFileThatIsAwayIsNotOneWithoutBreaks() throws Exception {
        MediaFile away =
                new MediaFile(
                        folder.resolve("away.mkv"),
                        clip.fingerprint(),
                        clip.duration(),
                        clip.video(),
                        clip.audio(),
                        List.of(),
                        List.of());

        assertThat(scanner(4).scan(away, () -> false)).isEmpty();
    }

    private static BreakScanner scanner(int permits) {
        return new BreakScanner(tools, processes, new ProcessBudget(permits, 1));
    }

    private static Duration seconds(long seconds) {
        return Duration.ofSeconds(seconds);
    }
}
