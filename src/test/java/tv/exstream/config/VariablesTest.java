package tv.exstream.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

class VariablesTest {
    private static final String PASSWORD = "EXSTREAMTV_DATABASE_PASSWORD";
    private static final String IN_FILE = PASSWORD + "_FILE";
    private static final String ADDRESS = "jdbc:postgresql://db:5432/tv";

    @TempDir private Path folder;

    @Test
    @DisplayName("INF-2: what is secret may stand in a file that a variable names")
    void whatIsSecretMayStandInAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("password"), "  open sesame \r\n");

        Config config = read(Map.of(IN_FILE, file.toString()));

        assertThat(config.postgres().orElseThrow().password().text()).isEqualTo("  open sesame ");
    }

    @Test
    @DisplayName("INF-2: every setting has a variable, and what is no secret has one only")
    void whatIsNoSecretHasNoFile() throws IOException {
        Path file = Files.writeString(folder.resolve("port"), "9000");

        assertThat(read(Map.of("EXSTREAMTV_SERVER_PORT", "9000")).server().port()).isEqualTo(9000);
        assertRefused(
                Map.of("EXSTREAMTV_SERVER_PORT_FILE", file.toString()),
                "environment: there is no setting EXSTREAMTV_SERVER_PORT_FILE");
    }

    @Test
    void theKeyOfSecretsHasASettingForItsFile() throws IOException {
        Path file = Files.writeString(folder.resolve("key"), "whatever");

        Config config = read(Map.of("EXSTREAMTV_SECRET_KEY_FILE", file.toString()));

        assertThat(config.key().toString()).contains(file.toString());
    }

    @Test
    void aSecretIsNotSaidTwice() throws IOException {
        Path file = Files.writeString(folder.resolve("password"), "a");

        assertRefused(
                Map.of(IN_FILE, file.toString(), PASSWORD, "b"),
                IN_FILE + " must not be there beside " + PASSWORD);
    }

    @Test
    void aFileThatCannotBeReadIsRefusedByNameAndWhatIsInItIsNotTold() throws IOException {
        Path none = folder.resolve("none");
        Path film = Files.writeString(folder.resolve("film"), "x".repeat(65_537));
        Path endless = Path.of("/dev/zero");
        Path noText = Files.write(folder.resolve("bytes"), new byte[] {(byte) 0xC3, 0x28});

        assertRefused(
                Map.of(IN_FILE, none.toString()),
                "%s must name a file of text that can be read: %s (NoSuchFileException)"
                        .formatted(IN_FILE, none));
        assertRefused(
                Map.of(IN_FILE, film.toString()),
                "%s must name a file of at most 65536 bytes: %s".formatted(IN_FILE, film));
        assertRefused(
                Map.of(IN_FILE, endless.toString()),
                "%s must name a file of at most 65536 bytes: %s".formatted(IN_FILE, endless));
        assertRefused(
                Map.of(IN_FILE, noText.toString()),
                "%s must name a file of text that can be read: %s (MalformedInputException)"
                        .formatted(IN_FILE, noText));
    }

    @Test
    void whoChangesSettingsIsToldThatTheFileComesFirst() throws IOException {
        Path config = Files.writeString(folder.resolve("config.yaml"), "");
        Path file = Files.writeString(folder.resolve("password"), "open sesame");
        SettingsDesk desk =
                SettingsDesk.open(
                        CommandLine.parse(List.of("--config", config.toString())),
                        Map.of(IN_FILE, file.toString()),
                        UnaryOperator.identity());

        assertThat(desk.all())
                .filteredOn(state -> state.key().equals("database.password"))
                .singleElement()
                .satisfies(
                        state -> {
                            assertThat(state.source().lockedBy()).contains(IN_FILE);
                            assertThat(state.inForce().text()).isEqualTo("***");
                            assertThat(state.inForce().origin()).isEqualTo(IN_FILE);
                        });
        assertThatThrownBy(
                        () ->
                                desk.change(
                                        Map.of("database.password", Optional.of("x")),
                                        Optional.empty()))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem()).isEqualTo(Problem.SETTING_LOCKED));
    }

    private Config read(Map<String, String> more) {
        Map<String, String> environment = new HashMap<>(Map.of("EXSTREAMTV_DATABASE_URL", ADDRESS));
        environment.putAll(more);
        return ConfigReader.read(CommandLine.parse(List.of()), environment);
    }

    private void assertRefused(Map<String, String> environment, String message) {
        assertThatThrownBy(() -> read(environment))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem()).isEqualTo(Problem.INVALID_CONFIGURATION))
                .hasMessage(message);
    }
}
