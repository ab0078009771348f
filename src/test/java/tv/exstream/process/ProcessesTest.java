package tv.exstream.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

/// The children are small programs that every Linux has.
@EnabledOnOs(OS.LINUX)
class ProcessesTest {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final int ENOUGH = 100_000;

    @TempDir Path folder;
    private Processes processes;

    @BeforeEach
    void open() {
        processes =
                processes(
                        Map.of("PATH", System.getenv("PATH"), "EXSTREAMTV_SECRET_KEY", "hunter2"));
    }

    @AfterEach
    void close() {
        processes.close();
    }

    @Test
    @DisplayName("H27 an argument is an argument, whatever it says")
    void noShellSeesTheArguments() throws Exception {
        String hostile = "a 'b' \"c\" $(touch x) `touch y`; touch z\n-n %d";

        Answer answer = run("printf", "%s", hostile);

        assertThat(answer.text()).isEqualTo(hostile);
        assertThat(answer.exitCode()).isZero();
    }

    @Test
    void aChildSeesACleanEnvironmentAndAnEmptyFolder() throws Exception {
        assertThat(run("env").text())
                .contains("PATH=", "LC_ALL=C.UTF-8")
                .doesNotContain("SECRET", "hunter2");
        assertThat(Path.of(run("pwd").text().strip())).isEqualTo(folder);
    }

    @Test
    void aChildReadsNothing() throws Exception {
        assertThat(run("cat").text()).isEmpty();
    }

    @Test
    void textsLieInTheWorkingFolderWhileTheChildRuns() throws Exception {
        var order =
                new ProcessOrder(
                        ProcessKind.SLATE,
                        List.of("cat", "title.txt"),
                        Map.of("title.txt", "It's 100 %: “news”"),
                        LONG,
                        LONG,
                        _ -> {});

        Answer answer = processes.run(order, ENOUGH);

        assertThat(answer.text()).isEqualTo("It's 100 %: “news”");
        assertThat(left()).isEmpty();
    }

