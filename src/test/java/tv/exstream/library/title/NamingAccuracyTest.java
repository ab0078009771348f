package tv.exstream.library.title;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.library.title.NamingCases.Case;
import tv.exstream.media.LibraryKind;
import tv.exstream.media.MediaKind;

/// How many of the names that other programs test themselves with are read as those programs read them.
class NamingAccuracyTest {
    private static final int LATEST_YEAR = 2027;

    /// A row of the table of names: program, name, reason.
    private static final Pattern DOCUMENTED =
            Pattern.compile("^\\| (?:Kodi|Jellyfin|Sonarr|Radarr|guessit) \\| `(.+)` \\|");

    @Test
    @DisplayName(
            "98 of 100 names of shows and films are read as the programs they come from read them")
    void almostAllNamesAreReadAsOthersReadThem() throws IOException {
        List<Case> cases = NamingCases.all();
        List<Case> missed = missed(cases);

        assertThat(cases).hasSizeGreaterThan(800);
        assertThat((cases.size() - missed.size()) * 100)
                .as("read otherwise: %s", missed.stream().map(Case::path).toList())
                .isGreaterThanOrEqualTo(98 * cases.size());
    }

    @Test
    @DisplayName("H21: no name whatever is without a title, and no episode without a show")
    void noNameAtAllIsWithoutATitle() throws IOException {
        for (Case one : NamingCases.all()) {
            Named named = read(one);

            assertThat(named.title().name()).as(one.path()).isNotBlank();
            assertThat(named.kind() != MediaKind.EPISODE || !named.title().show().isBlank())
                    .as(one.path())
                    .isTrue();
        }
    }

    @Test
    @DisplayName("the names that are read otherwise are listed in the documentation")
    void whatIsReadOtherwiseIsDocumented() throws IOException {
        List<String> documented =
                Files.readAllLines(Path.of("docs/naming.md")).stream()
                        .map(DOCUMENTED::matcher)
                        .filter(Matcher::find)
                        .map(row -> row.group(1))
                        .toList();

        assertThat(documented)
                .containsExactlyInAnyOrderElementsOf(
                        missed(NamingCases.all()).stream()
                                .map(one -> one.path().replaceFirst("^/lib/+", ""))
                                .toList());
    }

    private static List<Case> missed(List<Case> cases) {
        return cases.stream().filter(one -> !one.right().test(read(one).title())).toList();
    }

    /// As in a library that is known to be of shows or of films, as those programs' are.
    private static Named read(Case one) {
        String name =
                one.path().replace('\\', '/').replace('\0', ' ').replaceFirst("^[a-zA-Z]:", "");
        name = name.replaceFirst("\\.(mkv|avi|mp4|m4v)\\.mkv$", ".mkv");
        name =
                name.matches("(?i).*\\.(mkv|mp4|avi|m4v|ts|webm|srt|torrent)")
                        ? name
                        : name + ".mkv";
        Path file = Path.of(name).toAbsolutePath();
        Path root = name.startsWith("/") ? Path.of("/") : file.getParent();
        return new PathTitle(
                        Place.of(file, root),
                        one.film() ? LibraryKind.MOVIES : LibraryKind.SHOWS,
                        LATEST_YEAR)
                .read();
    }
}
