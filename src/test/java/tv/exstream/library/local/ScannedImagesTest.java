package tv.exstream.library.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.library.Outcome;
import tv.exstream.library.ScanReport;
import tv.exstream.media.Facet;
import tv.exstream.media.FolderKind;
import tv.exstream.media.LibraryKind;
import tv.exstream.media.MediaItem;
import tv.exstream.media.MediaKind;

/// Which pictures a scan takes for media, and for how long they are shown.
class ScannedImagesTest {
    private final Path root;
    @AutoClose private final ScannedFolder folder;

    ScannedImagesTest(@TempDir Path root) {
        this.root = root;
        folder = new ScannedFolder(root);
    }

    @Test
    @DisplayName(
            "a folder of nothing but pictures is shown, each of them for 15 s under its own name")
    void picturesThatAreAloneAreMedia() throws Exception {
        Path beach = folder.file("Holidays/The_beach.jpg");
        folder.file("Holidays/The_hotel.jpg");

        folder.scan();

        MediaItem item = folder.item(beach);
        assertThat(item.kind()).isEqualTo(MediaKind.IMAGE);
        assertThat(item.title().name()).isEqualTo("The beach");
        assertThat(item.duration()).isEqualTo(Duration.ofSeconds(15));
        assertThat(item.file().still()).isPresent();
        assertThat(folder.items.metadata(List.of(item.id())).get(item.id()).values(Facet.LIBRARY))
                .containsExactly("local");
        assertThat(folder.items.countUnder(root)).isEqualTo(2);
    }

    @Test
    @DisplayName("pictures beside files that lead to streams are theirs")
    void picturesBesideStreamsAreTheirs() throws Exception {
        folder.file("Streams/News.strm", "http://a.example/news");
        folder.file("Streams/News.jpg");
        folder.file("Streams/Fog.yml", "url: http://a.example/fog");
        folder.file("Streams/Fog.jpg");

        ScanReport report = folder.scan();

        assertThat(report.count(Outcome.ADDED)).isEqualTo(2);
        assertThat(pictures(report)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Show/Season 1/S01E01.mkv",
                "Show/tvshow.nfo",
                "Show/song.mp3",
                "Show/Season 1/notes.txt",
            })
    @DisplayName(
            "pictures beside films, descriptions or folders are artwork where nobody says otherwise")
    void picturesBesideSomethingAreArtwork(String beside) throws Exception {
        folder.file("Show/one.jpg");
        folder.file("Show/two.jpg");
        folder.file(beside);

        assertThat(pictures(folder.scan())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Film/poster.jpg",
                "Film/Alien-fanart.jpg",
                "Film/folder.jpg",
                "Film/season01-poster.jpg",
                "Film/AlbumArtSmall.jpg",
                "Film/fanart2.jpg"
            })
    @DisplayName("a folder in which a picture is called like artwork has no media")
    void namesOfArtworkTell(String artwork) throws Exception {
        folder.file("Film/one.jpg");
        folder.file(artwork);

        assertThat(pictures(folder.scan())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Film/extrafanart", "Film/stills", "extrathumbs", "Scans"})
    @DisplayName(
            "pictures in folders within that of a film, or in such as media centres make, are artwork")
    void foldersOfArtworkTell(String within) throws Exception {
        folder.file("Film/Film.mkv");
        folder.file(within + "/one.jpg");
        folder.file(within + "/two.jpg");

        assertThat(pictures(folder.scan())).isEmpty();
    }

    @Test
    void aSinglePictureIsMoreLikelyTheCoverOfSomething() throws Exception {
        folder.file("Empty/one.jpg");

        assertThat(pictures(folder.scan())).isEmpty();
    }

    @Test
    @DisplayName("in a folder of images every picture is media, at any depth and beside anything")
    void aPersonIsBelieved() throws Exception {
        folder.kinds.add(new FolderKind(root.resolve("photos"), LibraryKind.IMAGES));
        folder.file("photos/2019/poster.jpg");
        folder.file("photos/2019/trip/one.jpg");
        folder.file("photos/2019/trip/clip.mp4");
        folder.file("photos/.hidden.jpg");

        assertThat(pictures(folder.scan())).containsExactly("one.jpg", "poster.jpg");
        assertThat(folder.item(root.resolve("photos/2019/trip/clip.mp4")).kind())
                .isEqualTo(MediaKind.OTHER_VIDEO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MOVIES", "SHOWS", "MUSIC_VIDEOS", "SONGS", "OTHER_VIDEOS"})
    void inFoldersOfOtherThingsNoPictureIsMedia(LibraryKind kind) throws Exception {
        folder.kinds.add(new FolderKind(root, kind));
        folder.file("Some/one.jpg");
        folder.file("Some/two.jpg");

        assertThat(pictures(folder.scan())).isEmpty();
    }

    @Test
    @DisplayName(
            "how long a picture is shown is said for a folder, counts for those below, and may change")
    void theNearestFolderSaysHowLong() throws Exception {
        folder.kinds.add(images("photos", 30));
        folder.kinds.add(images("photos/fast", 5));
        Path slow = folder.file("photos/old/one.jpg");
        Path fast = folder.file("photos/fast/more/one.jpg", "another");
        folder.scan();

        assertThat(folder.item(slow).duration()).isEqualTo(Duration.ofSeconds(30));
        assertThat(folder.item(fast).duration()).isEqualTo(Duration.ofSeconds(5));

        try (ScannedFolder restarted = folder.restarted()) {
            restarted.kinds.add(images("photos", 20));
            restarted.scan();

            assertThat(restarted.item(fast).duration()).isEqualTo(Duration.ofSeconds(20));
            assertThat(restarted.probed).as("nobody looks into them again").isEmpty();
        }
    }

    private FolderKind images(String path, int seconds) {
        return new FolderKind(root.resolve(path), LibraryKind.IMAGES, Duration.ofSeconds(seconds));
    }

    private List<String> pictures(ScanReport report) {
        assertThat(report.count(Outcome.FAILED)).isZero();
        return folder.items.under(root).stream()
                .filter(item -> item.kind() == MediaKind.IMAGE)
                .map(item -> item.file().path().getFileName().toString())
                .sorted()
                .toList();
    }
}
