package tv.exstream.library.local;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.library.local.ScannedFolder.NOW;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.collection.CollectionId;
import tv.exstream.collection.InMemoryMediaCollections;
import tv.exstream.collection.MediaCollection.Content;
import tv.exstream.library.Findings.Finding;
import tv.exstream.library.Outcome;
import tv.exstream.library.ScanListener;
import tv.exstream.library.ScanReport;
import tv.exstream.media.Measurement;
import tv.exstream.media.MediaItem;
import tv.exstream.media.Trash.Gone;

@DisplayName("Files that are moved, renamed, gone and back")
class MovedFilesTest {
    @TempDir private Path root;
    private ScannedFolder folder;

    @BeforeEach
    void open() throws Exception {
        folder = new ScannedFolder(root);
        folder.file("stays.mkv");
    }

    @AfterEach
    void close() {
        folder.close();
    }

    @Test
    @DisplayName("a renamed file keeps its id and its measurements, and gets the new title")
    void aRenamedFileKeepsWhatIsKnown() throws Exception {
        Path before = folder.file("Night Fery (2011).mkv");
        folder.scan();
        MediaItem item = folder.item(before);
        folder.items.setMeasurement(item, measurement());
        Path after = folder.move(before, "Films/Night Ferry (2011).mkv");

        ScanReport report = folder.scan();

        assertThat(report.of(Outcome.MOVED).first())
                .containsExactly(new Finding(after.toString(), "was " + before));
        assertThat(report.count(Outcome.ADDED)).isZero();
        assertThat(report.count(Outcome.GONE)).isZero();
        assertThat(folder.probed).isEmpty();
        MediaItem moved = folder.item(after);
        assertThat(moved.id()).isEqualTo(item.id());
        assertThat(moved.measurement()).contains(measurement());
        assertThat(moved.title().name()).isEqualTo("Night Ferry");
    }

    @Test
    @DisplayName(
            "a collection follows its folder to another name, also when a file of it is gone at the same time")
    void aCollectionFollowsItsFolder() throws Exception {
        Path film = folder.file("Night Fery (2011)/film.mkv");
        Path trailer = folder.file("Night Fery (2011)/trailer.mkv");
        folder.scan();
        var collections = new InMemoryMediaCollections();
        CollectionId id =
                collections.add("Ferry", new Content.Folder(film.getParent(), List.of())).id();
        folder.tell(new FollowedFolders(collections, folder.items, _ -> {}));
        Files.delete(trailer);
        Path after = folder.move(film.getParent(), "Night Ferry (2011)");

        ScanReport _ = folder.scan();

        assertThat(collections.find(id).orElseThrow().content())
                .isEqualTo(new Content.Folder(after, List.of()));
    }

    @Test
    @DisplayName(
            "a collection has followed its folder before anything new is looked into, so that a kill loses nothing of it")
    void aCollectionFollowsBeforeNewFilesAreLookedInto() throws Exception {
        Path film = folder.file("Films/a.mkv");
        folder.scan();
        List<List<Path>> probedThen = new ArrayList<>();
        folder.tell(
                new ScanListener() {
                    @Override
                    public void moved(Map<Path, Path> files) {
                        probedThen.add(List.copyOf(folder.probed));
                    }
                });
        Path _ = folder.move(film.getParent(), "Cinema");
        Path _ = folder.file("Cinema/new.mkv");

        ScanReport report = folder.scan();

        assertThat(probedThen).containsExactly(List.of());
        assertThat(report.count(Outcome.ADDED)).isOne();
    }

    @Test
    @DisplayName("a file that turns up elsewhere after it was gone is the one that was gone")
    void aFileReturnsElsewhere() throws Exception {
        Path before = folder.file("a.mkv");
        folder.scan();
        MediaItem item = folder.item(before);
        Files.delete(before);
        folder.scan();
        assertThat(folder.items.list(0, 9).gone())
                .containsExactly(new Gone(item.id(), item.kind(), item.title(), before, NOW));

        Path after = folder.file("b.mkv", "content of a.mkv");
        folder.scan();

        assertThat(folder.item(after).id()).isEqualTo(item.id());
        assertThat(folder.items.list(0, 9).gone()).isEmpty();
    }

    @Test
    @DisplayName(
            "SRC-6: a copy is another item, and so is a file of the same size with other content")
    void copiesAreNotMoves() throws Exception {
        Path original = folder.file("a.mkv");
        Path removed = folder.file("r.mkv", "1234");
        folder.scan();
        MediaItem item = folder.item(original);
        Path copy = folder.file("copy.mkv", "content of a.mkv");
        Files.delete(removed);
        Path other = folder.file("other.mkv", "4321");

        ScanReport report = folder.scan();

        assertThat(report.paths(Outcome.ADDED))
                .containsExactlyInAnyOrder(copy.toString(), other.toString());
        assertThat(report.count(Outcome.MOVED)).isZero();
        assertThat(folder.item(original).id()).isEqualTo(item.id());
        assertThat(folder.item(copy).id()).isNotEqualTo(item.id());
    }

    @Test
    @DisplayName("of equal files that move together each keeps the id of the one of its name")
    void equalFilesAreToldApartByName() throws Exception {
        Path one = folder.file("x/one.mkv", "same");
        Path two = folder.file("x/two.mkv", "same");
        folder.scan();
        List<MediaItem> before = List.of(folder.item(one), folder.item(two));

        Path movedTwo = folder.move(two, "y/two.mkv");
        Path movedOne = folder.move(one, "y/one.mkv");
        folder.scan();

        assertThat(List.of(folder.item(movedOne), folder.item(movedTwo)))
                .extracting(MediaItem::id)
                .containsExactly(before.get(0).id(), before.get(1).id());
    }

    @Test
    @DisplayName(
            "a file that returns to its old path while an equal one appears is not moved there")
    void aReturnIsNoMove() throws Exception {
        Path file = folder.file("a.mkv");
        folder.scan();
        MediaItem item = folder.item(file);
        Files.delete(file);
        folder.scan();

        folder.file("a.mkv");
        Path copy = folder.file("A copy.mkv", "content of a.mkv");
        folder.scan();

        assertThat(folder.item(file).id()).isEqualTo(item.id());
        assertThat(folder.item(copy).id()).isNotEqualTo(item.id());
    }

    private static Measurement measurement() {
        return new Measurement(
                Instant.EPOCH, Optional.empty(), Optional.empty(), List.of(), Optional.empty(), "");
    }
}
