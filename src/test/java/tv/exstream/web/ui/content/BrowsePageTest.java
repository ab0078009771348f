package tv.exstream.web.ui.content;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.media.MediaItemBuilder.item;
import static tv.exstream.time.Lengths.minutes;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tv.exstream.db.Database;
import tv.exstream.db.TemporaryDatabase;
import tv.exstream.media.Facet;
import tv.exstream.media.MediaItemBuilder;
import tv.exstream.media.MediaItems;
import tv.exstream.media.MediaKind;
import tv.exstream.web.TestServer;
import tv.exstream.web.api.ContentParts;
import tv.exstream.web.ui.UiConfiguration;

/// The media browser, over HTTP.
@Timeout(60)
class BrowsePageTest {
    private TestServer server;
    private Database database;

    @BeforeEach
    void start(@TempDir Path folder) {
        database = TemporaryDatabase.in(folder);
        server =
                TestServer.with(
                        database,
                        ContentParts.class,
                        UiConfiguration.class,
                        BrowsePage.class,
                        GroupPage.class);
    }

    @AfterEach
    void stop() {
        server.close();
        database.close();
    }

    private void add(MediaItemBuilder... some) {
        server.bean(MediaItems.class)
                .upsert(List.of(some).stream().map(MediaItemBuilder::found).toList());
    }

    private void addSome() {
        add(
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

    private String page(String path) {
        HttpResponse<String> answer = server.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body().replaceAll("(?s).*<main", "<main");
    }

    private String text(String path) {
        return page(path).replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    }

    @Test
    void everythingIsThereWithTabsOfWhatThereIs() {
        addSome();

        assertThat(text("/browse"))
                .contains("All 4 Films 2 Shows 1 Episodes 2")
                .contains("Pilot Fog S1 E1")
                .contains("Alien 1979")
                .doesNotContain("Songs");
    }

    @Test
    void withoutMediaThePageLeadsOn() {
        assertThat(text("/browse")).contains("No media yet", "Go to the scans");
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
        addSome();

        assertThat(page("/browse" + query))
                .contains("data-name=\"" + there + "\"")
                .doesNotContain("data-name=\"" + gone + "\"");
    }

    @Test
    void aShowHasItsSeasons() {
        addSome();

        assertThat(page("/browse?tab=show")).contains("browse/show?name=Fog");
        assertThat(text("/browse/show?name=Fog"))
                .contains("Season 1 1 Season 2 1", "Pilot")
                .doesNotContain("Return");
        assertThat(text("/browse/show?name=fog&season=2")).contains("Return");
        assertThat(server.get("/browse/show?name=Nothing").statusCode()).isEqualTo(404);
        assertThat(server.get("/browse/genre?name=Comedy").statusCode()).isEqualTo(404);
    }

    @Test
    void anAlbumIsAddedByWhatFindsIt() {
        add(item("Song").at("/m/a.mp3").ofKind(MediaKind.SONG).with(Facet.ALBUM, "Nocturnes"));

        assertThat(page("/browse/album?name=Nocturnes"))
                .contains("&quot;type&quot;:&quot;query&quot;", "data-name=\"Song\"");
    }

    @Test
    void whereAQueryIsWrongIsMarked() {
        addSome();

        assertThat(page("/browse?q=year:x"))
                .contains("The search cannot be read", "<mark>x</mark>", "year must be");
    }

    @Test
    void whoFindsNothingIsLedBack() {
        addSome();

        assertThat(text("/browse?q=nothing"))
                .contains("Nothing is like that", "Show everything");
    }

    @Test
    void manyMediaComeInPartsThatGoOnWhereTheLastOneEnded() {
        add(
                IntStream.range(0, 130)
                        .mapToObj(n -> item("Film %03d".formatted(n)).at("/m/%d.mkv".formatted(n)))
                        .toArray(MediaItemBuilder[]::new));
        String first = page("/browse?sort=title");
        String next = first.replaceAll("(?s).*hx-get=\"([^\"]*)\".*", "$1").replace("&amp;", "&");

        String second =
                server.send(
                                HttpRequest.newBuilder(server.url("/" + next.replace("./", "")))
                                        .header("HX-Request", "true")
                                        .header("HX-Target", "more")
                                        .build())
                        .body();

        assertThat(first.split("class=\"found-item\"", -1)).hasSize(MediaBrowser.MOST + 1);
        assertThat(second)
                .contains("Film 060", "id=\"more\"")
                .doesNotContain("Film 059", "<main", "<nav");
    }

    @Test
    void titlesAreText() {
        add(item("<img src=x onerror=alert(1)>").at("/m/x.mkv"));

        assertThat(page("/browse?q=%22%3E%3Cscript%3E")).doesNotContain("\"><script>");
        assertThat(page("/browse")).contains("&lt;img src=x").doesNotContain("<img src=x");
    }
}
