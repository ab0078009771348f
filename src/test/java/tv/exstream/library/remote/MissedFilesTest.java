package tv.exstream.library.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.process.PatientCalls;

@DisplayName("Files that were missed on disks of this machine")
class MissedFilesTest {
    /// As many calls as may hang.
    private static final int HANGING = 16;

    @TempDir private Path folder;
    @AutoClose private final PatientCalls disks = new PatientCalls(Duration.ofSeconds(60));

    @Test
    @DisplayName("have appeared when they can be read; nobody knows of others")
    void thereOrNot() throws Exception {
        Path film = Files.writeString(folder.resolve("film.mkv"), "film");
        var missed =
                new MissedFiles(
                        Map.of(
                                "film", film,
                                "other", folder.resolve("other.mkv"),
                                "away", folder.resolve("away/film.mkv")),
                        disks);

        assertThat(missed.hasAppeared("film")).isTrue();
        assertThat(missed.hasAppeared("other")).isFalse();
        assertThat(missed.hasAppeared("away")).isFalse();
        assertThat(missed.hasAppeared("never missed")).isFalse();
    }

    @Test
    @DisplayName("are asked for no more in a reading in which their folder was not there")
    void theFolderIsAskedForOnce() throws Exception {
        Path film = folder.resolve("films/film.mkv");
        var missed = new MissedFiles(Map.of("film", film), disks);
        assertThat(missed.hasAppeared("film")).isFalse();
        Files.createDirectories(film.getParent());
        Files.writeString(film, "film");

        assertThat(missed.hasAppeared("film")).isFalse();
        assertThat(new MissedFiles(Map.of("film", film), disks).hasAppeared("film")).isTrue();
    }

    @Test
    @DisplayName("stop no reading where a disk hangs, and are asked for again with the next one")
    void aDiskThatHangsIsAskedOnce() throws Exception {
        Path film = Files.writeString(folder.resolve("film.mkv"), "film");
        var missed = new MissedFiles(Map.of("film", film), disks);
        var begun = new CountDownLatch(HANGING);
        var answer = new CountDownLatch(1);
        List<Thread> waiting =
                IntStream.range(0, HANGING)
                        .mapToObj(_ -> Thread.startVirtualThread(() -> hang(begun, answer)))
                        .toList();
        begun.await();

        assertThat(missed.hasAppeared("film")).isFalse();

        answer.countDown();
        for (Thread each : waiting) {
            each.join();
        }
        assertThat(missed.hasAppeared("film")).isFalse();
        assertThat(new MissedFiles(Map.of("film", film), disks).hasAppeared("film")).isTrue();
    }

    private void hang(CountDownLatch begun, CountDownLatch answer) {
        try {
            boolean _ =
                    disks.make(
                            _ -> {
                                begun.countDown();
                                return isOver(answer);
                            });
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isOver(CountDownLatch answer) {
        try {
            answer.await();
            return true;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt(); // the test has ended
            return false;
        }
    }
}
