package tv.exstream.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// How it is told when a server or an audience does not do what it must. Scripts stand for them.
@EnabledOnOs(OS.LINUX)
class OtherProcessesTest {
    private static final AudiencePlan PLAN =
            new AudiencePlan(
                    1, new Crowd(1, 2), Duration.ZERO, Duration.ZERO, Duration.ofSeconds(10), 9);

    private static final ProcessMeter THIS = new ProcessMeter(ProcessHandle.current());

    @TempDir private Path folder;
    private TestLab lab;

    @BeforeEach
    void open() throws Exception {
        lab = TestLab.in(folder);
    }

    @AfterEach
    void close() {
        lab.close();
    }

    @Test
    void aServerThatEndsAtOnceSaysWhy() throws Exception {
        Lab broken = running("echo the port is taken >&2");
        DataFolder data = DataFolder.create(folder.resolve("data"));

        assertThatThrownBy(() -> ServerProcess.start(broken, data))
                .isInstanceOf(IOException.class)
                .hasMessage("server must start: the port is taken");
    }

    @Test
    void anAudienceThatIsSilentIsTold() throws Exception {
        Lab silent = running("echo no memory >&2");

        assertThatThrownBy(() -> Load.of(silent, PLAN, THIS))
                .hasMessage("child must go on: no memory");
    }

    @Test
    void anAudienceThatSaysSomethingElseIsTold() throws Exception {
        Lab confused = running("echo hello");

        assertThatThrownBy(() -> Load.of(confused, PLAN, THIS))
                .hasMessage("child must say begin: hello");
    }

    @Test
    void anAudienceThatGotNothingIsNoMeasurement() throws Exception {
        var nothing = new AudienceTally(2, 0, 0, 0, 0, 0, 0);
        Lab refused = running("echo begin; echo end; echo '%s'".formatted(nothing.json()));

        assertThatThrownBy(() -> Load.of(refused, PLAN, THIS))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("must get something")
                .hasMessageContaining("\"refused\":2");
    }

    @Test
    void aLoadIsWhatTheServerSpentWhileTheAudienceWatched() throws Exception {
        var tally = new AudienceTally(0, 0, 0, 2_000_000_000L, 130, 150, 20);
        Lab watching = running("echo begin; echo end; echo '%s'".formatted(tally.json()));

        Load load = Load.of(watching, PLAN, THIS);

        assertThat(load.tally()).isEqualTo(tally);
        assertThat(load.cpu()).isBetween(Duration.ZERO, Duration.ofSeconds(60));
        assertThat(load.mostMegabytes().orElseThrow()).isGreaterThan(10);
        assertThat(new Load(PLAN, tally, Duration.ofSeconds(1), load.mostMegabytes()))
                .returns(0.5, Load::cpuSecondsPerGigabyte)
                .returns(10.0, Load::percentOfACore);
    }

    @Test
    void aHelperIsToldItsRoleAndWhatItNeeds() throws Exception {
        Lab told = running("shift 2; echo \"$*\"");

        try (ChildProcess child =
                ChildProcess.talking(
                        told.jvm().childCommand(Role.AUDIENCE.with(PLAN.arguments())),
                        folder.resolve("log"))) {
            assertThat(child.line()).isEqualTo("Child AUDIENCE 1 1 2 PT0S PT0S PT10S 9.0");
        }
    }

    /// A lab whose Java is a script.
    private Lab running(String script) throws IOException {
        Path java = Files.writeString(folder.resolve("java"), "#!/bin/sh\n" + script + "\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        Lab real = lab.lab();
        return new Lab(
                real.work(),
                new Jvm(java, List.of(), "x.jar", "Server", "Child"),
                real.media(),
                real.nanoTime(),
                real.clock(),
                real.pace(),
                real.soak(),
                real.progress());
    }
}
