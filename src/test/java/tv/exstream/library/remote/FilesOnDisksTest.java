package tv.exstream.library.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.library.remote.Readings.item;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.library.ScanReport;
import tv.exstream.media.MediaItem;
import tv.exstream.media.SubtitleStream;
import tv.exstream.source.PathReplacement;
import tv.exstream.source.RemotePath;
import tv.exstream.source.ServerChoice;
import tv.exstream.source.Source;

@DisplayName("Films of a server that are on disks of this machine")
class FilesOnDisksTest {
    @TempDir private Path folder;
    private final Readings readings = new Readings();
    private final Source source = readings.add("server");

    @Test
    @DisplayName("LIB-9: a file that lies on a disk of this machine is played from there")
    void localFilesArePlayedFromTheDisk() throws Exception {
        Path film = Files.writeString(folder.resolve("film.mkv"), "film");
        readings.reading = shelf -> shelf.put(at(film));

        ScanReport _ = readings.read(source);

        assertThat(readings.media.under(folder))
                .singleElement()
                .satisfies(
                        media -> {
                            assertThat(media.title().name()).isEqualTo("Film 1");
                            assertThat(media.file().fingerprint().size()).isEqualTo(4);
                        });
        assertThat(readings.names(source)).isEmpty();
    }

    @Test
    @DisplayName(
            "LIB-9: a replacement of paths that is set later leaves every film the item it was")
    void replacedPathsKeepItems() throws Exception {
        Path film = Files.writeString(folder.resolve("film.mkv"), "film");
        readings.reading = shelf -> shelf.put(item("1", "a"));
        ScanReport _ = readings.read(source);
        MediaItem before = readings.media.under(RemotePath.folder(source.id())).getFirst();
        readings.reading = shelf -> shelf.put(at(film));

        ScanReport _ = readings.read(source);

        assertThat(readings.names(source)).isEmpty();
        assertThat(readings.media.under(folder))
                .extracting(MediaItem::id)
                .containsExactly(before.id());
    }

    @Test
    @DisplayName("LIB-9: a disk that is away at a reading leaves every film where and what it was")
    void aDiskThatIsAwayKeepsItems() throws Exception {
        Path film = Files.writeString(folder.resolve("film.mkv"), "film");
        var choice = new ServerChoice(List.of(), List.of(new PathReplacement("/data", folder)));
        readings.reading =
                shelf -> shelf.put(at(LocalFiles.find(choice, "/data/film.mkv", 4).orElseThrow()));
        ScanReport _ = readings.read(source);
        MediaItem before = readings.media.under(folder).getFirst();
        Files.delete(film);

        ScanReport report = readings.read(source);

        assertThat(report.warnings().first().getFirst().reason())
                .startsWith("it is read from the server, because there is no file");
        assertThat(readings.names(source)).isEmpty();
        assertThat(readings.media.under(folder)).containsExactly(before);
    }

    @Test
    @DisplayName(
            "LIB-9: a disk that is away stays that of its films, although it is the less likely one of two")
    void theLessLikelyDiskKeepsItems() throws Exception {
        Path wide = Files.createDirectories(folder.resolve("wide/films"));
        Path film = Files.writeString(wide.resolve("film.mkv"), "film");
        var choice =
                new ServerChoice(
                        List.of(),
                        List.of(
                                new PathReplacement("/data/films", folder.resolve("deep")),
                                new PathReplacement("/data", folder.resolve("wide"))));
        readings.reading =
                shelf ->
                        shelf.put(
                                at(
                                        LocalFiles.find(choice, "/data/films/film.mkv", 4)
                                                .orElseThrow()));
        ScanReport _ = readings.read(source);
        MediaItem before = readings.media.under(folder).getFirst();
        Files.delete(film);

        ScanReport _ = readings.read(source);

        assertThat(readings.names(source)).isEmpty();
        assertThat(readings.media.under(folder)).containsExactly(before);
    }

