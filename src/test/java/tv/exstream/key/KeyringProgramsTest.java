package tv.exstream.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.Patience;
import tv.exstream.problem.ProblemException;

@DisabledOnOs(OS.WINDOWS)
class KeyringProgramsTest {
    @TempDir private Path folder;

    private KeyringAnswer run(String script, String input) {
        StandIn tool = new StandIn(folder, "tool", script);
        return new KeyringPrograms(tool.environment(), Duration.ofSeconds(30))
                .run(List.of("tool", "find"), input, "a tool");
    }

    @Test
    void theSessionIsKnownToTheProgramAndOurKeyIsNot() {
        StandIn tool = new StandIn(folder, "tool", "");
        Map<String, String> environment = new HashMap<>(tool.environment());
        environment.put("EXSTREAMTV_SECRET_KEY", "hunter2");

        var programs = new KeyringPrograms(environment, Duration.ofSeconds(30));
        KeyringAnswer answer = programs.run(List.of("tool"), "", "a tool");

        assertThat(answer.isDone()).isTrue();
        assertThat(tool.surroundings())
                .contains("DBUS_SESSION_BUS_ADDRESS=unix:path=/run/bus")
                .doesNotContain("EXSTREAMTV_SECRET_KEY", "hunter2");
    }

    @Test
    void outputAndComplaintsAreToldApart() {
        KeyringAnswer answer = run("cat; echo odd >&2; exit 3", "hunter2\n");

        assertThat(answer.code()).isEqualTo(3);
        assertThat(answer.text()).contains("hunter2");
        assertThat(answer).hasToString("exit code 3, odd");
    }

    @Test
    void oneThatEndsWithoutListeningIsNoFailureOfOurs() {
        assertThat(run("exec <&-; exit 0", "hunter2".repeat(100_000)).text()).isEmpty();
    }

    @Test
    void oneThatHangsIsEnded() {
        StandIn tool = new StandIn(folder, "tool", "sleep 600 & sleep 600");
        var programs = new KeyringPrograms(tool.environment(), Duration.ofMillis(300));

        assertThatThrownBy(() -> programs.run(List.of("tool"), "", "a tool"))
                .isInstanceOf(ProblemException.class)
                .hasMessage(
                        "the key of secrets in the keyring cannot be used: tool: no answer within 0 s; a tool");
        Patience.until(
                "what it started is ended",
                () ->
                        ProcessHandle.current()
                                .descendants()
                                .noneMatch(KeyringProgramsTest::isSleeping));
    }

    private static boolean isSleeping(ProcessHandle process) {
        return process.isAlive()
                && process.info()
                        .commandLine()
                        .filter(line -> line.endsWith("sleep 600"))
                        .isPresent();
    }

    @Test
    void oneWhoseChildHoldsItsOutputDoesNotHoldTheStart() {
        assertThat(run("echo hunter2; sleep 5 & exit 0", "").text()).contains("hunter2");
    }
}
