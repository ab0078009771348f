package tv.exstream.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.Patience;

/// The children are small programs that every Linux has.
@EnabledOnOs(OS.LINUX)
class ChildProcessTest {

    @TempDir private Path folder;
    private Path log;

    @BeforeEach
    void name() {
        log = folder.resolve("child.log");
    }

    @Test
    void whatItSaysIsReadLineByLine() throws Exception {
        try (ChildProcess child = talking("printf 'port 1\\nend\\n'; exec sleep 60")) {
            assertThat(child.line()).isEqualTo("port 1");
            assertThat(child.line()).isEqualTo("end");
            assertThat(child.isAlive()).isTrue();
        }
    }

    @Test
    void itsLastWordsSayWhyItEnded() throws Exception {
        try (ChildProcess child = talking("for n in 1 2 3 4 5; do echo line $n >&2; done")) {
            assertThatThrownBy(child::line)
                    .isInstanceOf(IOException.class)
                    .hasMessage("child must go on: line 2 | line 3 | line 4 | line 5");
        }
    }

    @Test
    void allThatAServerSaysGoesToItsLog() throws Exception {
        List<String> command = List.of("sh", "-c", "echo out; echo err >&2");
        try (ChildProcess child = ChildProcess.logging(command, log)) {
            Patience.until("it ends", () -> !child.isAlive());

            assertThat(child.lastWords()).isEqualTo("out | err");
        }
    }

    @Test
    void closingEndsIt() throws Exception {
        ChildProcess child = talking("exec sleep 60");

        child.close();

        assertThat(child.isAlive()).isFalse();
    }

    @Test
    void theMachineCountsWhatItTakes() throws Exception {
        try (ChildProcess child = talking("n=0; while :; do n=$((n + 1)); done")) {
            ProcessMeter meter = child.meter();

            Patience.until("it computes", () -> !meter.cpu().isZero());
            double resident = meter.residentMegabytes().orElseThrow();
            assertThat(resident).isBetween(0.1, 100.0);
            assertThat(meter.mostResidentMegabytes().orElseThrow())
                    .isGreaterThanOrEqualTo(resident);
            assertThat(meter.ffmpegs()).isZero();
        }
    }

    @Test
    void theTimeOfWhatHasEndedIsNotTakenForNone() throws Exception {
        ChildProcess child = talking("exec sleep 60");
        ProcessMeter meter = child.meter();

        child.close();

        assertThatThrownBy(meter::cpu)
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("processor time of process ");
        assertThat(meter.residentMegabytes()).isEmpty();
    }

    private ChildProcess talking(String script) throws IOException {
        return ChildProcess.talking(List.of("sh", "-c", script), log);
    }
}
