package tv.exstream.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.config.CommandLine;
import tv.exstream.config.Config;
import tv.exstream.config.ConfigReader;
import tv.exstream.config.MasterKey;
import tv.exstream.key.KeyFile;
import tv.exstream.key.KeyPlaces;
import tv.exstream.key.StandIn;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.source.ListOrigin;
import tv.exstream.source.SourceId;
import tv.exstream.source.SourceSettings;
import tv.exstream.source.WebAddress;

/// What becomes of a database whose key is not there.
class SealKeyTest {
    private static final SourceSettings LIST =
            new SourceSettings(
                    "list",
                    new ListOrigin.Playlist(new WebAddress("http://a.example/?token=hunter2")),
                    Duration.ZERO,
                    true);

    @TempDir private Path folder;
    private Path file;
    private Path key;
    private SourceId source;

    @BeforeEach
    void storeSomething() {
        file = folder.resolve("exstreamtv.db");
        key = folder.resolve("secret.key");
        try (Database database = Database.open(file)) {
            source = new JooqSources(database).add(LIST).id();
        }
    }

    @Test
    void aMissingKeyIsToldAndNoOtherIsMade() throws Exception {
        Path elsewhere = Files.move(key, folder.resolve("backup.key"));

        assertThatThrownBy(() -> Database.open(file))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem()).isEqualTo(Problem.DATABASE_UNUSABLE))
                .hasMessageContaining(key.toString())
                .hasMessageContaining("it is missing")
                .hasMessageContaining("put the file back");
        assertThat(key).doesNotExist();

        Files.move(elsewhere, key);
        assertUnharmed();
    }

    @Test
    void anotherKeyIsToldAndNothingIsLost() throws Exception {
        byte[] right = Files.readAllBytes(key);
        Files.delete(key);
        Database.open(Files.createDirectory(folder.resolve("other")).resolve("exstreamtv.db"))
                .close();
        Files.copy(folder.resolve("other").resolve("secret.key"), key);

        assertThatThrownBy(() -> Database.open(file))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("it is another one");

        Files.write(key, right);
        assertUnharmed();
    }

    @Test
    void aDatabaseThatWasNotOpenedCanBeOpenedAtOnceAgain() throws Exception {
        byte[] right = Files.readAllBytes(key);
        Files.writeString(key, "short");

        assertThatThrownBy(() -> Database.open(file))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("it must have 32 bytes, or those in base64: 5");

        Files.write(key, right);
        assertUnharmed();
    }

    @Test
    void theRightKeyInTheWrongPlaceIsNamed() {
        Map<String, String> given =
                Map.of("EXSTREAMTV_SECRET_KEY", MasterKey.drawn().text(), "PATH", "");

        assertThatThrownBy(() -> Database.open(config(given)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("the key that is given as secret.key must be")
                .hasMessageContaining("it is another one, the right one is " + key)
                .hasMessageContaining("nothing was changed, give the right one");
        assertUnharmed();
    }

    @Test
    void aGivenKeyOpensWhatItsFileHasSealed() throws Exception {
        String text = new KeyFile(key).find().orElseThrow().text();
        Files.delete(key);

        try (Database database = Database.open(config(Map.of("EXSTREAMTV_SECRET_KEY", text)))) {
            assertThat(new JooqSources(database).find(source)).isPresent();
        }
        assertThat(key).doesNotExist();

        Path secret = Files.writeString(folder.resolve("mounted"), text + "\n");
        try (Database database =
                Database.open(config(Map.of("EXSTREAMTV_SECRET_KEY_FILE", secret.toString())))) {
            assertThat(new JooqSources(database).find(source)).isPresent();
        }
    }

    @Test
    void aGivenFileIsNeverMade() throws Exception {
        Path elsewhere = folder.resolve("nowhere");
        Map<String, String> given = Map.of("EXSTREAMTV_SECRET_KEY_FILE", elsewhere.toString());

        assertThatThrownBy(() -> Database.open(config(given)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("it is missing, the right one is " + key)
                .hasMessageContaining("let secret.keyFile name the right file");

        Files.delete(file);
        assertThatThrownBy(() -> Database.open(config(given)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining(elsewhere + " must be there: it is missing")
                .hasMessageContaining("openssl rand -base64 32");
        assertThat(elsewhere).doesNotExist();
    }

    @Test
    @DisabledOnOs({OS.WINDOWS, OS.MAC})
    void aKeyringGetsAKeyForANewDatabaseOnly() throws Exception {
        StandIn tool = new StandIn(folder.resolve("tool"), "secret-tool", StandIn.SECRET_TOOL);
        KeyPlaces keyring =
                KeyPlaces.of(
                        config(Map.of("EXSTREAMTV_SECRET_KEY_IN", "keyring")), tool.environment());

        assertThatThrownBy(() -> sealed(keyring))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("the key in the keyring for " + folder)
                .hasMessageContaining("it is missing, the right one is " + key)
                .hasMessageContaining("./exstreamtv key keyring");
        assertThat(tool.kept()).doesNotExist();
        assertThat(tool.calls()).doesNotContain("store");

        Files.delete(file);
        Files.delete(key);
        sealed(keyring);
        sealed(keyring);

        assertThat(tool.kept()).exists();
        assertThat(key).doesNotExist();
    }

    private void sealed(KeyPlaces keys) {
        try (Database database = Database.open(file, keys)) {
            assertThat(new JooqSources(database).all()).isNotNull();
        }
    }

    private Config config(Map<String, String> environment) {
        return ConfigReader.read(
                CommandLine.parse(List.of("--data", folder.toString())), environment);
    }

    private void assertUnharmed() {
        try (Database database = Database.open(file)) {
            assertThat(new JooqSources(database).find(source).orElseThrow().settings())
                    .isEqualTo(LIST);
        }
    }
}
