package tv.exstream.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.media.Facet;
import tv.exstream.media.Fingerprint;
import tv.exstream.media.MediaItem;
import tv.exstream.media.MediaItemBuilder;
import tv.exstream.media.MediaItems;
import tv.exstream.media.MediaItems.Found;
import tv.exstream.media.Metadata;
import tv.exstream.media.Title;
import tv.exstream.source.RemoteFiles.Described;
import tv.exstream.source.RemoteFiles.Holding;

/// What every implementation of [RemoteFiles] does.
public interface RemoteFilesContract {
    Instant LATER = Instant.parse("2026-01-02T03:04:05Z");

    RemoteFiles files();

    /// Where their media items are.
    MediaItems media();

    /// One of some sources there are.
    SourceId source(int number);

    @Test
    default void aFileIsFoundByItsPathAndIsAMediaItem() {
        Holding film = remote(0, "films/1.mkv", "part 7");
        files().put(List.of(film));

        assertThat(files().find(film.file().path())).contains(film.file());
        assertThat(media().under(RemotePath.folder(source(0))))
                .extracting(item -> item.file().path())
                .containsExactly(film.file().path().path());
        assertThat(files().known(source(0)))
                .containsExactly(Map.entry("films/1.mkv", film.version()));
        assertThat(files().known(source(1))).isEmpty();
    }

    @Test
    @DisplayName("where a file was missed is known until it is put without")
    default void missedPlacesAreKnown() {
        Holding film = remote(0, "films/1.mkv", "part 7");
        Path place = Path.of("/mnt/films/1.mkv");

        files().put(
                        List.of(
                                new Holding(
                                        film.file(),
                                        film.version(),
                                        film.media(),
                                        Optional.of(place)),
                                remote(0, "films/2.mkv", "part 8")));

        assertThat(files().missed(source(0))).containsExactly(Map.entry("films/1.mkv", place));
        assertThat(files().missed(source(1))).isEmpty();

        files().put(List.of(film));
        assertThat(files().missed(source(0))).isEmpty();
    }

    @Test
    default void aFileThatChangedKeepsItsItem() {
        files().put(List.of(remote(0, "1.mkv", "old")));
        MediaItem before = media().under(RemotePath.folder(source(0))).getFirst();

        files().put(List.of(remote(0, "1.mkv", "new")));

        assertThat(files().find(path(0, "1.mkv"))).map(RemoteFile::locator).contains("new");
        assertThat(media().under(RemotePath.folder(source(0))))
                .extracting(MediaItem::id)
                .containsExactly(before.id());
    }

    @Test
    default void whatTheSourceHasNoMoreIsGoneUntilItComesBack() {
        files().put(List.of(remote(0, "1.mkv", ""), remote(0, "2.mkv", "")));
        MediaItem first = media().under(RemotePath.folder(source(0))).getFirst();

        files().remove(source(0), List.of("1.mkv"), LATER);

        assertThat(files().find(path(0, "1.mkv"))).isEmpty();
        assertThat(media().under(RemotePath.folder(source(0)))).hasSize(1);
        assertThat(media().find(first.id())).isPresent();

        files().put(List.of(remote(0, "1.mkv", "")));

        assertThat(media().under(RemotePath.folder(source(0))).getFirst().id())
                .isEqualTo(first.id());
    }

    @Test
    default void aFileOfThisMachineStaysWhileOneOfTwoSourcesHasIt() {
        Path film = Path.of("/films/a.mkv").toAbsolutePath();
        files().put(List.of(local(0, film), local(1, film)));

        files().remove(source(0), List.of("1"), LATER);
        assertThat(media().under(film.getParent())).hasSize(1);

        files().remove(source(1), List.of("1"), LATER);
        assertThat(media().under(film.getParent())).isEmpty();
    }

    @Test
    @DisplayName(
            "a file that is played from a disk now, and from its source again, is the same item")
    default void aFileThatMovesKeepsItsItem() {
        Path film = Path.of("/films/a.mkv").toAbsolutePath();
        files().put(List.of(remote(0, "1", "")));
        MediaItem before = media().under(RemotePath.folder(source(0))).getFirst();

        files().put(List.of(local(0, film)));

        assertThat(media().under(RemotePath.folder(source(0)))).isEmpty();
        assertThat(media().under(film.getParent()))
                .extracting(MediaItem::id)
                .containsExactly(before.id());

        files().put(List.of(remote(0, "1", "")));

        assertThat(media().under(film.getParent())).isEmpty();
        assertThat(media().under(RemotePath.folder(source(0))))
                .extracting(MediaItem::id)
                .containsExactly(before.id());
    }

    @Test
    default void aFileThatMovesToAnItemThatIsThereIsThatOne() {
        Path film = Path.of("/films/a.mkv").toAbsolutePath();
        files().put(List.of(local(1, film), remote(0, "1", "")));
        MediaItem there = media().under(film.getParent()).getFirst();

        files().put(List.of(local(0, film)));

        assertThat(media().under(RemotePath.folder(source(0)))).isEmpty();
        assertThat(media().under(film.getParent()))
                .extracting(MediaItem::id)
                .containsExactly(there.id());
    }

