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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.library.Outcome;
import tv.exstream.library.ScanReport;
import tv.exstream.media.Aspect;
import tv.exstream.media.Facet;
import tv.exstream.media.MediaItem;
import tv.exstream.media.MediaKind;
import tv.exstream.media.Metadata;

/// Files of YAML that lead to streams, as a scan takes them. What is called `live` has no end by itself, everything else lasts ten minutes.
class ScannedStreamsTest {
    private static final String URL = "url: http://192.168.1.5/stream\n";

    private final Path root;
    @AutoClose private final ScannedFolder folder;

    ScannedStreamsTest(@TempDir Path root) {
        this.root = root;
        folder = new ScannedFolder(root);
    }

    @Test
    @DisplayName("a stream in YAML is an item that is called as the file says")
    void aStreamIsMedia() throws Exception {
        Path file =
                folder.file(
                        "Films/Ferry.yml",
                        URL + "title: Night Ferry\nyear: 2011\nplot: Fog.\ncontent_rating: PG\n");

        ScanReport report = folder.scan();

        assertThat(report.paths(Outcome.ADDED)).containsExactly(file.toString());
        MediaItem item = folder.item(file);
        assertThat(item.title().name()).isEqualTo("Night Ferry");
        assertThat(item.title().year()).isEqualTo(2011);
        assertThat(item.title().plot()).isEqualTo("Fog.");
        assertThat(item.duration()).isEqualTo(Duration.ofMinutes(10));
        assertThat(metadata(item).values(Facet.CONTENT_RATING)).containsExactly("PG");
        assertThat(metadata(item).nfo()).contains(Aspect.NAME, Aspect.PLOT);
    }

    @Test
    @DisplayName("one that does not say what it is called is named by its path, as any other file")
    void withoutATitleThePathSays() throws Exception {
        Path film = folder.file("Films/Night Ferry (2011)/Night Ferry (2011).yaml", URL);
        Path episode = folder.file("Harbour/Season 1/Harbour S01E03.yml", URL + "title: Fog");

        folder.scan();

        assertThat(folder.item(film).kind()).isEqualTo(MediaKind.MOVIE);
        assertThat(folder.item(film).title().name()).isEqualTo("Night Ferry");
        assertThat(folder.item(episode).title().show()).isEqualTo("Harbour");
        assertThat(folder.item(episode).title().name()).isEqualTo("Fog");
        assertThat(folder.item(episode).title().episode()).isEqualTo(3);
    }

    @Test
    @DisplayName("an NFO beside it has the word where it says something")
    void anNfoCountsMore() throws Exception {
        Path file = folder.file("Films/Ferry.yml", URL + "title: Night Ferry\nplot: Fog.\n");
        Path nfo =
                folder.file(
                        "Films/Ferry.nfo", "<movie><title>Fähre</title><year>2011</year></movie>");
        folder.scan();
        MediaItem described = folder.item(file);

        Files.delete(nfo);
        ScanReport report = folder.scan();

        assertThat(described.title().name()).isEqualTo("Fähre");
        assertThat(described.title().plot()).isEqualTo("Fog.");
        assertThat(report.paths(Outcome.RETITLED)).containsExactly(file.toString());
        assertThat(folder.item(file).title().name()).isEqualTo("Night Ferry");
    }

    @Test
    @DisplayName("its words are not forgotten when everything is named anew after a start")
    void aStartForgetsNothing() throws Exception {
        Path file = folder.file("Films/Ferry.yml", URL + "title: Night Ferry\n");
        folder.scan();
        MediaItem known = folder.item(file);

        try (ScannedFolder restarted = folder.restarted()) {
            ScanReport report = restarted.scan();

            assertThat(report.paths(Outcome.RETITLED)).isEmpty();
            assertThat(restarted.probed).isEmpty();
            assertThat(restarted.item(file)).isEqualTo(known);
        }
    }

    @Test
    @DisplayName("words that cannot be read for a moment are kept, and looked at again")
    void wordsThatCannotBeReadAreKept() throws Exception {
        Path file = folder.file("Films/Ferry.yml", URL + "title: Night Ferry\nyear: 2011\n");
        folder.scan();
        MediaItem known = folder.item(file);

        try (ScannedFolder restarted = folder.restarted()) {
            restarted.fleeting.add(file);
            ScanReport report = restarted.scan();

            assertThat(report.paths(Outcome.RETITLED)).isEmpty();
            assertThat(report.warnings().first().getFirst().path()).isEqualTo(file.toString());
            assertThat(restarted.item(file)).isEqualTo(known);

            restarted.fleeting.clear();
            restarted.file("Films/Ferry.yml", URL + "title: Night Coast\nyear: 2011\n");
            restarted.scan();
            assertThat(restarted.item(file).title().name())
                    .as("of the same size and date, but not yet read")
                    .isEqualTo("Night Coast");
        }
    }

