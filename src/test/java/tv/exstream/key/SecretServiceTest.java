package tv.exstream.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.problem.ProblemException;

/// The keyring of desktops, with a stand-in for `secret-tool`.
@DisabledOnOs(OS.WINDOWS)
class SecretServiceTest {
    @TempDir private Path folder;

    private StandIn tool(String script) {
        return new StandIn(folder, "secret-tool", script);
    }

    private static SecretService keyring(StandIn tool) {
        return new SecretService(new KeyringPrograms(tool.environment(), KeyringPrograms.PATIENCE));
    }

    @Test
    void whatIsAddedIsFoundAndIsNoArgument() {
        StandIn tool = tool(StandIn.SECRET_TOOL);

        assertThat(keyring(tool).find("/data/tv")).isEmpty();
        keyring(tool).add("/data/tv", "hunter2");

        assertThat(keyring(tool).find("/data/tv")).contains("hunter2");
        assertThat(tool.calls())
                .isEqualTo(
                        """
                        lookup service exstreamtv data /data/tv
                        store --label=EXStreamTV service exstreamtv data /data/tv
                        lookup service exstreamtv data /data/tv
                        """);
    }

    @Test
    void aKeyringWithoutASessionSaysWhatIsWanted() {
        StandIn tool =
                tool(
                        "echo 'secret-tool: Cannot autolaunch D-Bus without X11 $DISPLAY' >&2; exit 1");

        assertThatThrownBy(() -> keyring(tool).find("/data"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining(
                        "secret-tool: exit code 1, secret-tool: Cannot autolaunch D-Bus")
                .hasMessageContaining("a keyring that is unlocked in the session of this user");
    }

    @Test
    void oneThatRefusesToKeepItIsTold() {
        StandIn tool = tool("[ $1 = lookup ] || echo 'secret-tool: locked' >&2; exit 1");

        assertThat(keyring(tool).find("/data")).isEmpty();
        assertThatThrownBy(() -> keyring(tool).add("/data", "hunter2"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("secret-tool: locked")
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void aProgramThatIsNotThereIsNamedWithItsPackage() {
        var programs = new KeyringPrograms(Map.of("PATH", ""), Duration.ofSeconds(1));

        assertThatThrownBy(() -> new SecretService(programs).find("/data"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("secret-tool: it is not on the PATH")
                .hasMessageContaining("package libsecret-tools");
    }
}
