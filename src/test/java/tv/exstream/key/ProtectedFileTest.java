package tv.exstream.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.problem.ProblemException;

/// What Windows protects, with a stand-in for PowerShell.
@DisabledOnOs(OS.WINDOWS)
class ProtectedFileTest {
    @TempDir private Path folder;

    private ProtectedFile keyring(String script) {
        StandIn tool = new StandIn(folder, "powershell.exe", script);
        return new ProtectedFile(
                new KeyringPrograms(tool.environment(), KeyringPrograms.PATIENCE),
                folder.resolve("secret.key.dpapi"));
    }

    @Test
    void whatIsAddedIsFoundAndOnlyProtectedOnDisk() {
        ProtectedFile keyring = keyring(StandIn.POWERSHELL);

        assertThat(keyring.find("/data")).isEmpty();
        keyring.add("/data", "aHVudGVyMg==");

        assertThat(keyring.find("/data")).contains("aHVudGVyMg==");
        assertThat(keyring.file()).hasContent("nUIhqTIlZt==");
    }

    @Test
    void theScriptHasNothingThatAnArgumentOfWindowsChanges() {
        StandIn tool = new StandIn(folder, "powershell.exe", "cat >/dev/null; printf x");

        keyring("cat >/dev/null; printf x").add("/data", "aHVudGVyMg==");

        assertThat(tool.calls())
                .startsWith("-NoLogo -NoProfile -NonInteractive -Command ")
                .contains("[Security.Cryptography.ProtectedData]::Protect(", "'CurrentUser'")
                .doesNotContain("\"", "aHVudGVyMg==");
    }

    @Test
    void whatSomebodyElseHasProtectedIsToldAndKept() {
        keyring(StandIn.POWERSHELL).add("/data", "aHVudGVyMg==");
        ProtectedFile refusing =
                keyring("echo 'Key not valid for use in specified state.' >&2; exit 1");

        assertThatThrownBy(() -> refusing.find("/data"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("Key not valid for use in specified state.")
                .hasMessageContaining("the user who has protected it");
        assertThat(refusing.file()).hasContent("nUIhqTIlZt==");
    }
}
