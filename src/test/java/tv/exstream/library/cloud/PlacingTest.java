package tv.exstream.library.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.library.remote.ListedShelf;
import tv.exstream.library.remote.RemoteItem;
import tv.exstream.media.MediaKind;

class PlacingTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final ListedShelf shelf = new ListedShelf();
    private final Placing placing = new Placing(shelf, () -> NOW);

    @Test
    @DisplayName("SRC-36: titles follow from paths, as those of folders do")
    void titlesFollowFromPaths() throws Exception {
        placing.put(file("Films/Alien (1979)/Alien (1979).mkv"));
        placing.put(file("Shows/Lost/Season 1/Lost S01E02.mkv"));
        placing.put(file("Music/Band - Song.mp3"));

        assertThat(shelf.put())
                .extracting(item -> item.title().name())
                .contains("Alien")
                .hasSize(3);
        assertThat(shelf.put().get(1).kind()).isEqualTo(MediaKind.EPISODE);
        assertThat(shelf.put().get(2).kind()).isEqualTo(MediaKind.SONG);
        assertThat(shelf.expected()).isEqualTo(3);
    }

    @Test
    void whatIsNoMediaIsPassedOver() throws Exception {
        placing.put(file("notes.txt"));
        placing.put(file("Films/poster.jpg.zip"));
        placing.put(file("no extension"));

        assertThat(shelf.put()).isEmpty();
        assertThat(shelf.skipped()).isEmpty();
    }

    @ParameterizedTest
    @DisplayName("H21: names that cannot be part of a path are skipped")
    @ValueSource(
            strings = {"../x.mkv", "a/../x.mkv", "a//x.mkv", "./x.mkv", "a/ /x.mkv", "a\0b/x.mkv"})
    void namesThatAreNoPathsAreSkipped(String path) throws Exception {
        placing.put(file(path));

        assertThat(shelf.put()).isEmpty();
        assertThat(shelf.skipped()).containsExactly(path);
    }

    @Test
    void aPathThatIsTooLongIsSkipped() throws Exception {
        placing.put(file("x/".repeat(600) + "y.mkv"));

        assertThat(shelf.put()).isEmpty();
        assertThat(shelf.skipped()).hasSize(1);
    }

    @Test
    void whatHasNotChangedIsKept() throws Exception {
        placing.put(file("a.mkv"));
        ListedShelf again = shelf.next();

        new Placing(again, () -> NOW).put(file("a.mkv"));

        assertThat(again.kept()).containsExactly("a.mkv");
        assertThat(again.put()).isEmpty();
    }

    @Test
    @DisplayName("SRC-38: a file that was moved is the same under another title")
    void aFileThatWasMovedIsTheSame() throws Exception {
        placing.put(moved("Alien (1979).mkv"));
        ListedShelf again = shelf.next();

        new Placing(again, () -> NOW).put(moved("Films/Aliens (1986).mkv"));

        RemoteItem item = again.put().getFirst();
        assertThat(item.key()).isEqualTo("id7.mkv");
        assertThat(item.title().name()).isEqualTo("Aliens");
    }

    private static DriveFile moved(String path) {
        return new DriveFile(DriveFile.key("id7", path), path, "id7", 7, NOW, "v");
    }

    private static DriveFile file(String path) {
        return new DriveFile(path, path, path, 7, NOW, "v");
    }
}
