package tv.exstream.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
                .hasMessageContaining("it must have 32 bytes: 5");

        Files.write(key, right);
        assertUnharmed();
    }

    private void assertUnharmed() {
        try (Database database = Database.open(file)) {
            assertThat(new JooqSources(database).find(source).orElseThrow().settings())
                    .isEqualTo(LIST);
        }
    }
}
