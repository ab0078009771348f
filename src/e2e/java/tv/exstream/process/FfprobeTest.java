package tv.exstream.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.Patience;
import tv.exstream.config.Config;
import tv.exstream.media.Fingerprint;
import tv.exstream.media.MediaFile;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

class FfprobeTest {
    private static final Fingerprint FINGERPRINT = new Fingerprint(1, Instant.EPOCH, "00");

    @TempDir Path folder;
    private Processes processes;
    private FfmpegTools tools;
    private Ffprobe ffprobe;

    @BeforeEach
    void open() throws Exception {
        processes = new Processes(folder.resolve("processes"), System.getenv(), System::nanoTime);
        tools =
                FfmpegTools.find(
                        new Config.Ffmpeg("", "", 0),
                        SearchPath.of(System.getenv("PATH")),
                        processes);
        ffprobe = new Ffprobe(tools, processes, new ProcessBudget(4, 1));
    }

    @AfterEach
    void close() {
        ffprobe.close();
        processes.close();
    }

    @Test
    void theInstalledFfmpegIsFitForUse() {
        assertThat(tools.defect()).isEmpty();
        assertThat(tools.capabilities().version()).matches("\\d.*");
        assertThat(tools.capabilities().encoders()).contains("libx264", "aac");
        assertThat(tools.capabilities().hasFilter("bwdif")).isTrue();
        assertThat(tools.capabilities().accelerations()).contains("vaapi");
    }

    @Test
    @DisplayName("a file that is not read in time is called slow, and not broken")
    void aSlowFileIsNotCalledBroken() throws Exception {
        Path slow = folder.resolve("slow-ffprobe");
        Files.writeString(
                slow,
                """
                #!/bin/sh
                case "$*" in
                    *show_streams*) exec sleep 600 ;;
                    *) exec ffprobe "$@" ;;
                esac
                """);
        Files.setPosixFilePermissions(slow, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path film = Files.writeString(folder.resolve("film.mkv"), "film");
        var later = new AtomicLong();
        try (var watched =
                new Processes(
                        folder.resolve("watched"),
                        System.getenv(),
                        () -> System.nanoTime() + later.get())) {
            FfmpegTools slowTools =
                    FfmpegTools.find(
                            new Config.Ffmpeg("", slow.toString(), 0),
                            SearchPath.of(System.getenv("PATH")),
                            watched);
            later.set(Duration.ofMinutes(1).toNanos());
            var probing = new Ffprobe(slowTools, watched, new ProcessBudget(4, 1));
            var clock =
                    Thread.ofVirtual()
                            .start(
                                    () -> {
                                        Patience.until(
                                                "ffprobe runs",
                                                () ->
                                                        watched.counts().active(ProcessKind.PROBE)
                                                                > 0);
                                        later.set(Duration.ofHours(1).toNanos());
                                    });

            assertThatThrownBy(() -> probing.probe(film, FINGERPRINT))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            e -> assertThat(e.problem()).isEqualTo(Problem.MEDIA_SLOW))
                    .hasMessageContaining("in time");
            clock.join();
        }
    }

