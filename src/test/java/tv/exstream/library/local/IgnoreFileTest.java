package tv.exstream.library.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class IgnoreFileTest {
    private static final Path FOLDER = Path.of("/media/Shows");

    @Test
    void commentsAndEmptyLinesSayNothing() {
        assertThat(IgnoreFile.parse(FOLDER, "# nothing\n\n   \n!keep").isEmpty()).isTrue();
    }

    @Test
    void aPatternWithoutASlashIsForNamesAtAnyDepth() {
        IgnoreFile file = IgnoreFile.parse(FOLDER, "*.old.mkv\nBackup/");

        assertThat(file.excludes(FOLDER.resolve("a/b/x.old.mkv"))).isTrue();
        assertThat(file.excludes(FOLDER.resolve("a/Backup"))).isTrue();
        assertThat(file.excludes(FOLDER.resolve("a/x.mkv"))).isFalse();
    }

    @Test
    void aPatternWithASlashIsForPathsFromTheFolder() {
        IgnoreFile file = IgnoreFile.parse(FOLDER, "/Backup\nShow/Season 1/*");

        assertThat(file.excludes(FOLDER.resolve("Backup"))).isTrue();
        assertThat(file.excludes(FOLDER.resolve("Show/Backup"))).isFalse();
        assertThat(file.excludes(FOLDER.resolve("Show/Season 1"))).isTrue();
    }

    @Test
    void aPatternThatIsNoneMeansItself() {
        IgnoreFile file = IgnoreFile.parse(FOLDER, "[open");

        assertThat(file.excludes(FOLDER.resolve("[open"))).isTrue();
        assertThat(file.excludes(FOLDER.resolve("open"))).isFalse();
    }
}
