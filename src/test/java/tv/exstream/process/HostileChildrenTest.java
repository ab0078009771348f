package tv.exstream.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tv.exstream.Patience;

/// Children that do what ffmpeg does on a bad day, acted by the shell.
@EnabledOnOs(OS.LINUX)
@Timeout(120)
class HostileChildrenTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    /// Longer than a child that has something to say waits for a processor on a busy machine. A picture may stand still twice as long.
    private static final Duration SILENCE = Duration.ofSeconds(2);

    private static final int ENOUGH = 1_000_000;

    @TempDir Path folder;

    private final HurriedTime time = new HurriedTime();
    private final AtomicInteger heard = new AtomicInteger();
    private Processes processes;

    @BeforeEach
    void open() {
        processes = new Processes(folder, Map.of("PATH", System.getenv("PATH")), time);
    }

    @AfterEach
    void close() {
        processes.close();
    }

    @ParameterizedTest
    @CsvSource({"exit 0,0", "exit 255,255", "kill -KILL $$,137", "kill -SEGV $$,139"})
    @DisplayName("F09: how a child ended is known, and an exit code of 0 brings no output about")
    void theEndIsKnown(String script, int code) throws Exception {
        Answer answer = run(ProcessKind.FILL, LONG, script);

        assertThat(answer.exitCode()).isEqualTo(code);
        assertThat(answer.output().remaining()).isZero();
        assertThat(answer.endedBecause()).isEmpty();
    }

    @Test
    @DisplayName("F09: complaints of 10 MB/s are drained, and few of them are looked at")
    void aFloodIsDrained() throws Exception {
        String flood = "yes '[h264 @ 0x55] [error] error while decoding MB' | head -c 40000000 >&2";

        Answer answer =
                run(ProcessKind.FILL, LONG, flood + "; echo >&2; echo last >&2; echo whole");

        assertThat(answer.text()).isEqualTo("whole\n");
        assertThat(answer.exitCode()).isZero();
        assertThat(answer.messages()).hasSize(60).endsWith("last");
        assertThat(heard.get()).isBetween(1_000, 100_000);
    }

    @Test
    @DisplayName("F09: a child that has said everything but does not end is killed")
    void aChildThatHangsOnExitIsKilled() throws Exception {
        try (RunningProcess child = start(LONG, "echo x; exec >&-; exec sleep 1000")) {
            assertThat(child.output().readAllBytes()).hasSize(2);
            time.advance(Duration.ofSeconds(11));

            assertThat(child.await()).isEqualTo(137);
            assertThat(child.endedBecause())
                    .map(Ending::text)
                    .contains("it did not end within 10 s of its output");
        }
    }

    @Test
    @DisplayName("F09: a child that ignores the polite signal is killed, with its own children")
    void aChildThatIgnoresThePoliteSignalIsKilled() throws Exception {
        RunningProcess child =
                start(LONG, "trap '' TERM; sleep 1000 & echo x; while :; do wait; done");
        assertThat(child.output().read()).isEqualTo('x');
        awaitMarked(child, 2);

        child.close();

        awaitEnd(child);
    }

    @Test
    @DisplayName("F09, STR-44: what a child leaves behind is killed although its parent is gone")
    void whatIsLeftBehindIsKilled() throws Exception {
        RunningProcess child = start(LONG, "(sleep 1000 <&- >&- 2>&- &) ; echo x");
        assertThat(child.output().readAllBytes()).hasSize(2);
        assertThat(child.await()).isZero();
        child.close();
        assertThat(marked(child)).hasSize(1);

        time.advance(Duration.ofSeconds(31));

        awaitEnd(child);
    }

    @Test
    @DisplayName("F09, STR-45: what holds the pipe of a child that is gone is killed at once")
    void whatHoldsThePipeIsKilled() throws Exception {
        RunningProcess child = start(LONG, "sleep 1000 <&- >&- & exit 0");
        assertThat(child.output().readAllBytes()).isEmpty();

        child.close();

        awaitEnd(child);
    }

    @Test
    @DisplayName(
            "F17: what a server that was killed left behind is killed, also without its parents")
    void orphansOfAPreviousRunAreKilled() throws Exception {
        Path dead = folder.resolve("dead");
        var builder = new ProcessBuilder("sh", "-c", "(sleep 1000 <&- >&- 2>&- &) ; exit 0");
        builder.environment().put(Marks.NAME, Marks.of(dead).mark(7));
        assertThat(builder.start().waitFor()).isZero();
        // Whoever becomes another program has no environment for a moment.
        Patience.until("one is left behind", () -> Marks.of(dead).marked(_ -> true).size() == 1);

        new Processes(dead, Map.of(), System::nanoTime).close();

        while (!Marks.of(dead).marked(_ -> true).isEmpty()) {
            Thread.onSpinWait();
        }
    }

    @Test
    @DisplayName("STR-57: a child whose picture stands still is killed although sound goes on")
    void aStandstillIsAFailure() throws Exception {
        Answer answer =
                run(
                        ProcessKind.FILL,
                        SILENCE,
                        "while :; do echo frame=7 >&2; echo sound; sleep 0.02; done");

        assertThat(answer.endedBecause()).map(Ending::text).contains("it made no picture for 4 s");
    }

    @Test
    @DisplayName("H29: a probe is bounded in memory and time, and killed before the server")
    void aProbeIsBounded() throws Exception {
        String limits = "ulimit -v; ulimit -t; cat /proc/self/oom_score_adj";

        assertThat(run(ProcessKind.PROBE, LONG, limits).text()).isEqualTo("2097152\n30\n800\n");
        assertThat(run(ProcessKind.VIEWER_FILL, LONG, "ulimit -d; ulimit -v").text())
                .isEqualTo("4194304\nunlimited\n");
    }

    @Test
    @DisplayName("H27: the shell that sets limits never reads the arguments")
    void limitsLeaveArgumentsAlone() throws Exception {
        String hostile = "$(touch x) `touch y`; touch z \"'\n\\";
        var order =
                ProcessOrder.brief(ProcessKind.PROBE, List.of("printf", "%s", hostile, ""), LONG);

        assertThat(processes.run(order, ENOUGH).text()).isEqualTo(hostile);
    }

    @Test
    void whatRunsIsShown() throws Exception {
        try (RunningProcess child =
                start(LONG, "echo frame=12 >&2; echo speed=1.5x >&2; echo x; exec sleep 1000")) {
            assertThat(child.output().read()).isEqualTo('x');
            ProcessSnapshot shown = processes.snapshots().getFirst();
            while (shown.speed() == 0) {
                shown = processes.snapshots().getFirst();
            }

            assertThat(shown.pid()).isEqualTo(child.pid());
            assertThat(shown.kind()).isEqualTo(ProcessKind.FILL);
            assertThat(shown.bytes()).isEqualTo(1);
            assertThat(shown.frames()).isEqualTo(12);
            assertThat(shown.speed()).isEqualTo(1.5);
            assertThat(shown.age()).isPositive();
        }
        assertThat(processes.snapshots()).isEmpty();
    }

    @Test
    @DisplayName("F09, STR-47: after hundreds of children of every kind nothing is left")
    void nothingIsLeft() throws Exception {
        List<String> scripts =
                List.of(
                        "exit 0",
                        "echo out; echo err >&2; exit 3",
                        "(sleep 1000 &)",
                        "exec sleep 1000",
                        "kill -KILL $$");
        var leftovers = new Leftovers(folder);
        for (int i = 0; i < 300; i++) {
            leftovers.of(start(LONG, scripts.get(i % scripts.size()))).close();
        }

        assertThat(processes.counts().started(ProcessKind.FILL)).isEqualTo(300);
        assertThat(processes.counts().active(ProcessKind.FILL)).isZero();
        try (Stream<Path> notes = Files.list(folder)) {
            assertThat(notes).isEmpty();
        }
        while (!leftovers.processes().isEmpty()) {
            Thread.onSpinWait();
        }
        assertThat(leftovers.threads()).isEmpty();
    }

    private List<ProcessHandle> marked(RunningProcess child) {
        return Marks.of(folder).marked(number -> number == child.number());
    }

    /// While a process becomes another program nothing can be read of it.
    private void awaitMarked(RunningProcess child, int count) {
        while (marked(child).size() < count) {
            Thread.onSpinWait();
        }
    }

    /// A kill takes effect a moment later.
    private void awaitEnd(RunningProcess child) {
        while (!marked(child).isEmpty()) {
            Thread.onSpinWait();
        }
    }

    private Answer run(ProcessKind kind, Duration silence, String script)
            throws IOException, InterruptedException {
        return processes.run(order(kind, silence, script), ENOUGH);
    }

    @Test
    void aChildThatReadsNothingAndDoesNotEndHoldsUpNobodyWhoEndsIt() throws Exception {
        RunningProcess child =
                processes.startFed(
                        order(
                                ProcessKind.FILL,
                                LONG,
                                "trap '' TERM; echo; while :; do sleep 0.1; done"));
        assertThat(child.output().read()).isEqualTo('\n');
        Thread feeder = Thread.ofPlatform().daemon().start(() -> feed(child));
        while (feeder.getStackTrace().length == 0) {
            Thread.onSpinWait();
        }

        Thread ender = Thread.ofPlatform().daemon().start(() -> child.end("it is left"));

        assertThat(ender.join(Duration.ofMinutes(1))).isTrue();
        child.close();
        assertThat(feeder.join(Duration.ofMinutes(1))).isTrue();
    }

    private static void feed(RunningProcess child) {
        try {
            child.input().write(new byte[1 << 20]);
        } catch (IOException _) {
            // The child is gone.
        }
    }

    private RunningProcess start(Duration silence, String script) throws InterruptedException {
        return processes.start(order(ProcessKind.FILL, silence, script));
    }

    private ProcessOrder order(ProcessKind kind, Duration silence, String script) {
        return new ProcessOrder(
                kind,
                List.of("sh", "-c", script),
                Map.of(),
                silence,
                LONG,
                _ -> heard.incrementAndGet());
    }
}
