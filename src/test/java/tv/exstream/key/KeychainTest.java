package tv.exstream.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.problem.ProblemException;

/// The keychain of macOS, with a stand-in for `security`.
@DisabledOnOs(OS.WINDOWS)
class KeychainTest {
    @TempDir private Path folder;

    private StandIn tool(String script) {
        return new StandIn(folder, "security", script);
    }

    private static Keychain keychain(StandIn tool) {
        return new Keychain(new KeyringPrograms(tool.environment(), KeyringPrograms.PATIENCE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/data", "/Users/anna/My TV", "/a \"b\" \\ c", "/it's"})
    void whatIsAddedIsFoundUnderWhateverName(String name) {
        StandIn tool = tool(StandIn.SECURITY);

        assertThat(keychain(tool).find(name)).isEmpty();
        keychain(tool).add(name, "aHVudGVyMg==");

        assertThat(keychain(tool).find(name)).contains("aHVudGVyMg==");
        assertThat(keychain(tool).find("/other")).isEmpty();
    }

    @Test
    void theSecretIsToldOnStandardInputOnly() {
        StandIn tool = tool(StandIn.SECURITY);

        keychain(tool).add("/data", "aHVudGVyMg==");

        assertThat(tool.calls().lines())
                .containsExactly(
                        "-i", "told add-generic-password -s exstreamtv -a /data -w aHVudGVyMg==");
    }

    @Test
    void oneThatIsLockedSaysSo() {
        StandIn tool =
                tool(
                        "echo 'security: SecKeychainItemCopyContent: User interaction is not allowed.' >&2; exit 36");

        assertThatThrownBy(() -> keychain(tool).find("/data"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("exit code 36")
                .hasMessageContaining("User interaction is not allowed")
                .hasMessageContaining("security unlock-keychain");
        assertThatThrownBy(() -> keychain(tool).add("/data", "hunter2"))
                .isInstanceOf(ProblemException.class)
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void aNameThatWouldBeASecondCommandIsRefused() {
        StandIn tool = tool(StandIn.SECURITY);

        assertThatThrownBy(() -> keychain(tool).add("/data\ndelete-keychain", "hunter2"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("no control characters");
        assertThat(tool.kept()).doesNotExist();
    }
}
