package tv.exstream.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

class SettingsFileTest {
    @TempDir private Path folder;

    @Test
    void aNewFileIsForTheServersOwnEyes() throws IOException {
        SettingsFile file = file();
        assertThat(file.read().text()).isEmpty();

        file.write("a: b\n");

        assertThat(file.read().text()).contains("a: b\n");
        assertThat(modeOf(file.path())).isEqualTo("rw-------");
        assertNothingIsLeft();
    }

    @Test
    void modeAndOwnerStay() throws IOException {
        SettingsFile file = file();
        Files.writeString(file.path(), "a: b\n");
        Files.setPosixFilePermissions(file.path(), PosixFilePermissions.fromString("rw-r--r--"));
        var owner = Files.getOwner(file.path());

        file.write("a: c\n");

        assertThat(modeOf(file.path())).isEqualTo("rw-r--r--");
        assertThat(Files.getOwner(file.path())).isEqualTo(owner);
        assertNothingIsLeft();
    }

    @Test
    void aLinkStaysALinkToTheFileThatIsChanged() throws IOException {
        Path real =
                Files.writeString(
                        Files.createDirectory(folder.resolve("etc")).resolve("tv"), "a: b\n");
        SettingsFile file = file();
        Files.createSymbolicLink(file.path(), real);

        file.write("a: c\n");

        assertThat(file.path()).isSymbolicLink();
        assertThat(real).hasContent("a: c");
    }

    @Test
    void tagsTellTextsApart() throws IOException {
        SettingsFile file = file();
        String none = file.read().tag();
        file.write("a: b\n");
        String one = file.read().tag();
        file.write("a: c\n");
        String other = file.read().tag();
        file.write("a: b\n");

        assertThat(none).isNotEqualTo(one);
        assertThat(other).isNotEqualTo(one);
        assertThat(file.read().tag()).isEqualTo(one);
        assertThat(Files.size(file.path())).isEqualTo(5);
    }

    @Test
    void aFileThatCannotBeIsAProblemThatNamesIt() {
        SettingsFile nowhere = new SettingsFile(folder.resolve("missing/config.yaml"));
        assertThatThrownBy(() -> nowhere.write("a: b\n"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem()).isEqualTo(Problem.SETTINGS_UNWRITABLE))
                .hasMessage("config file must be writable for the server: " + nowhere.path());

        SettingsFile aFolder = new SettingsFile(folder);
        assertThatThrownBy(aFolder::read).hasMessage("config file cannot be read: " + folder);
    }

    private SettingsFile file() {
        return new SettingsFile(folder.resolve("config.yaml"));
    }

    private static String modeOf(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private void assertNothingIsLeft() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file().path());
        }
    }
}
