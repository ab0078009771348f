package tv.exstream.library.youtube;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.Patience;
import tv.exstream.process.ProcessBudget;
import tv.exstream.process.ProcessKind;
import tv.exstream.process.Processes;
import tv.exstream.process.SearchPath;
import tv.exstream.tuner.MutableNanos;

/// A yt-dlp that misbehaves takes nobody with it, and nothing of it is left.
class YtDlpFaultsTest {
    private static final Page VIDEO = Page.ofVideo("aaaaaaaaaaa");
    private static final String LIST = "ytsearch5:films";

    @TempDir Path folder;
    private final MutableNanos nanos = new MutableNanos();
    private final ProcessBudget budget = new ProcessBudget(2, 1);
    private Processes processes;
    private YtDlp program;

    @BeforeEach
    void open() {
        processes = new Processes(folder.resolve("work"), System.getenv(), nanos);
        program =
                new YtDlp(
                        new YtDlp.Parts(
                                folder.resolve("yt-dlp").toString(),
                                new SearchPath(List.of()),
                                processes,
                                budget,
                                () -> Videos.NOW));
    }

    @AfterEach
    void nothingIsLeft() {
        assertThat(processes.counts().active(ProcessKind.ONLINE)).isZero();
        assertThat(budget.taken()).isZero();
        processes.close();
    }

    @Test
    @DisplayName("F19: a yt-dlp that hangs is ended after two minutes")
    void oneThatHangsIsEnded() throws Exception {
        behaves("touch %s/begun; exec sleep 600".formatted(folder));
        var thrown = new AtomicReference<Throwable>();
        Thread asking = Thread.ofVirtual().start(() -> thrown.set(catchThrowable(this::video)));
        Patience.until("it has begun", () -> Files.exists(folder.resolve("begun")));

        nanos.pass(Duration.ofMinutes(3));

        assertThat(asking.join(Duration.ofMinutes(1))).isTrue();
        assertThat(thrown.get())
                .isInstanceOf(YtDlpException.class)
                .hasMessageStartingWith("yt-dlp was ended: ");
    }

    @Test
    void whoIsStoppedWaitsForNoAnswer() throws Exception {
        behaves("touch %s/begun; exec sleep 600".formatted(folder));
        var thrown = new AtomicReference<Throwable>();
        Thread asking = Thread.ofVirtual().start(() -> thrown.set(catchThrowable(this::video)));
        Patience.until("it has begun", () -> Files.exists(folder.resolve("begun")));

        asking.interrupt();

        assertThat(asking.join(Duration.ofMinutes(1))).isTrue();
        assertThat(thrown.get()).isInstanceOf(InterruptedException.class);
    }

    @Test
    @DisplayName("H10: a yt-dlp that writes without end is ended, of a video and of a list")
    void oneThatWritesWithoutEndIsEnded() throws Exception {
        behaves("exec cat /dev/zero");

        assertThatThrownBy(this::video)
                .isInstanceOf(YtDlpException.class)
                .hasMessageContaining("it wrote more than 16777216 bytes");
    }

    @Test
    @DisplayName("H10: megabytes of complaints do not fill the memory, and the last ones count")
    void complaintsAreBounded() throws Exception {
        behaves(
                "yes 'WARNING: nothing of use' | head -c 8000000 >&2; echo 'ERROR: Video unavailable' >&2; exit 1");

        assertThatThrownBy(this::video)
                .isInstanceOfSatisfying(
                        YtDlpException.class,
                        e -> assertThat(e.failure()).isEqualTo(YtDlpFailure.UNAVAILABLE));
    }

    @Test
    void oneThatIsKilledIsAFailureOfNoVideo() throws Exception {
        behaves("kill -9 $$");

        assertThatThrownBy(this::video)
                .isInstanceOfSatisfying(
                        YtDlpException.class,
                        e -> assertThat(e.failure()).isEqualTo(YtDlpFailure.OTHER));
        assertThatThrownBy(this::list).isInstanceOf(YtDlpException.class);
    }

    @Test
    void oneThatSaysNothingKnowsNoVideo() throws Exception {
        behaves("exit 0");

        assertThatThrownBy(this::video).hasMessage("yt-dlp says nothing of a video");
        assertThat(list().entries()).isEmpty();
    }

    @Test
    void oneThatSaysHalfOfItKnowsNoVideo() throws Exception {
        behaves("printf '{\"id\":\"aaaaaaaaaaa\",\"formats\":['");

        assertThatThrownBy(this::video).hasMessage("yt-dlp does not answer in JSON");
    }

    @Test
    void whatCameOfAListBeforeItDiedIsKept() throws Exception {
        behaves("echo '%s'; kill -9 $$".formatted(Videos.entry("aaaaaaaaaaa", "")));

        YtDlp.Listed listed = list();

        assertThat(listed.entries()).extracting(VideoEntry::id).containsExactly("aaaaaaaaaaa");
        assertThat(listed.complete()).isFalse();
    }

    @Test
    @DisplayName("a list names videos only, whatever else is in it")
    void linesThatAreNoVideosArePassedOver() throws Exception {
        behaves(
                "printf '\\000\\377\\n[]\\nnull\\n{\"id\":\"../../../x\"}\\n%s\\n'"
                        .formatted(Videos.entry("bbbbbbbbbbb", "")));

        assertThat(list().entries()).extracting(VideoEntry::id).containsExactly("bbbbbbbbbbb");
    }

    @Test
    void oneThatIsNoProgramIsSaidToBeBroken() throws Exception {
        Path file = folder.resolve("yt-dlp");
        Files.writeString(file, "no program");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));

        assertThat(program.state()).isInstanceOf(YtDlpState.Broken.class);
    }

    private Video video() throws IOException, InterruptedException {
        return program.video(VIDEO, Optional.empty());
    }

    private YtDlp.Listed list() throws IOException, InterruptedException {
        return program.list(LIST, 5, Optional.empty());
    }

    private void behaves(String script) throws IOException {
        Path file = folder.resolve("yt-dlp");
        Files.writeString(file, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }
}
