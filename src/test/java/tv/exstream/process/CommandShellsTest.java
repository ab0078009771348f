package tv.exstream.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.Patience;

/// Programs that are told to a shell that is there already.
@EnabledOnOs(OS.LINUX)
@Timeout(60)
class CommandShellsTest {
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final int ENOUGH = 100_000;

    @TempDir Path folder;

    private final HurriedTime time = new HurriedTime();
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
    @ValueSource(
            strings = {
                "a 'b' \"c\" $(touch x) `touch y`; touch z",
                "-n",
                "%d\\n\\000\\",
                " blanks\tat the ends ",
                "*",
                "Ελλάδα – 映画.mkv",
                "a line\nand another",
                "",
                "'",
            })
    @DisplayName("H27: an argument is an argument in a shell, too, whatever it says")
    void argumentsAreData(String hostile) throws Exception {
        Answer answer = run("printf", "%s", hostile);

        assertThat(answer.text()).isEqualTo(hostile);
        assertThat(answer.exitCode()).isZero();
        assertThat(List.of("x", "y", "z")).noneMatch(name -> Files.exists(folder.resolve(name)));
    }

    @Test
    @DisplayName("one program after another is told to the same shell, bounded like each by itself")
    void theShellStays() throws Exception {
        String parent = run("sh", "-c", "echo $PPID").text();

        assertThat(run("sh", "-c", "echo $PPID").text()).isEqualTo(parent);
        assertThat(started()).isEqualTo(1);
        String limits = "ulimit -v; ulimit -t; cat /proc/self/oom_score_adj; nice; env";
        assertThat(run("sh", "-c", limits).text())
                .startsWith("2097152\n30\n800\n10\n")
                .contains("LC_ALL=C.UTF-8");
    }

    @Test
    @DisplayName("programs that run at once have a shell each")
    void atOnce() throws Exception {
        Path first = folder.resolve("first");
        Path second = folder.resolve("second");
        var one = new FutureTask<>(() -> run("sh", "-c", meet(first, second)).text());
        var other = new FutureTask<>(() -> run("sh", "-c", meet(second, first)).text());
        Thread.startVirtualThread(one);
        Thread.startVirtualThread(other);

        assertThat(one.get()).isEqualTo("met\n");
        assertThat(other.get()).isEqualTo("met\n");
        assertThat(started()).isEqualTo(2);
    }

    private static String meet(Path mine, Path yours) {
        return "touch %s; while [ ! -e %s ]; do sleep 0.01; done; echo met".formatted(mine, yours);
    }

    @Test
    @DisplayName("a program reads nothing, and the next one is read whole behind it")
    void nothingIsRead() throws Exception {
        assertThat(run("sh", "-c", "cat").text()).isEmpty();
        assertThat(run("sh", "-c", "echo next").text()).isEqualTo("next\n");
        assertThat(started()).isEqualTo(1);
    }

    @Test
    @DisplayName("programs that differ in more than their last argument have a shell each")
    void otherPrograms() throws Exception {
        assertThat(run("printf", "<%s>", "one").text()).isEqualTo("<one>");
        assertThat(run("printf", "[%s]", "two").text()).isEqualTo("[two]");
        assertThat(started()).isEqualTo(2);

        assertThat(run("printf", "<%s>", "three").text()).isEqualTo("<three>");
        assertThat(run("printf", "[%s]", "four").text()).isEqualTo("[four]");
        assertThat(started()).isEqualTo(2);
    }

    @Test
    @DisplayName("an output with digits at its end, of any length, is told from the exit code")
    void theOutputIsWhole() throws Exception {
        assertThat(run("printf", "%s", "2026").text()).isEqualTo("2026");
        String many = "7".repeat(20_000);

        assertThat(run("printf", "%s", many).text()).isEqualTo(many);
        assertThat(started()).isEqualTo(1);
    }

