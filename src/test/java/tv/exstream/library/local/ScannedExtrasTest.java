package tv.exstream.library.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.media.Chapter;
import tv.exstream.media.Facet;
import tv.exstream.media.FolderKind;
import tv.exstream.media.LibraryKind;
import tv.exstream.media.MediaItem;
import tv.exstream.media.MediaKind;
import tv.exstream.media.SubtitleStream;

@DisplayName("Extras, and folders of which the owner says what is in them")
class ScannedExtrasTest {
    private final Path root;
    @AutoClose private final ScannedFolder folder;

    ScannedExtrasTest(@TempDir Path root) {
        this.root = root;
        folder = new ScannedFolder(root);
    }

    @Test
    @DisplayName("a trailer is an extra with a tag, and its film is named as if it were alone")
    void aTrailerIsAnExtra() throws Exception {
        Path film = folder.file("Films/Night Ferry (2011)/Night Ferry.mkv");
        Path trailer = folder.file("Films/Night Ferry (2011)/Night Ferry-trailer.mp4");
        Path bonus = folder.file("Films/Night Ferry (2011)/Featurettes/Making of S01E02.mkv");

        folder.scan();

        assertThat(folder.item(film).kind()).isEqualTo(MediaKind.MOVIE);
        assertThat(folder.item(film).title().year()).isEqualTo(2011);
        assertExtra(trailer, "Night Ferry, trailer", "extra:trailer");
        assertExtra(bonus, "Making of S01E02", "extra:featurette");
    }

    @Test
    @DisplayName("extras of a show are no episodes")
    void extrasOfAShowAreNoEpisodes() throws Exception {
        Path episode = folder.file("TV/Ferry/Season 1/Ferry S01E01.mkv");
        Path extra = folder.file("TV/Ferry/Extras/Deep/Ferry S01E01 - Outtakes.mkv");

        folder.scan();

        assertThat(folder.item(episode).kind()).isEqualTo(MediaKind.EPISODE);
        assertThat(folder.item(extra).kind()).isEqualTo(MediaKind.EXTRA);
    }

    @Test
    @DisplayName("the kind that is said of the nearest folder decides what a file is")
    void theSaidKindDecides() throws Exception {
        Path film = folder.file("mine/Ferry - 03.mkv");
        Path episode = folder.file("mine/tv/Ferry.203.mkv");
        folder.kinds.addAll(
                List.of(
                        new FolderKind(root.resolve("mine"), LibraryKind.MOVIES),
                        new FolderKind(root.resolve("mine/tv"), LibraryKind.SHOWS)));

        folder.scan();

        assertThat(folder.item(film).kind()).isEqualTo(MediaKind.MOVIE);
        assertThat(folder.item(episode).kind()).isEqualTo(MediaKind.EPISODE);
        assertThat(folder.item(episode).title().season()).isEqualTo(2);
    }

    @Test
    @DisplayName("subtitles beside a film are its subtitles, when they come, change and go")
    void subtitlesBesideAFilm() throws Exception {
        Path film = folder.file("Films/Ferry (2011).mkv");
        Path first = folder.file("Films/Ferry (2011).en.srt");
        folder.scan();
        assertThat(folder.item(film).file().subtitles())
                .extracting(SubtitleStream::language)
                .containsExactly("eng");

        folder.file("Films/Ferry (2011).de.forced.srt");
        folder.scan();
        assertThat(folder.item(film).file().subtitles())
                .extracting(SubtitleStream::language)
                .containsExactly("deu", "eng");

        Files.delete(first);
        Files.delete(root.resolve("Films/Ferry (2011).de.forced.srt"));
        folder.scan();
        assertThat(folder.item(film).file().subtitles()).isEmpty();
        assertThat(folder.probed).isEmpty();
    }

    @Test
    @DisplayName("chapters beside a film stand in the place of its own")
    void chaptersBesideAFilm() throws Exception {
        Path film = folder.file("Films/Ferry (2011).mkv");
        folder.file(
                "Films/Ferry (2011).chapters.txt", "CHAPTER01=00:00:01.000\nCHAPTER02=999:00:00\n");

        folder.scan();

        assertThat(folder.item(film).file().chapters())
                .containsExactly(new Chapter(Duration.ofSeconds(1), ""));

        folder.file("Films/Ferry (2011).chapters.txt", "CHAPTER01=00:00:02.0000\n");
        Files.setLastModifiedTime(
                root.resolve("Films/Ferry (2011).chapters.txt"),
                FileTime.from(ScannedFolder.OLD.plusSeconds(1)));
        folder.scan();
        assertThat(folder.item(film).file().chapters())
                .containsExactly(new Chapter(Duration.ofSeconds(2), ""));
    }

    @Test
    @DisplayName("when the chapters beside a film go, those in the film count again")
    void chaptersBesideAFilmGo() throws Exception {
        Path film = folder.file("Films/Ferry (2011).mkv");
        folder.scan();
        Path chapters = folder.file("Films/Ferry (2011).chapters.txt", "CHAPTER01=00:00:01.000\n");
        folder.scan();
        assertThat(folder.item(film).file().chapters()).hasSize(1);
        assertThat(folder.probed).isEmpty();

        Files.delete(chapters);
        folder.scan();

        assertThat(folder.item(film).file().chapters()).isEmpty();
        assertThat(folder.probed).containsExactly(film);
        folder.scan();
        assertThat(folder.probed).isEmpty();
    }

    private void assertExtra(Path file, String name, String tag) {
        MediaItem item = folder.item(file);
        assertThat(item.kind()).isEqualTo(MediaKind.EXTRA);
        assertThat(item.title().name()).isEqualTo(name);
        assertThat(folder.items.metadata(List.of(item.id())).get(item.id()).values(Facet.TAG))
                .containsExactly(tag);
    }
}