    @Test
    default void ofTwoFilesThatMoveToOnePlaceOneIsTheItemThereAndTheOtherIsGone() {
        Path film = Path.of("/films/a.mkv").toAbsolutePath();
        files().put(List.of(remote(0, "1", ""), remote(0, "2", "")));
        List<MediaItem> before = media().under(RemotePath.folder(source(0)));

        files().put(List.of(local(0, "1", film), local(0, "2", film)));

        assertThat(media().under(RemotePath.folder(source(0)))).isEmpty();
        assertThat(media().under(film.getParent()))
                .extracting(MediaItem::id)
                .containsExactly(before.getFirst().id());
    }

    @Test
    default void aFileThatMovesLeavesItsItemToTheOtherSourceThatHasIt() {
        Path film = Path.of("/films/a.mkv").toAbsolutePath();
        files().put(List.of(local(0, film), local(1, film)));
        MediaItem shared = media().under(film.getParent()).getFirst();

        files().put(List.of(remote(0, "1", "")));

        assertThat(media().under(film.getParent()))
                .extracting(MediaItem::id)
                .containsExactly(shared.id());
        assertThat(media().under(RemotePath.folder(source(0))))
                .extracting(MediaItem::id)
                .doesNotContain(shared.id())
                .hasSize(1);
    }

    @Test
    default void aFileThatIsDescribedOtherwiseIsTheSameFile() {
        Holding film = remote(0, "1.mkv", "");
        files().put(List.of(film));
        MediaItem before = media().under(RemotePath.folder(source(0))).getFirst();
        long version = media().version();
        var crime = Metadata.NONE.with(Facet.GENRE, List.of("Crime"));
        Title title = Title.named("Another name");

        files().describe(List.of(described(film, film.media().title(), Metadata.NONE)));
        assertThat(media().version()).as("the same said again").isEqualTo(version);
        files().describe(List.of(described(film, title, crime)));

        MediaItem after = media().find(before.id()).orElseThrow();
        assertThat(after.title()).isEqualTo(title);
        assertThat(after.file()).isEqualTo(before.file());
        assertThat(media().metadata(List.of(before.id()))).containsValue(crime);
        assertThat(media().version()).isGreaterThan(version);
    }

    @Test
    @DisplayName("all that a source has is in the library that it is put into, and is written once")
    default void allOfASourceIsPutIntoALibrary() {
        files().put(
                        List.of(
                                remote(0, "1.mkv", ""),
                                remote(0, "2.mkv", ""),
                                remote(1, "3.mkv", "")));
        files().shelve(source(0), "My \"panel\" 100%");
        long version = media().version();

        files().shelve(source(0), "My \"panel\" 100%");

        assertThat(media().version()).isEqualTo(version);
        assertThat(libraries(0)).containsExactly("My \"panel\" 100%", "My \"panel\" 100%");
        assertThat(libraries(1)).isEmpty();
        files().shelve(source(0), "my panel");
        assertThat(libraries(0)).containsExactly("my panel", "my panel");
    }

    private List<String> libraries(int source) {
        return media().under(RemotePath.folder(source(source))).stream()
                .map(item -> media().metadata(List.of(item.id())).get(item.id()))
                .flatMap(known -> known.values(Facet.LIBRARY).stream())
                .toList();
    }

    @Test
    default void whatASourceDoesNotHaveIsNotDescribed() {
        Holding film = remote(0, "1.mkv", "");
        files().put(List.of(film));
        files().remove(source(0), List.of("1.mkv"), LATER);

        files().describe(List.of(described(film, Title.named("Gone"), Metadata.NONE)));

        assertThat(media().under(RemotePath.folder(source(0)))).isEmpty();
    }

    private static Described described(Holding holding, Title title, Metadata metadata) {
        return new Described(holding.file().path(), holding.media().kind(), title, metadata);
    }

    @Test
    default void aFileOnADiskOfThisMachineIsFoundAtItsSource() {
        Path film = Path.of("/films/a.mkv").toAbsolutePath();
        files().put(List.of(local(1, film), local(0, film)));

        assertThat(files().remote(film)).contains(path(0, "1"));
        assertThat(files().remote(film.resolveSibling("b.mkv"))).isEmpty();
    }

    @Test
    default void theFileOfItsMediaItemIsKnown() {
        Path film = Path.of("/films/a.mkv").toAbsolutePath();
        Holding holding = local(0, film);
        files().put(List.of(holding));

        assertThat(files().media(path(0, "1"))).contains(holding.media().file());
        assertThat(files().media(path(0, "2"))).isEmpty();
    }

    @Test
    default void nobodyReadsAWholeFileOfOthersToMeasureIt() {
        files().put(List.of(remote(0, "1.mkv", "")));

        assertThat(media().unmeasured(10)).isEmpty();
    }

    private Holding remote(int source, String key, String locator) {
        RemotePath path = path(source, key);
        return holding(new RemoteFile(path, locator), path.path());
    }

    private Holding local(int source, Path path) {
        return local(source, "1", path);
    }

    private Holding local(int source, String key, Path path) {
        return holding(new RemoteFile(path(source, key), ""), path);
    }

    private RemotePath path(int source, String key) {
        return new RemotePath(source(source), key);
    }

    private static Holding holding(RemoteFile file, Path path) {
        Fingerprint version = new Fingerprint(1_000, Instant.EPOCH, "v-" + file.locator());
        Found media = MediaItemBuilder.item("A film").at(path).fingerprint(version).found();
        return new Holding(file, version, media, Optional.empty());
    }
}
