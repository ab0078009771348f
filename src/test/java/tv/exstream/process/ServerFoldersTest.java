package tv.exstream.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Servers and children are small programs that every Linux has.
@EnabledOnOs(OS.LINUX)
class ServerFoldersTest {
    private static final ProcessHandle THIS_SERVER = ProcessHandle.current();

    @TempDir private Path folder;
    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void end() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    @DisplayName("F17 a server that starts ends the children of one that was killed")
    void theChildrenOfADeadServerAreEnded() throws Exception {
        Process server = start();
        Path its = new ServerFolders(folder, server.toHandle()).own();
        Process child = childIn(its);
        server.destroyForcibly().waitFor();

        new ServerFolders(folder, THIS_SERVER).own();

        assertThat(child.waitFor()).isEqualTo(137);
        assertThat(its).doesNotExist();
    }

    @Test
    @DisplayName(
            "F17 a server that starts leaves the children of another one on the same data alone")
    void theChildrenOfALivingServerAreLeftAlone() throws Exception {
        Path its = new ServerFolders(folder, start().toHandle()).own();
        Process child = childIn(its);

        Path own = new ServerFolders(folder, THIS_SERVER).own();

        assertThat(child.isAlive()).isTrue();
        assertThat(its).isNotEmptyDirectory();
        assertThat(own).isNotEqualTo(its);
    }

    @Test
    void aStrangerWithTheNumberOfADeadServerIsNotTakenForIt() throws Exception {
        Process stranger = start();
        Path its = Files.createDirectories(folder.resolve(stranger.pid() + "-1000"));

        new ServerFolders(folder, THIS_SERVER).own();

        assertThat(its).doesNotExist();
        assertThat(stranger.isAlive()).isTrue();
    }

    @Test
    void whatIsNoServersFolderIsLeftAlone() throws Exception {
        Path other = Files.createDirectories(folder.resolve("notes"));

        new ServerFolders(folder, THIS_SERVER).own();

        assertThat(list()).containsExactly(other);
    }

    private Process childIn(Path its) throws IOException {
        Process child = start();
        new ChildRegister(its).add(child.toHandle());
        return child;
    }

    private Process start() throws IOException {
        Process process = new ProcessBuilder("sleep", "1000").start();
        started.add(process);
        return process;
    }

    private List<Path> list() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
