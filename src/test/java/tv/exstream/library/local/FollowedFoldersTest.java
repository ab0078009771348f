package tv.exstream.library.local;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.media.MediaItemBuilder.item;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.collection.CollectionId;
import tv.exstream.collection.InMemoryMediaCollections;
import tv.exstream.collection.MediaCollection.Content;
import tv.exstream.media.InMemoryMediaItems;

@DisplayName("A collection of a folder that was moved")
class FollowedFoldersTest {
    private static final Path ROOT = Path.of("/srv/media");

    private final InMemoryMediaCollections collections = new InMemoryMediaCollections();
    private final InMemoryMediaItems items = new InMemoryMediaItems();
    private final List<CollectionId> told = new ArrayList<>();
    private final FollowedFolders followed = new FollowedFolders(collections, items, told::add);

    @Test
    @DisplayName("holds the folder under its new name, without those that it leaves out")
    void follows() {
        CollectionId id = folder("Films", "Films/Trailers");

        move("Films/a.mkv", "Cinema/a.mkv", "Films/old/b.mkv", "Cinema/old/b.mkv");

        assertThat(content(id))
                .isEqualTo(new Content.Folder(at("Cinema"), List.of(at("Cinema/Trailers"))));
        assertThat(told).containsExactly(id);
    }

    @Test
    @DisplayName("follows where its file has got another name, too, and into another folder")
    void followsDeeper() {
        CollectionId id = folder("Alien (1979)");

        move("Alien (1979)/Alien (1979).mkv", "Films/Alien DC (1979)/Alien DC (1979).mkv");

        assertThat(content(id))
                .isEqualTo(new Content.Folder(at("Films/Alien DC (1979)"), List.of()));
    }

    @Test
    @DisplayName("follows what lay deep in the folder, and so does one of a folder within it")
    void followsWhatIsDeep() {
        CollectionId show = folder("Show");
        CollectionId season = folder("Show/Season 1");

        move("Show/Season 1/a.mkv", "Series/Season 1/a.mkv");

        assertThat(content(show)).isEqualTo(new Content.Folder(at("Series"), List.of()));
        assertThat(content(season)).isEqualTo(new Content.Folder(at("Series/Season 1"), List.of()));
    }

    @Test
    @DisplayName("stays where something of it has stayed")
    void stays() {
        CollectionId id = folder("Films");
        items.add(item("b").at(at("Films/b.mkv")));

        move("Films/a.mkv", "Cinema/a.mkv");

        assertThat(content(id)).isEqualTo(new Content.Folder(at("Films"), List.of()));
        assertThat(told).isEmpty();
    }

    @Test
    @DisplayName("stays when what it held is in several folders now, or in others of it")
    void staysWhenScattered() {
        CollectionId films = folder("Films");
        CollectionId shows = folder("Shows");

        move(
                "Films/a.mkv",
                "One/a.mkv",
                "Films/b.mkv",
                "Two/b.mkv",
                "Shows/x/c.mkv",
                "Three/y/c.mkv");

        assertThat(content(films)).isEqualTo(new Content.Folder(at("Films"), List.of()));
        assertThat(content(shows)).isEqualTo(new Content.Folder(at("Shows"), List.of()));
    }

    @Test
    @DisplayName("stays when what it held lies among other things now")
    void staysAmongOthers() {
        CollectionId id = folder("New");
        items.add(item("b").at(at("Films/b.mkv")));

        move("New/a.mkv", "Films/a.mkv");

        assertThat(content(id)).isEqualTo(new Content.Folder(at("New"), List.of()));
    }

    @Test
    @DisplayName("is none of another folder whose name begins alike")
    void isNoOther() {
        CollectionId id = folder("Films 2");

        move("Films/a.mkv", "Cinema/a.mkv");

        assertThat(content(id)).isEqualTo(new Content.Folder(at("Films 2"), List.of()));
    }

    private CollectionId folder(String folder, String... except) {
        List<Path> without = List.of(except).stream().map(FollowedFoldersTest::at).toList();
        return collections
                .add(folder.replace('/', ' '), new Content.Folder(at(folder), without))
                .id();
    }

    private void move(String... fromAndTo) {
        Map<Path, Path> files = new HashMap<>();
        for (int n = 0; n < fromAndTo.length; n += 2) {
            files.put(at(fromAndTo[n]), at(fromAndTo[n + 1]));
        }
        followed.moved(files);
    }

    private Content content(CollectionId id) {
        return collections.find(id).orElseThrow().content();
    }

    private static Path at(String path) {
        return ROOT.resolve(path);
    }
}