    @Test
    void whatItComplainsAboutIsKept() throws Exception {
        Answer answer = run("ls", "/no/such/folder");

        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.messages()).singleElement().asString().contains("/no/such/folder");
    }

    @Test
    void aProgramThatIsNotThereIsAProblem() throws IOException {
        assertThatThrownBy(() -> run("no-such-program"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem()).isEqualTo(Problem.FFMPEG_UNUSABLE))
                .hasMessageStartingWith("no-such-program cannot be started: ");
        assertThat(left()).isEmpty();
    }

    @Test
    void childrenYieldToTheServerAndThoseNobodyWaitsForToTheOthers() throws Exception {
        assertThat(niceness(ProcessKind.INQUIRY)).isEqualTo("0");
        assertThat(niceness(ProcessKind.VIEWER_FILL)).isEqualTo("3");
        assertThat(niceness(ProcessKind.PROBE)).isEqualTo("10");
    }

    private String niceness(ProcessKind kind) throws Exception {
        return processes
                .run(ProcessOrder.brief(kind, List.of("nice"), LONG), ENOUGH)
                .text()
                .strip();
    }

    @Test
    @DisplayName("F09 a child that writes without end is stopped")
    void outputIsBounded() throws Exception {
        Answer answer = run("yes");

        assertThat(answer.output().remaining()).isEqualTo(ENOUGH);
        assertThat(answer.endedBecause())
                .map(Ending::text)
                .contains("it wrote more than 100000 bytes");
    }

    @Test
    void aChildThatWritesExactlyAsMuchAsIsReadEndsByItself() throws Exception {
        Answer answer = run("head", "-c", String.valueOf(ENOUGH), "/dev/zero");

        assertThat(answer.output().remaining()).isEqualTo(ENOUGH);
        assertThat(answer.endedBecause()).isEmpty();
        assertThat(answer.exitCode()).isZero();
    }

    @Test
    @DisplayName("F09 a child that says nothing is killed")
    void aSilentChildIsKilled() throws Exception {
        var order =
                new ProcessOrder(
                        ProcessKind.FILL,
                        List.of("sleep", "1000"),
                        Map.of(),
                        Duration.ofMillis(100),
                        LONG,
                        _ -> {});

        Answer answer = processes.run(order, ENOUGH);

        assertThat(answer.endedBecause()).map(Ending::text).contains("it wrote nothing for 0 s");
        assertThat(answer.exitCode()).isEqualTo(137);
        assertThat(processes.counts().cutShort(ProcessKind.FILL)).isEqualTo(1);
    }

    @Test
    @DisplayName("F09, STR-43: a child that ignores a polite signal is killed")
    void aStoppedChildIsKilledWhenClosed() throws Exception {
        RunningProcess child = start("sleep", "1000");
        ProcessHandle handle = child.handle();
        assertThat(run("kill", "-STOP", Long.toString(child.pid())).exitCode()).isZero();

        child.close();

        assertThat(handle.isAlive()).isFalse();
        assertThat(processes.counts().active(ProcessKind.INQUIRY)).isZero();
    }

    @Test
    void theGrandchildrenOfAChildDieWithIt() throws Exception {
        RunningProcess child = start("timeout", "1000", "sleep", "1000");
        List<ProcessHandle> descendants = List.of();
        while (descendants.isEmpty()) {
            descendants = child.handle().descendants().toList();
        }

        child.close();

        for (ProcessHandle grandchild : descendants) {
            grandchild.onExit().get(1, TimeUnit.MINUTES);
        }
    }

    @Test
    void whenTheServerStopsEveryChildEndsAndNoneIsStarted() throws Exception {
        RunningProcess child = start("sleep", "1000");

        processes.close();

        assertThat(child.await()).isEqualTo(143);
        assertThat(child.endedBecause()).map(Ending::text).contains("the server is stopping");
        assertThatThrownBy(() -> start("true"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem()).isEqualTo(Problem.NOT_READY));
    }

    @Test
    @DisplayName("F17 children of a server that was killed are ended at the next start")
    void leftoversOfAPreviousRunAreEnded() throws Exception {
        Process orphan = new ProcessBuilder("sleep", "1000").start();
        ChildRegister register = new ChildRegister(folder);
        register.add(orphan.toHandle());
        register.workFolder(Map.of("title.txt", "x"));

        processes(Map.of()).close();

        assertThat(orphan.waitFor()).isEqualTo(137);
        assertThat(left()).isEmpty();
    }

    @Test
    void aStrangerWithTheNumberOfAnOldChildIsLeftAlone() throws Exception {
        Process stranger = new ProcessBuilder("sleep", "1000").start();
        try {
            Files.writeString(folder.resolve(stranger.pid() + ".child"), "1000");
            Files.writeString(folder.resolve("x.child"), "");

            processes(Map.of()).close();

            assertThat(stranger.isAlive()).isTrue();
            assertThat(left()).isEmpty();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    @DisplayName("F09 nothing is left after 200 starts and stops")
    void nothingLeaks() throws Exception {
        var leftovers = new Leftovers(folder);
        for (int i = 0; i < 200; i++) {
            boolean endsByItself = i % 2 == 0;
            try (RunningProcess child =
                    leftovers.of(endsByItself ? start("true") : start("sleep", "1000"))) {
                if (endsByItself) {
                    assertThat(Answer.of(child, ENOUGH).exitCode()).isZero();
                }
            }
        }

        assertThat(processes.counts().started(ProcessKind.INQUIRY)).isEqualTo(200);
        assertThat(processes.counts().active(ProcessKind.INQUIRY)).isZero();
        assertThat(left()).isEmpty();
        assertThat(leftovers.processes()).isEmpty();
        assertThat(leftovers.threads()).isEmpty();
    }

    private Processes processes(Map<String, String> environment) {
        return new Processes(folder, environment, System::nanoTime);
    }

    private Answer run(String... command) throws IOException, InterruptedException {
        return processes.run(
                ProcessOrder.brief(ProcessKind.INQUIRY, List.of(command), LONG), ENOUGH);
    }

    private RunningProcess start(String... command) throws InterruptedException {
        return processes.start(ProcessOrder.brief(ProcessKind.INQUIRY, List.of(command), LONG));
    }

    private List<Path> left() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
