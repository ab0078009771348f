package tv.exstream.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.config.MasterKey;
import tv.exstream.problem.ProblemException;

/// Keys in files, our own and those that others put there.
class KeyFileTest {
    private static final MasterKey KEY = MasterKey.drawn();

    @TempDir private Path folder;

    private Path file() {
        return folder.resolve("secret.key");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aKeyIsMadeOnceForItsOwnerAlone() throws Exception {
        MasterKey made = new KeyFile(file()).made();

        assertThat(new KeyFile(file()).find()).contains(made);
        assertThat(Files.getPosixFilePermissions(file())).hasToString("[OWNER_READ, OWNER_WRITE]");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void whoeverComesSecondHasTheKeyOfTheFirst() {
        new KeyFile(file()).put(KEY);

        new KeyFile(file()).put(MasterKey.drawn());

        assertThat(new KeyFile(file()).find()).contains(KEY);
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void ofManyWhoMakeOneAtOnceAllHaveTheSame() throws Exception {
        List<Callable<MasterKey>> makers =
                Collections.nCopies(16, () -> new KeyFile(file()).made());
        try (var threads = Executors.newFixedThreadPool(makers.size())) {
            Set<Optional<MasterKey>> made = new HashSet<>();
            for (Future<MasterKey> each : threads.invokeAll(makers)) {
                made.add(Optional.of(each.get()));
            }

            assertThat(made).containsExactly(new KeyFile(file()).find());
        }
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void aGivenFileHasBytesOrBase64WithTheEndOfItsLine() throws Exception {
        Files.write(file(), KEY.bytes());
        assertThat(new GivenKeyFile(file()).find()).contains(KEY);

        Files.writeString(file(), KEY.text() + "\n");
        assertThat(new GivenKeyFile(file()).find()).contains(KEY);
        assertThat(new KeyFile(file()).find()).contains(KEY);
    }

    @Test
    void aGivenFileThatIsNotThereIsNotMade() {
        assertThat(new GivenKeyFile(file()).find()).isEmpty();
        assertThat(file()).doesNotExist();
    }

    @Test
    void aFileThatIsNoKeyIsNotShown() throws Exception {
        Files.writeString(file(), "hunter2");

        assertThatThrownBy(() -> new GivenKeyFile(file()).find())
                .isInstanceOf(ProblemException.class)
                .hasMessage(
                        "the key of secrets %s cannot be used: it must have 32 bytes, or those in base64: 7",
                        file());
    }

    @Test
    void aFolderInItsPlaceIsTold() throws Exception {
        Files.createDirectory(file());

        assertThatThrownBy(() -> new KeyFile(file()).find())
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("cannot be used")
                .hasMessageContaining(file().toString());
    }
}