    @Test
    @DisplayName(
            "LIB-9: a film whose disk was away when it was read first is played from there as soon as a reading finds it")
    void aDiskThatComesLaterIsUsed() throws Exception {
        Path film = folder.resolve("film.mkv");
        var asked = new AtomicInteger();
        readings.reading =
                shelf -> {
                    var inventory =
                            new Inventory(shelf, KnownVersions.of(shelf.mark(), "", readings.now));
                    Inventory.Details details =
                            ids -> {
                                asked.incrementAndGet();
                                shelf.put(at(film));
                                return Set.copyOf(ids);
                            };
                    inventory.add(new Inventory.Listed("1", "Film", "v", List.of("1")), details);
                    inventory.flush(details);
                    shelf.mark(inventory.end("server"));
                };
        ScanReport _ = readings.read(source);
        MediaItem before = readings.media.under(RemotePath.folder(source.id())).getFirst();
        ScanReport _ = readings.read(source);
        assertThat(asked).as("the disk is still away").hasValue(1);
        Files.writeString(film, "film");

        ScanReport _ = readings.read(source);
        ScanReport _ = readings.read(source);

        assertThat(readings.media.under(folder))
                .extracting(MediaItem::id)
                .containsExactly(before.id());
        assertThat(asked).as("it has not changed, and was missed once").hasValue(2);
    }

    @Test
    @DisplayName(
            "a film that its server has changed while the disk is away is read from the server")
    void aChangedFilmIsNoMoreWhatTheDiskHad() throws Exception {
        Path film = Files.writeString(folder.resolve("film.mkv"), "film");
        readings.reading = shelf -> shelf.put(at(film));
        ScanReport _ = readings.read(source);
        MediaItem before = readings.media.under(folder).getFirst();
        Files.delete(film);
        readings.reading = shelf -> shelf.put(at(film, "b", item("1", "b").contents()));

        ScanReport _ = readings.read(source);

        assertThat(readings.media.under(RemotePath.folder(source.id())))
                .extracting(MediaItem::id)
                .containsExactly(before.id());
    }

    @Test
    @DisplayName("a file of this machine has the subtitles that its server has beside it as well")
    void localFilesHaveTheSubtitlesOfTheServer() throws Exception {
        Path film = Files.writeString(folder.resolve("film.mkv"), "film");
        Path texts = new RemotePath(source.id(), "subtitles/1/3.srt").path();
        var beside =
                new SubtitleStream(
                        SubtitleStream.BESIDE,
                        "subrip",
                        "fre",
                        "",
                        false,
                        false,
                        Set.of(),
                        Optional.of(texts));
        Contents known = at(film).contents().orElseThrow();
        var contents =
                new Contents(
                        known.duration(),
                        known.video(),
                        known.audio(),
                        List.of(beside),
                        known.chapters());
        readings.reading = shelf -> shelf.put(at(film, Optional.of(contents)));

        ScanReport _ = readings.read(source);

        assertThat(readings.media.under(folder))
                .singleElement()
                .satisfies(media -> assertThat(media.file().subtitles()).contains(beside));
    }

    @Test
    @DisplayName(
            "F18: where a path leads to no file, the file is read from the server, with a warning")
    void wrongPathsAreNoLoss() throws Exception {
        readings.reading = shelf -> shelf.put(at(folder.resolve("away.mkv")));

        ScanReport report = readings.read(source);

        assertThat(readings.names(source)).containsExactly("Film 1");
        assertThat(report.warnings().first().getFirst().reason())
                .startsWith("it is read from the server, because there is no file");
    }

    private static RemotePath path(Path path) {
        return RemotePath.of(path).orElseThrow();
    }

    private static RemoteItem at(Path local) {
        return at(local, item("1", "a").contents());
    }

    private static RemoteItem at(Path local, Optional<Contents> contents) {
        return at(local, "a", contents);
    }

    private static RemoteItem at(Path local, String version, Optional<Contents> contents) {
        RemoteItem item = item("1", version);
        return new RemoteItem(
                item.key(),
                item.locator(),
                item.fingerprint(),
                item.kind(),
                item.title(),
                item.metadata(),
                contents,
                Optional.of(local));
    }
}
