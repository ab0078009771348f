package tv.exstream.tryout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.config.Config;
import tv.exstream.ffmpeg.Accelerator;
import tv.exstream.ffmpeg.Device;
import tv.exstream.ffmpeg.FailureCause;
import tv.exstream.ffmpeg.Materials;
import tv.exstream.media.Facts;
import tv.exstream.media.Fingerprint;
import tv.exstream.media.MediaFile;
import tv.exstream.media.MediaId;
import tv.exstream.media.MediaItem;
import tv.exstream.media.MediaKind;
import tv.exstream.media.Profile;
import tv.exstream.media.Title;
import tv.exstream.process.FfmpegTools;
import tv.exstream.process.Ffprobe;
import tv.exstream.process.Measurer;
import tv.exstream.process.ProcessBudget;
import tv.exstream.process.ProcessKind;
import tv.exstream.process.Processes;
import tv.exstream.process.SearchPath;

/// A real ffmpeg tries real files.
@Timeout(180)
class RealTryoutTest {
    @TempDir static Path folder;
    private static Processes processes;
    private static FfmpegTools tools;
    private static TryoutRun.Parts parts;
    private static int files;

    @BeforeAll
    static void start() throws InterruptedException {
        processes = new Processes(folder.resolve("processes"), System.getenv(), System::nanoTime);
        tools =
                FfmpegTools.find(
                        new Config.Ffmpeg("", "", 0),
                        SearchPath.of(System.getenv("PATH")),
                        processes);
        assumeThat(tools.defect()).as("ffmpeg").isEmpty();
        ProcessBudget budget = new ProcessBudget(4, 2);
        parts =
                new TryoutRun.Parts(
                        new TryoutRun.Tools(
                                tools,
                                processes,
                                new Ffprobe(tools, processes, budget),
                                new Measurer(
                                        budget,
                                        new Measurer.Tools(tools, processes),
                                        () -> Instant.EPOCH)),
                        budget,
                        new Materials(folder),
                        System::nanoTime);
    }

    @AfterAll
    static void stop() {
        processes.close();
    }

    @Test
    void aFileThatMustBeEncodedIsTriedWithAllThatIsToBeKnown() throws Exception {
        Tryout tryout = tried(clip("mpeg4", "160x90"), Duration.ofSeconds(3));

        Tryout.Known known = tryout.known();
        assertThat(known.failure()).isEmpty();
        assertThat(known.state()).isEqualTo(TryoutState.DONE);
        assertThat(tryout.encodedBecause()).isNotEmpty();
        assertThat(known.command().getFirst()).endsWith("ffmpeg");
        assertThat(known.command()).contains("-filter_complex");
        assertThat(known.input().orElseThrow().picture().orElseThrow().codec()).isEqualTo("mpeg4");
        MediaFile output = known.output().orElseThrow();
        assertThat(output.picture().orElseThrow().codec()).isEqualTo("h264");
        assertThat(output.picture().orElseThrow().width()).isEqualTo(1_280);
        assertThat(output.duration()).isBetween(Duration.ofSeconds(3), Duration.ofMillis(4_500));
        assertThat(known.made()).isEqualTo(Duration.ofSeconds(3));
        assertThat(known.measured().orElseThrow().sounds()).isNotEmpty();
        assertThat(known.speed()).isPositive();
        assertThat(tryout.file()).isNotEmptyFile();
    }

    @Test
    void aFileThatIsInTheHouseFormatIsCopiedNoFurtherThanWanted() throws Exception {
        Tryout tryout = tried(clip("libx264", "1280x720"), Duration.ofSeconds(2));

        assertThat(tryout.known().failure()).isEmpty();
        assertThat(tryout.encodedBecause()).isEmpty();
        assertThat(tryout.known().command()).contains("copy");
        assertThat(tryout.known().output().orElseThrow().duration())
                .isLessThan(Duration.ofSeconds(8));
    }

    @Test
    void aFileThatIsGoneFailsWithTheReason() throws Exception {
        MediaItem item = clip("mpeg4", "160x90");
        Files.delete(item.file().path());

        Tryout tryout = tried(item, Duration.ofSeconds(2));

        assertThat(tryout.known().state()).isEqualTo(TryoutState.FAILED);
        assertThat(tryout.known().failure())
                .contains(new TryoutFailure.Caused(FailureCause.FILE_MISSING));
        assertThat(tryout.known().input()).isEmpty();
        assertThat(tryout.log()).isNotEmpty();
    }

    @Test
    void oneThatIsInterruptedEndsItsFfmpeg() throws Exception {
        Tryout tryout = tryout(clip("mpeg4", "160x90"), Duration.ofSeconds(10));
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> new TryoutRun(tryout, parts).run(Device.FIRST))
                .isInstanceOf(InterruptedException.class);
        assertThat(processes.snapshots()).noneMatch(process -> process.kind() == ProcessKind.TRIAL);
    }

    private static Tryout tried(MediaItem item, Duration length) throws InterruptedException {
        Tryout tryout = tryout(item, length);
        new TryoutRun(tryout, parts).run(Device.FIRST);
        return tryout;
    }

    private static Tryout tryout(MediaItem item, Duration length) {
        Wish wish =
                new Wish(item, Profile.HD_720, Duration.ofSeconds(1), length, Accelerator.SOFTWARE);
        return new Tryout(1, wish, Instant.EPOCH, folder.resolve("out" + ++files + ".ts"));
    }

    /// Twelve seconds with a tone.
    private static MediaItem clip(String codec, String size)
            throws IOException, InterruptedException {
        Path file = folder.resolve("clip" + ++files + ".mkv");
        List<String> command =
                new ArrayList<>(
                        List.of(
                                tools.ffmpeg().toString(),
                                "-v",
                                "error",
                                "-f",
                                "lavfi",
                                "-i",
                                "testsrc=s=%s:r=25:d=12".formatted(size),
                                "-f",
                                "lavfi",
                                "-i",
                                "sine=d=12",
                                "-g",
                                "25",
                                "-bf",
                                "0",
                                "-pix_fmt",
                                "yuv420p",
                                "-c:v",
                                codec,
                                "-c:a",
                                "aac"));
        command.add(file.toString());
        Process process = new ProcessBuilder(command).inheritIO().start();
        assertThat(process.waitFor()).isZero();
        var fingerprint =
                new Fingerprint(
                        Files.size(file), Files.getLastModifiedTime(file).toInstant(), "clip");
        MediaFile probed = parts.tools().probe().probe(file, fingerprint);
        return new MediaItem(
                new MediaId(1), MediaKind.MOVIE, Title.named("Clip"), probed, Facts.NONE);
    }
}
