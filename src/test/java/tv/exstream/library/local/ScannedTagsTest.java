package tv.exstream.library.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.library.Findings.Finding;
import tv.exstream.library.Outcome;
import tv.exstream.library.ScanReport;
import tv.exstream.media.Aspect;
import tv.exstream.media.Chapter;
import tv.exstream.media.Facet;
import tv.exstream.media.MediaItem;
import tv.exstream.media.Metadata;

/// What is written in songs, over several scans.
class ScannedTagsTest {
    @TempDir private Path root;
    private ScannedFolder folder;
    private Path song;

    @BeforeEach
    void open() throws Exception {
        folder = new ScannedFolder(root);
        song = folder.file("Music/tagged.mp3");
        folder.scan();
    }

    @AfterEach
    void close() {
        folder.close();
    }

    @Test
    void aSongIsCalledByWhatIsWrittenInIt() {
        MediaItem item = folder.item(song);

        assertThat(item.title().name()).isEqualTo("Written");
        assertThat(item.facts().artist()).isEqualTo("Somebody");
    }

    @Test
    @DisplayName("after a start it is still called so, without another look into it")
    void aStartForgetsNothing() throws Exception {
        try (ScannedFolder restarted = folder.restarted()) {
            ScanReport report = restarted.scan();

            assertThat(report.count(Outcome.RETITLED)).isZero();
            assertThat(restarted.item(song).title().name()).isEqualTo("Written");
            assertThat(restarted.probed).isEmpty();
        }
    }

    @Test
    @DisplayName(
            "LIB-26: a song that was known before anybody asked what is written in it is looked into once")
    void aSongOfBeforeIsReadOnce() throws Exception {
        Path other = folder.file("Music/other.mp3");
        folder.scan();
        MediaItem known = folder.item(song);
        folder.items.unread.add(song);

        ScanReport report = folder.scan();

        assertThat(folder.probed).containsExactly(song).doesNotContain(other);
        assertThat(report.paths(Outcome.CHANGED)).containsExactly(song.toString());
        assertThat(folder.item(song)).isEqualTo(known);
        folder.scan();
        assertThat(folder.probed).isEmpty();
    }

    @Test
    @DisplayName("a song of before that cannot be read now is looked into with the next scan")
    void aSongOfBeforeThatIsSlowIsReadLater() throws Exception {
        folder.items.unread.add(song);
        folder.slow.add(song);
        folder.scan();
        folder.slow.clear();

        folder.scan();

        assertThat(folder.probed).containsExactly(song);
        assertThat(folder.items.unread).isEmpty();
    }

    @Test
    @DisplayName("a description of the album that comes and goes leaves what is written in it")
    void descriptionsComeAndGo() throws Exception {
        Path nfo = folder.file("Music/album.nfo", "<album><title>Harbour</title></album>");
        folder.scan();
        assertThat(folder.item(song).facts().album()).isEqualTo("Harbour");

        Files.delete(nfo);
        folder.scan();

        assertThat(folder.item(song).facts().album()).isEmpty();
        assertThat(folder.item(song).title().name()).isEqualTo("Written");
    }

    @Test
    @DisplayName(
            "LIB-20: genres that are written in it are not told as the word of its artist's NFO")
    void genresOfItsOwnAreNoWordOfTheNfo() throws Exception {
        Path other = folder.file("Music/other.mp3");
        folder.file(
                "Music/artist.nfo", "<artist><name>Somebody</name><genre>Rock</genre></artist>");

        folder.scan();

        assertThat(metadata(song).values(Facet.GENRE)).containsExactly("Folk");
        assertThat(metadata(song).nfo()).doesNotContain(Aspect.GENRE);
        assertThat(metadata(other).values(Facet.GENRE)).containsExactly("Rock");
        assertThat(metadata(other).nfo()).contains(Aspect.GENRE);
    }

    private Metadata metadata(Path file) {
        var id = folder.item(file).id();
        return folder.items.metadata(List.of(id)).get(id);
    }

    @Test
    @DisplayName("chapters beside a song or an audio book stand in the place of its own")
    void chaptersBesideASongCount() throws Exception {
        assertThat(folder.item(song).file().chapters())
                .extracting(Chapter::title)
                .containsExactly("own");
        folder.file(
                "Music/tagged.chapters.txt",
                "CHAPTER01=00:00:00.000\nCHAPTER01NAME=One\nCHAPTER02=00:05:00.000\nCHAPTER02NAME=Two\n");

        folder.scan();

        assertThat(folder.item(song).file().chapters())
                .extracting(Chapter::title)
                .containsExactly("One", "Two");
    }

    @Test
    @DisplayName("chapters beside it stay while the disk does not give them")
    void chaptersStayWhileTheDiskStumbles() throws Exception {
        Path marks =
                folder.file(
                        "Music/tagged.chapters.txt",
                        "CHAPTER01=00:00:00.000\nCHAPTER01NAME=One\nCHAPTER02=00:05:00.000\nCHAPTER02NAME=Two\n");
        folder.scan();
        MediaItem known = folder.item(song);
        Files.delete(marks);
        Files.createSymbolicLink(marks, Path.of("/proc/self/mem")); // every read of it fails

        for (int times = 0; times < 2; times++) {
            assertThat(folder.scan().warnings().first())
                    .as("it is looked at with each scan")
                    .extracting(Finding::path)
                    .containsExactly(marks.toString());
        }

        assertThat(folder.item(song)).isEqualTo(known);
        assertThat(known.file().chapters())
                .extracting(Chapter::title)
                .containsExactly("One", "Two");
    }
}
