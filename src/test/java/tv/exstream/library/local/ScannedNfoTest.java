package tv.exstream.library.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.library.Findings.Finding;
import tv.exstream.library.Outcome;
import tv.exstream.library.ScanReport;
import tv.exstream.media.Aspect;
import tv.exstream.media.Facet;
import tv.exstream.media.MediaItem;
import tv.exstream.media.MediaItems.Found;
import tv.exstream.media.Metadata;
import tv.exstream.media.Title;

@DisplayName("An NFO")
class ScannedNfoTest {
    private static final String FILM =
            """
            <movie><title>Fähre in der Nacht</title><year>2012</year><plot>A ferry.</plot><genre>Drama</genre>
              <actor><name>Ada</name><role>Captain</role></actor></movie>
            """;

    @TempDir private Path root;
    private ScannedFolder folder;
    private Path film;
    private Path nfo;

    @BeforeEach
    void open() throws Exception {
        folder = new ScannedFolder(root);
        film = folder.file("Films/Night Ferry (2011)/Night Ferry (2011).mkv");
        nfo = folder.file("Films/Night Ferry (2011)/Night Ferry (2011).nfo", FILM);
        folder.scan();
    }

    @AfterEach
    void close() {
        folder.close();
    }

    @Test
    @DisplayName("LIB-20: says more than the name of the file")
    void itCountsMoreThanTheName() {
        Title title = folder.item(film).title();

        assertThat(title.name()).isEqualTo("Fähre in der Nacht");
        assertThat(title.year()).isEqualTo(2012);
        assertThat(title.plot()).isEqualTo("A ferry.");
        assertThat(metadata().values(Facet.GENRE)).containsExactly("Drama");
        assertThat(metadata().particulars().role("Ada")).isEqualTo("Captain");
    }

    @Test
    @DisplayName("that cannot be read for a moment after a start keeps what it said")
    void oneThatCannotBeReadKeepsWhatItSaid() throws Exception {
        MediaItem known = folder.item(film);

        try (ScannedFolder restarted = folder.restarted()) {
            restarted.fleeting.add(nfo);
            ScanReport report = restarted.scan();

            assertThat(report.paths(Outcome.RETITLED)).isEmpty();
            assertThat(restarted.item(film)).isEqualTo(known);

            restarted.fleeting.clear();
            restarted.scan();
            assertThat(restarted.item(film).title().name())
                    .as("once it is known to be gone")
                    .isEqualTo("Night Ferry");
        }
    }

    @Test
    @DisplayName("H16: that is refused is a warning, and leaves the name of the file")
    void aBrokenOneIsAWarning() throws Exception {
        Path other = folder.file("Films/The Quay (1999).mkv");
        Path refused = folder.file("Films/The Quay (1999).nfo", "<!DOCTYPE x><movie/>");

        ScanReport report = folder.scan();

        assertThat(report.warnings().first())
                .containsExactly(
                        new Finding(refused.toString(), "document types and entities are refused"));
        assertThat(folder.item(other).title().name()).isEqualTo("The Quay");
    }

    @Test
    @DisplayName(
            "LIB-20: leaves nothing of what it said when it is removed: the file's word counts")
    void theFilesWordComesBack() throws Exception {
        Files.delete(nfo);

        ScanReport report = folder.scan();

        assertThat(report.paths(Outcome.RETITLED)).containsExactly(film.toString());
        assertThat(folder.item(film).title())
                .isEqualTo(new Title("Night Ferry", "", -1, -1, 2011, ""));
        assertThat(metadata().values(Facet.GENRE)).isEmpty();
        assertThat(metadata().values(Facet.ACTOR)).isEmpty();
        assertThat(metadata().particulars().roles()).isEmpty();
        assertThat(folder.probed).isEmpty();
    }

    @Test
    @DisplayName("LIB-20: that says less leaves the rest to the file's name")
    void whatItDoesNotSayIsTheFiles() throws Exception {
        Files.delete(nfo);
        folder.file(
                "Films/Night Ferry (2011)/movie.nfo",
                "<movie><genre>Comedy</genre><plot>Another ferry.</plot></movie>");

        folder.scan();

        Title title = folder.item(film).title();
        assertThat(title.name()).isEqualTo("Night Ferry");
        assertThat(title.year()).isEqualTo(2011);
        assertThat(title.plot()).isEqualTo("Another ferry.");
        assertThat(metadata().values(Facet.GENRE)).containsExactly("Comedy");
    }

    @Test
    @DisplayName("LIB-20: is told apart from the name of the file, whose word the rest is")
    void itIsToldApart() throws Exception {
        assertThat(metadata().nfo())
                .containsExactly(Aspect.NAME, Aspect.YEAR, Aspect.PLOT, Aspect.GENRE, Aspect.ACTOR);
        Files.delete(nfo);

        folder.scan();

        assertThat(metadata().nfo()).isEmpty();
    }

    @Test
    @DisplayName(
            "LIB-20: of before it was told apart is so by the first scan after an update, and no title changes")
    void whatWasKnownIsToldApart() throws Exception {
        MediaItem known = folder.item(film);
        folder.items.upsert(
                List.of(
                        new Found(
                                known.kind(),
                                known.title(),
                                known.file(),
                                metadata().with(Set.of()),
                                ScannedFolder.NOW)));

        try (ScannedFolder updated = folder.restarted()) {
            ScanReport report = updated.scan();

            assertThat(report.count(Outcome.RETITLED)).isZero();
            assertThat(updated.probed).isEmpty();
        }
        assertThat(metadata().nfo()).contains(Aspect.NAME);
        assertThat(folder.item(film)).isEqualTo(known);
    }

    private Metadata metadata() {
        var id = folder.item(film).id();
        return folder.items.metadata(List.of(id)).getOrDefault(id, Metadata.NONE);
    }
}
