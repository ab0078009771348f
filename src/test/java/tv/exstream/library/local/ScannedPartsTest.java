package tv.exstream.library.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.library.Outcome;
import tv.exstream.library.ScanReport;
import tv.exstream.media.MediaId;

@DisplayName("A scan of some folders")
class ScannedPartsTest {
    @TempDir private Path root;
    private ScannedFolder folder;

    @BeforeEach
    void open() throws Exception {
        folder = new ScannedFolder(root);
        folder.file("films/a.mkv");
        folder.file("films/b.mkv");
        folder.file("shows/c.mkv");
        folder.file("loose.mkv");
        folder.scan();
    }

    @AfterEach
    void close() {
        folder.close();
    }

    @Test
    @DisplayName("looks at these and leaves all others as they are")
    void onlyTheseAreLookedAt() throws Exception {
        Path added = folder.file("films/new.mkv");
        folder.file("shows/new.mkv");
        Files.delete(root.resolve("films/a.mkv"));
        Files.delete(root.resolve("shows/c.mkv"));

        ScanReport report = folder.scan(Set.of(root.resolve("films")));

        assertThat(report.paths(Outcome.ADDED)).containsExactly(added.toString());
        assertThat(report.paths(Outcome.GONE))
                .containsExactly(root.resolve("films/a.mkv").toString());
        assertThat(report.unchanged()).isEqualTo(1);
    }

    @Test
    @DisplayName("of the library's own folder looks at the files directly in it")
    void theLibrarysOwnFolderStandsForLooseFiles() throws Exception {
        Path added = folder.file("other.mkv");
        folder.file("films/new.mkv");

        ScanReport report = folder.scan(Set.of(root));

        assertThat(report.paths(Outcome.ADDED)).containsExactly(added.toString());
        assertThat(report.unchanged()).isEqualTo(1);
        assertThat(report.count(Outcome.GONE)).isZero();
    }

    @Test
    @DisplayName("recognises a folder that was renamed")
    void aRenamedFolderIsRecognised() throws Exception {
        MediaId before = folder.item(root.resolve("films/a.mkv")).id();
        Files.move(root.resolve("films"), root.resolve("movies"));

        folder.scan(Set.of(root.resolve("films"), root.resolve("movies")));

        assertThat(folder.item(root.resolve("movies/a.mkv")).id()).isEqualTo(before);
    }
}