    @Test
    @DisplayName("of a program that fails the complaints are known")
    void complaints() throws Exception {
        Answer answer = run("sh", "-c", "echo half; echo broken >&2; exit 3");

        assertThat(answer.exitCode()).isEqualTo(3);
        assertThat(answer.text()).isEqualTo("half\n");
        assertThat(answer.messages()).containsExactly("broken");
    }

    @Test
    @DisplayName("F09, H29: a program that was killed is not run again, which would take as long")
    void aProgramThatWasKilled() throws Exception {
        assertThat(run("sh", "-c", "kill -KILL $$").exitCode()).isEqualTo(137);
        assertThat(started()).isEqualTo(1);
    }

    @Test
    @DisplayName("H29: a program that goes on saying a little is ended when its time is over")
    void aProgramThatDrips() throws Exception {
        Answer answer =
                processes.runInShell(
                        ProcessOrder.brief(
                                ProcessKind.PROBE,
                                List.of("sh", "-c", "while :; do echo x; sleep 0.02; done"),
                                Duration.ofSeconds(1)),
                        ENOUGH);

        assertThat(answer.endedBecause()).map(Ending::text).contains("it ran for more than 1 s");
        assertThat(processes.snapshots()).isEmpty();
        assertThat(run("echo", "next").text()).isEqualTo("next\n");
    }

    @Test
    @DisplayName("F09: a program that takes its shell along is run by itself")
    void theShellIsGone() throws Exception {
        String parricide = "grep -q sh /proc/$PPID/comm && kill -KILL $PPID; echo alone";

        assertThat(run("sh", "-c", parricide).text()).isEqualTo("alone\n");
        assertThat(started()).isEqualTo(2);
        assertThat(run("echo", "next").text()).isEqualTo("next\n");
    }

    @Test
    @DisplayName(
            "F09: a program that hangs is killed, and what its shell is told next is not harmed")
    void aProgramThatHangs() throws Exception {
        var hanging = new FutureTask<>(() -> run("sleep", "1000"));
        Thread.startVirtualThread(hanging);
        Patience.until("it runs", () -> started() == 1);
        Patience.until(
                "it is killed",
                () -> {
                    time.advance(LONG.plusSeconds(1));
                    return hanging.isDone();
                });

        assertThat(hanging.get().endedBecause())
                .map(Ending::text)
                .contains("it wrote nothing for 30 s");
        assertThat(run("echo", "next").text()).isEqualTo("next\n");
        assertThat(started()).isEqualTo(2);
    }

    @Test
    @DisplayName("a program that says too much is ended, and not believed")
    void tooMuch() throws Exception {
        Answer answer = run("sh", "-c", "yes");

        assertThat(answer.endedBecause())
                .map(Ending::text)
                .contains("it wrote more than 100000 bytes");
        assertThat(answer.output().limit()).isGreaterThanOrEqualTo(ENOUGH);
    }

    @Test
    @DisplayName("a shell that nobody asks for a while ends")
    void idleShellsEnd() throws Exception {
        assertThat(run("echo", "one").text()).isEqualTo("one\n");
        assertThat(processes.snapshots()).hasSize(1);

        time.advance(LONG);

        Patience.until("it ends", () -> processes.snapshots().isEmpty());
        assertThat(processes.counts().cutShort(ProcessKind.PROBE)).isZero();
    }

    @Test
    @DisplayName("whoever no longer wants an answer leaves no program behind")
    void interrupted() throws Exception {
        var asking = new FutureTask<>(() -> run("sleep", "1000"));
        Thread thread = Thread.ofVirtual().start(asking);
        Patience.until("it runs", () -> started() == 1);

        thread.interrupt();

        assertThatThrownBy(asking::get).hasCauseInstanceOf(InterruptedException.class);
        assertThat(processes.snapshots()).isEmpty();
    }

    private long started() {
        return processes.counts().started(ProcessKind.PROBE);
    }

    private Answer run(String... command) throws Exception {
        return processes.runInShell(
                ProcessOrder.brief(ProcessKind.PROBE, List.of(command), LONG), ENOUGH);
    }
}