    @Test
    @DisplayName("what has no end lasts as long as the file says, and so does what is live")
    void theFileSaysHowLong() throws Exception {
        String half = URL + "duration: 00:30:00\n";
        Path endless = folder.file("News/live.yml", half);
        Path live = folder.file("News/morning.yml", half + "is_live: true\n");
        Path film = folder.file("News/film.yml", half + "is_live: false\n");

        folder.scan();

        assertThat(folder.item(endless).duration()).isEqualTo(Duration.ofMinutes(30));
        assertThat(folder.item(live).duration()).isEqualTo(Duration.ofMinutes(30));
        assertThat(folder.item(film).duration())
                .as("what has an end")
                .isEqualTo(Duration.ofMinutes(10));
    }

    @ParameterizedTest
    @ValueSource(strings = {"live.yml", "morning.yml"})
    @DisplayName("what is live is refused until somebody says how long it is shown")
    void withoutALengthItIsRefused(String name) throws Exception {
        Path file = folder.file("News/" + name, URL + "is_live: true\n");
        ScanReport refused = folder.scan();

        folder.file("News/" + name.replace(".yml", ".nfo"), "<movie><runtime>30</runtime></movie>");
        folder.scan();

        assertThat(refused.of(Outcome.FAILED).first().getFirst().reason())
                .isEqualTo(
                        "it has no end: say how long it is shown, in minutes as the runtime of its NFO or as its duration, such as 01:30:00");
        assertThat(folder.item(file).duration()).isEqualTo(Duration.ofMinutes(30));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "script: touch /tmp/started\n",
                "url: file:///etc/passwd\n",
                "url: [\nurl: x\n"
            })
    @DisplayName("H30 what is wrong with it is said, and nothing is opened or started")
    void whatIsWrongIsSaid(String text) throws Exception {
        folder.file("News/film.yml", text);

        ScanReport report = folder.scan();

        assertThat(report.of(Outcome.FAILED).first().getFirst().reason()).startsWith("line ");
        assertThat(folder.probed).isEmpty();
    }

    @Test
    @DisplayName("H30 hosts that nobody named are refused as for any address in a file")
    void hostsThatNobodyNamedAreRefused() throws Exception {
        folder.file("News/film.yml", URL);
        folder.refused.add("192.168.1.5");

        ScanReport report = folder.scan();

        assertThat(report.of(Outcome.FAILED).first().getFirst().reason())
                .startsWith("nobody named http://192.168.1.5/");
        assertThat(folder.probed).isEmpty();
    }

    @Test
    @DisplayName(
            "files of other programs are none of the library's: they are no news and change nothing")
    void filesOfOtherProgramsAreNothing() throws Exception {
        folder.file("Films/docker-compose.yml", "services:\n  films: {}\n");
        folder.file("Films/Night Ferry (2011)/tags.yaml", "a: [broken\n");
        folder.file("Films/Night Ferry (2011)/.hidden.yml", URL);
        folder.file("Films/Night Ferry (2011)/movie.nfo", "<movie><title>Fähre</title></movie>");
        Path film = folder.file("Films/Night Ferry (2011)/film.mkv");

        ScanReport report = folder.scan();

        assertThat(report.findings()).hasSize(1);
        assertThat(report.paths(Outcome.ADDED)).containsExactly(film.toString());
        assertThat(folder.item(film).title().name())
                .as("the NFO of the only film in the folder")
                .isEqualTo("Fähre");
    }

    @Test
    @DisplayName(
            "what led to a stream and does no longer is gone, also from a folder of nothing else")
    void whatLeadsNowhereAnyMoreIsGone() throws Exception {
        Path file = folder.file("News/film.yml", URL);
        folder.file("Films/a.mkv");
        folder.scan();

        folder.file("News/film.yml", "title: nothing\n");
        ScanReport report = folder.scan();

        assertThat(report.paths(Outcome.GONE)).containsExactly(file.toString());
        assertThat(folder.items.countUnder(root)).isEqualTo(1);
    }

    @Test
    @DisplayName("what did not change is not read again")
    void whatDidNotChangeIsNotReadAgain() throws Exception {
        Path file = folder.file("News/film.yml", "old: http://192.168.1.5/stream\n");
        folder.scan();

        Files.writeString(file, URL);
        Files.setLastModifiedTime(file, FileTime.from(ScannedFolder.OLD));
        ScanReport unchanged = folder.scan();
        Files.setLastModifiedTime(file, FileTime.from(ScannedFolder.OLD.plusSeconds(1)));
        ScanReport changed = folder.scan();

        assertThat(unchanged.paths(Outcome.ADDED)).isEmpty();
        assertThat(changed.paths(Outcome.ADDED)).containsExactly(file.toString());
    }

    private Metadata metadata(MediaItem item) {
        return folder.items.metadata(List.of(item.id())).get(item.id());
    }
}
