package tv.exstream.library.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.media.Facet;
import tv.exstream.media.MediaId;
import tv.exstream.media.NamedFolder;

@DisplayName("Folders of media are told apart by their names")
class ScannedNamesTest {
    @TempDir private Path root;
    private ScannedFolder folder;

    @BeforeEach
    void open() {
        folder = new ScannedFolder(root);
    }

    @AfterEach
    void close() {
        folder.close();
    }

    @Test
    @DisplayName("queries find a file by the name of its folder and by that of all folders")
    void aFileHasTheNameOfItsFolder() throws Exception {
        folder.named.add(NamedFolder.of(root.resolve("films")));
        folder.named.add(new NamedFolder("Series", root.resolve("tv")));
        Path film = folder.file("films/Night Ferry (2011).mkv");
        Path episode = folder.file("tv/Fog/Fog S01E01.mkv");

        folder.scan();

        assertThat(libraries(film)).containsExactly("films", "local");
        assertThat(libraries(episode)).containsExactly("Series", "local");
    }

    @Test
    @DisplayName(
            "another name counts from the next start on: nothing is read anew and the file keeps its id")
    void anotherNameCountsFromTheNextStart() throws Exception {
        Path film = folder.file("films/Night Ferry (2011).mkv");
        folder.scan();
        MediaId before = folder.item(film).id();
        assertThat(libraries(film)).containsExactly("local");

        try (ScannedFolder restarted = folder.restarted()) {
            restarted.named.add(new NamedFolder("Old films", root));
            restarted.scan();
            assertThat(restarted.probed).isEmpty();
        }

        assertThat(folder.item(film).id()).isEqualTo(before);
        assertThat(libraries(film)).containsExactly("Old films", "local");
    }

    private List<String> libraries(Path file) {
        MediaId id = folder.item(file).id();
        return folder.items.metadata(List.of(id)).get(id).values(Facet.LIBRARY);
    }
}
