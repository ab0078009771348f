package tv.exstream.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.problem.ProblemException;

/// Where the key of secrets comes from, as people say it.
class SecretSettingsTest {
    private static final MasterKey KEY = MasterKey.drawn();

    private static Config read(Map<String, String> environment) {
        return ConfigReader.read(CommandLine.parse(List.of()), environment);
    }

    @Test
    void itIsTheFileInTheDataFolderUnlessAnotherPlaceIsNamed() {
        assertThat(read(Map.of()).key()).isEqualTo(new KeySource.OwnFile());
        assertThat(read(Map.of("EXSTREAMTV_SECRET_KEY_IN", "keyring")).key())
                .isEqualTo(new KeySource.Keyring());
        assertThat(read(Map.of("EXSTREAMTV_SECRET_KEY_FILE", "/run/secrets/key")).key())
                .isEqualTo(
                        new KeySource.GivenFile(
                                Path.of("/run/secrets/key").toAbsolutePath().normalize()));
        assertThat(read(Map.of("EXSTREAMTV_SECRET_KEY", KEY.text())).key())
                .isEqualTo(new KeySource.Given(KEY));
    }

    @Test
    void anEmptyVariableIsNoKey() {
        assertThat(read(Map.of("EXSTREAMTV_SECRET_KEY", "")).key())
                .isEqualTo(new KeySource.OwnFile());
    }

    @ParameterizedTest
    @ValueSource(strings = {"hunter2", "aHVudGVyMg==", "not base64!"})
    void whatIsNoKeyIsRefusedWithoutBeingShown(String text) {
        assertThatThrownBy(() -> read(Map.of("EXSTREAMTV_SECRET_KEY", text)))
                .isInstanceOf(ProblemException.class)
                .hasMessage(
                        "secret.key must be empty or 32 bytes in base64: *** (EXSTREAMTV_SECRET_KEY)");
    }

    @Test
    void twoPlacesAreRefusedBecauseOneOfThemWouldBePassedOver() {
        Map<String, String> both =
                Map.of("EXSTREAMTV_SECRET_KEY", KEY.text(), "EXSTREAMTV_SECRET_KEY_IN", "keyring");

        assertThatThrownBy(() -> read(both))
                .isInstanceOf(ProblemException.class)
                .hasMessage(
                        "one of secret.key, secret.keyFile and secret.keyIn: keyring must be left: 2 of them are set");
    }

    @Test
    void theKeyIsNeverShown() {
        Map<String, String> environment = Map.of("EXSTREAMTV_SECRET_KEY", KEY.text());

        assertThat(read(environment).toString()).doesNotContain(KEY.text());
        assertThat(ConfigReader.inForce(CommandLine.parse(List.of()), environment))
                .contains(new SettingInForce("secret.key", "***", "EXSTREAMTV_SECRET_KEY"));
    }
}