    @Test
    @Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
    @DisplayName("a picture on a disk that does not answer is called slow, and nobody waits for it")
    void aPictureThatHangsIsSlow() throws Exception {
        Path picture = folder.resolve("hangs.png");
        var pipe = new ProcessBuilder("mkfifo", picture.toString()).inheritIO().start();
        assertThat(pipe.waitFor()).isZero();
        try (var calls = new PatientCalls(Duration.ofMillis(100))) {
            var probing = new Ffprobe(tools, processes, new ProcessBudget(4, 1), calls);

            assertThatThrownBy(() -> probing.probe(picture, FINGERPRINT))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            e -> assertThat(e.problem()).isEqualTo(Problem.MEDIA_SLOW))
                    .hasMessageContaining("no answer");
        } finally {
            Files.newOutputStream(picture).close(); // lets the reader go
        }
    }

    @Test
    void whenItIsClosedNoThreadIsLeftForReads() {
        var calls = new PatientCalls(Duration.ofSeconds(1));

        new Ffprobe(tools, processes, new ProcessBudget(4, 1), calls).close();

        assertThatThrownBy(() -> calls.make(_ -> "read"))
                .isInstanceOf(RejectedExecutionException.class);
    }

    @Test
    void withoutFfmpegTheServerSaysWhatIsMissing() throws Exception {
        FfmpegTools none =
                FfmpegTools.find(
                        new Config.Ffmpeg("", "", 0), SearchPath.of(folder.toString()), processes);

        assertThat(none.defect()).contains("ffmpeg is not installed, or not on the PATH");
        assertThatThrownBy(none::ffmpeg)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem()).isEqualTo(Problem.FFMPEG_UNUSABLE));
    }

    @Test
    void aProgramThatIsNoFfmpegIsTurnedDown() throws Exception {
        FfmpegTools other =
                FfmpegTools.find(
                        new Config.Ffmpeg("/bin/true", "/bin/true", 0),
                        new SearchPath(List.of()),
                        processes);

        assertThat(other.defect().orElseThrow()).startsWith("/bin/true lacks encoder libx264");
    }

    @ParameterizedTest
    @DisplayName("H27 file names are never options, protocols or patterns")
    @ValueSource(
            strings = {
                "plain",
                "-i",
                "a\nb",
                "it's \"quoted\"",
                "$(x);rm -rf",
                "%d%03d",
                "\uD83D\uDCFA tv",
                "http:",
                "a:b|c"
            })
    void oddNamesAreJustNames(String name) throws Exception {
        Path clip = clip(folder.resolve(name + ".mkv"));

        MediaFile file = ffprobe.probe(clip, FINGERPRINT);

        assertThat(file.path()).isEqualTo(clip);
        assertThat(file.picture()).isPresent();
        assertThat(file.duration()).isBetween(Duration.ofSeconds(1), Duration.ofMillis(1_100));
    }

    @Test
    @DisplayName("H30 a playlist named like a film opens nothing")
    void playlistsAreNotMedia() throws Exception {
        Path clip = clip(folder.resolve("clip.ts"));
        Path playlist = folder.resolve("film.mp4");
        Files.writeString(
                playlist,
                "#EXTM3U\n#EXT-X-TARGETDURATION:2\n#EXTINF:1,\nfile:%s\n#EXT-X-ENDLIST\n"
                        .formatted(clip));

        assertUnreadable(playlist, "the file is damaged or not media");
    }

    @Test
    @DisplayName("F12 files that are not there, empty or cut are refused with the reason")
    void brokenFilesAreRefusedWithTheReason() throws Exception {
        Path empty = Files.createFile(folder.resolve("empty.mp4"));
        Path whole = clip(folder.resolve("whole.mp4"));
        Path cut = folder.resolve("cut.mp4");
        Files.write(cut, Arrays.copyOf(Files.readAllBytes(whole), 2_000));

        assertUnreadable(folder.resolve("gone.mkv"), "the file is not there");
        assertUnreadable(empty, "the file is empty");
        assertUnreadable(cut, "the file is incomplete");
    }

    private void assertUnreadable(Path file, String reason) {
        assertThatThrownBy(() -> ffprobe.probe(file, FINGERPRINT))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem()).isEqualTo(Problem.MEDIA_UNREADABLE))
                .hasMessageContaining(reason);
    }

    private Path clip(Path file) throws IOException, InterruptedException {
        List<String> command =
                List.of(
                        tools.ffmpeg().toString(),
                        "-v",
                        "error",
                        "-f",
                        "lavfi",
                        "-i",
                        "testsrc2=s=128x72:d=1",
                        "-f",
                        "lavfi",
                        "-i",
                        "sine=d=1",
                        "file:" + file);
        Answer answer =
                processes.run(
                        ProcessOrder.brief(ProcessKind.INQUIRY, command, Duration.ofMinutes(1)), 1);
        assertThat(answer.messages()).isEmpty();
        return file;
    }
}
