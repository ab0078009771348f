package tv.exstream.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class ChildRegisterTest {
    @TempDir Path folder;

    @Test
    void whatAPreviousRunLeftRunningIsEnded() throws IOException, InterruptedException {
        Process child = new ProcessBuilder("sleep", "600").start();
        register().add(child.toHandle());

        int ended = register().endLeftovers();

        assertThat(ended).isEqualTo(1);
        assertThat(child.waitFor()).isNotZero();
        assertThat(files()).isEmpty();
    }

    @Test
    void aProcessThatMerelyHasTheNumberOfAnOldChildIsLeftAlone() throws IOException {
        Process other = new ProcessBuilder("sleep", "600").start();
        try {
            Files.writeString(folder.resolve(other.pid() + ".child"), "12345");

            assertThat(register().endLeftovers()).isZero();
            assertThat(other.isAlive()).isTrue();
            assertThat(files()).isEmpty();
        } finally {
            other.destroyForcibly();
        }
    }

    @Test
    void notesThatCannotBeReadAreRemoved() throws IOException {
        Files.writeString(folder.resolve("x.child"), "12345");
        Files.writeString(folder.resolve("1.child"), "");
        Files.writeString(folder.resolve("99999999999999999999.child"), "1");
        Files.createDirectories(folder.resolve("work-1").resolve("deep"));

        assertThat(register().endLeftovers()).isZero();
        assertThat(files()).isEmpty();
    }

    @Test
    void aProcessWithTextsWorksInAFolderOfItsOwnThatGoesWithIt() throws IOException {
        ChildRegister register = register();
        Process child = new ProcessBuilder("true").start();

        Path common = register.workFolder(Map.of());
        Path own = register.workFolder(Map.of("list.txt", "file 'a'"));
        register.add(child.toHandle());

        assertThat(common).isEqualTo(folder.toAbsolutePath());
        assertThat(own.resolve("list.txt")).hasContent("file 'a'");
        register.remove(child.toHandle(), own);
        register.forget(common);
        assertThat(files()).isEmpty();
        assertThat(folder).exists();
    }

    @Test
    void theFolderOfAServerThatIsGoneGoesWhole() throws IOException {
        ChildRegister register = new ChildRegister(folder.resolve("server"));
        Path _ = register.workFolder(Map.of("a", "b"));

        register.removeFolder();
        register.removeFolder();

        assertThat(folder.resolve("server")).doesNotExist();
    }

    private ChildRegister register() {
        return new ChildRegister(folder);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
