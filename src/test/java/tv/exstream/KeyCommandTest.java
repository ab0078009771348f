package tv.exstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.config.MasterKey;
import tv.exstream.db.Database;
import tv.exstream.key.KeyFile;
import tv.exstream.key.StandIn;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

@DisabledOnOs({OS.WINDOWS, OS.MAC})
class KeyCommandTest {
    @TempDir private Path folder;

    private StandIn tool;
    private MasterKey key;

    @BeforeEach
    void aSealedDatabaseWithItsKeyInTheFile() {
        tool = new StandIn(folder.resolve("tool"), "secret-tool", StandIn.SECRET_TOOL);
        Database.open(data().resolve("exstreamtv.db")).close();
        key = file().find().orElseThrow();
    }

    private Path data() {
        return folder;
    }

    private KeyFile file() {
        return new KeyFile(data().resolve("secret.key"));
    }

    private int run(String verb, String... variable) {
        Map<String, String> environment = new HashMap<>(tool.environment());
        if (variable.length > 0) {
            environment.put(variable[0], variable[1]);
        }
        return KeyCommand.run(List.of(verb, "--data", data().toString()), environment);
    }

    @Test
    void theKeyGoesFromTheFileIntoTheKeyring() {
        assertThat(run("keyring")).isZero();

        assertThat(tool.kept()).hasContent(key.text());
        assertThat(tool.calls()).contains(" data " + data()).doesNotContain(key.text());
        assertThat(file().find()).contains(key);
    }

    @Test
    void whoeverHasSaidKeyringFirstCanStillBringItThere() {
        assertThat(run("keyring", "EXSTREAMTV_SECRET_KEY_IN", "keyring")).isZero();

        assertThat(tool.kept()).hasContent(key.text());
    }

    @Test
    void theKeyComesBackFromTheKeyring() throws Exception {
        run("keyring");
        Files.delete(file().file());

        assertThat(run("file", "EXSTREAMTV_SECRET_KEY_IN", "keyring")).isZero();

        assertThat(file().find()).contains(key);
    }

    @Test
    void theKeyComesBackFromTheEnvironment() throws Exception {
        Files.delete(file().file());

        assertThat(run("file", "EXSTREAMTV_SECRET_KEY", key.text())).isZero();

        assertThat(file().find()).contains(key);
    }

    @Test
    void anotherKeyIsNeverReplaced() throws Exception {
        String other = MasterKey.drawn().text();
        Files.writeString(tool.kept(), other);

        assertThatThrownBy(() -> run("keyring"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("it is another one, which was left alone");
        assertThat(tool.kept()).hasContent(other);
    }

    @Test
    void aKeyThatDoesNotOpenTheDatabaseIsNotBroughtAnywhere() throws Exception {
        Files.delete(file().file());

        assertThatThrownBy(() -> run("keyring", "EXSTREAMTV_SECRET_KEY", MasterKey.drawn().text()))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem()).isEqualTo(Problem.DATABASE_UNUSABLE))
                .hasMessageContaining("it is another one");
        assertThat(tool.kept()).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hide", "--data"})
    void aWrongWordIsAWrongCall(String verb) {
        assertThatThrownBy(() -> run(verb))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem()).isEqualTo(Problem.INVALID_CONFIGURATION))
                .hasMessage("key must be followed by show, file or keyring: " + verb);
    }
}
