package tv.exstream.web.ui.content;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.media.MediaItemBuilder.item;
import static tv.exstream.time.Lengths.minutes;

import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tv.exstream.media.Facet;
import tv.exstream.media.MediaItemBuilder;
import tv.exstream.media.MediaKind;

/// The media browser, over HTTP.
@Timeout(60)
class BrowsePageTest {
    private static ContentServer server;

    @TempDir private Path folder;

    @BeforeAll
    static void start(@TempDir Path shared) {
        server = ContentServer.in(shared);
        server.add(
                item("Alien")
                        .at("/m/alien.mkv")
                        .movieOf(1979)
                        .with(Facet.GENRE, "Horror")
                        .lasting(minutes(117)),
                item("Charade")
                        .at("/m/charade.mkv")
                        .movieOf(1963)
                        .with(Facet.GENRE, "Comedy")
                        .lasting(minutes(10)),
                item("Pilot").at("/m/s1.mkv").episode("Fog", 1, 1).lasting(minutes(20)),
                item("Return").at("/m/s2.mkv").episode("Fog", 2, 7).lasting(minutes(20)));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void everythingIsThereWithTabsOfWhatThereIs() {
        assertThat(server.text("/browse"))
                .contains("All 4 Films 2 Shows 1 Episodes 2")
                .contains("Pilot Fog S1 E1")
                .contains("Alien 1979")
                .doesNotContain("Songs");
    }

    @Test
    void withoutMediaThePageLeadsOn() {
        try (ContentServer own = ContentServer.in(folder)) {
            assertThat(own.text("/browse")).contains("No media yet", "Add a library");
            assertThat(own.page("/browse")).contains("href=\"libraries\"");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "?tab=movie, Alien, Pilot",
        "?q=alien, Alien, Charade",
        "?q=genre:comedy, Charade, Alien",
        "?genre=Horror, Alien, Charade",
        "?years=1960, Charade, Alien",
        "?length=short, Charade, Alien",
        "?tab=episode&q=show_title:fog, Return, Alien"
    })
    void filtersLeaveWhatFits(String query, String there, String gone) {
        assertThat(server.page("/browse" + query))
                .contains("data-name=\"" + there + "\"")
                .doesNotContain("data-name=\"" + gone + "\"");
    }

    @Test
    void aShowHasItsSeasons() {
        assertThat(server.page("/browse?tab=show")).contains("browse/show?name=Fog");
        assertThat(server.text("/browse/show?name=Fog"))
                .contains("Season 1 1 Season 2 1", "Pilot")
                .doesNotContain("Return");
        assertThat(server.text("/browse/show?name=fog&season=2")).contains("Return");
        assertThat(server.status("GET", "/browse/show?name=Nothing")).isEqualTo(404);
        assertThat(server.status("GET", "/browse/genre?name=Comedy")).isEqualTo(404);
    }

    @Test
    void anAlbumIsAddedByWhatFindsIt() {
        try (ContentServer own = ContentServer.in(folder)) {
            own.add(
                    item("Song")
                            .at("/m/a.mp3")
                            .ofKind(MediaKind.SONG)
                            .with(Facet.ALBUM, "Nocturnes"));

            assertThat(own.page("/browse/album?name=Nocturnes"))
                    .contains("&quot;type&quot;:&quot;query&quot;", "data-name=\"Song\"");
        }
    }

    @Test
    void whereAQueryIsWrongIsMarked() {
        assertThat(server.page("/browse?q=year:x"))
                .contains("The search cannot be read", "<mark>x</mark>", "year must be");
    }

    @Test
    void whoFindsNothingIsLedBack() {
        assertThat(server.text("/browse?q=nothing"))
                .contains("Nothing is like that", "Show everything");
    }

    @Test
    void manyMediaComeInPartsThatGoOnWhereTheLastOneEnded() {
        try (ContentServer own = ContentServer.in(folder)) {
            own.add(
                    IntStream.range(0, 130)
                            .mapToObj(
                                    n ->
                                            item("Film %03d".formatted(n))
                                                    .at("/m/%d.mkv".formatted(n)))
                            .toArray(MediaItemBuilder[]::new));
            String first = own.page("/browse?sort=title");
            String next =
                    first.replaceAll("(?s).*hx-get=\"([^\"]*)\".*", "$1").replace("&amp;", "&");

            String second = own.part("/" + next.replace("./", ""), "more");

            assertThat(first.split("class=\"found-item\"", -1)).hasSize(MediaBrowser.MOST + 1);
            assertThat(second)
                    .contains("Film 060", "id=\"more\"")
                    .doesNotContain("Film 059", "<main", "<nav");
        }
    }

    @Test
    void titlesAreText() {
        try (ContentServer own = ContentServer.in(folder)) {
            own.add(item("<img src=x onerror=alert(1)>").at("/m/x.mkv"));

            assertThat(own.page("/browse?q=%22%3E%3Cscript%3E")).doesNotContain("\"><script>");
            assertThat(own.page("/browse")).contains("&lt;img src=x").doesNotContain("<img src=x");
        }
    }
}
