package tv.exstream.library.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.library.remote.ListedShelf;
import tv.exstream.library.remote.RemoteItem;
import tv.exstream.outbound.Outbound;
import tv.exstream.outbound.Station;
import tv.exstream.source.OnlineOrigin;
import tv.exstream.source.OnlineOrigin.Archive.Find;
import tv.exstream.source.Origin;
import tv.exstream.source.RemoteAddress;
import tv.exstream.source.RemoteFile;
import tv.exstream.source.RemotePath;
import tv.exstream.source.Source;
import tv.exstream.source.SourceId;
import tv.exstream.source.SourceSettings;

class ArchiveClientTest {
    private static final String SCRAPE = "/services/search/v1/scrape";

    private Instant now = Instant.parse("2026-03-01T12:00:00Z");
    private final Station station = new Station();
    private final Outbound outbound = new Outbound(Station.border(), System::nanoTime);
    private final List<Duration> pauses = new ArrayList<>();
    private final List<String> searches = new ArrayList<>();
    private final ArchiveClient client =
            new ArchiveClient(
                    outbound,
                    () -> now,
                    new ArchiveListing(outbound, URI.create(station.outside("/")), pauses::add));
    private final ListedShelf shelf = new ListedShelf();

    @BeforeEach
    void items() {
        for (String identifier : List.of("a", "b", "c")) {
            station.file("/metadata/" + identifier, item(identifier, "movies", "film"));
        }
    }

    @AfterEach
    void close() {
        outbound.close();
        station.close();
    }

    @Test
    void anItemIsReadAndFoundAgainWhereItIsPlayed() throws Exception {
        Source source = source(Find.ITEM, "https://archive.org/details/a?x=1");

        client.read(source, shelf);

        RemoteItem film = shelf.put().getFirst();
        assertThat(film.key()).isEqualTo("a/dir/film.mpg");
        assertThat(film.title().name()).isEqualTo("film of a");
        var file = new RemoteFile(new RemotePath(source.id(), film.key()), film.locator());
        RemoteAddress address = client.address(source, file);
        assertThat(address.uri())
                .isEqualTo(URI.create(station.outside("/download/a/dir/film%20%231.mp4")));
    }

    @Test
    @DisplayName("the picture of an item is that which archive.org makes of it")
    void anItemHasItsPicture() {
        Source source = source(Find.ITEM, "a");
        var picture = new RemoteFile(new RemotePath(source.id(), ".artwork/a b"), "");

        assertThat(client.address(source, picture).uri())
                .isEqualTo(URI.create(station.outside("/download/a%20b/__ia_thumb.jpg")));
    }

    @Test
    @DisplayName(
            "SRC-23: a collection is read page by page, not too fast, and what has not changed is kept")
    void aCollectionIsReadPageByPage() throws Exception {
        station.answers(SCRAPE, exchange -> page(exchange, "a b", "b c"));

        client.read(source(Find.COLLECTION, "prelinger"), shelf);

        assertThat(keys(shelf.put())).containsExactly("a", "b", "c");
        assertThat(shelf.expected()).isEqualTo(3);
        assertThat(pauses).containsExactly(ArchiveListing.BETWEEN_PAGES);
        assertThat(searches.getFirst())
                .contains("q=collection:(\"prelinger\") AND mediatype:(movies)");
        ListedShelf again = shelf.next();
        client.read(source(Find.COLLECTION, "prelinger"), again);
        assertThat(again.put()).isEmpty();
        assertThat(again.kept()).hasSize(3);
    }

    /// Items with the days on which they were changed.
    private void versions(String a, String b) {
        station.file(
                SCRAPE,
                """
                {"items":[{"identifier":"a","item_size":7,"oai_updatedate":["2026-01-01T00:00:00Z"%s]},
                          {"identifier":"b","item_size":7,"oai_updatedate":["2026-01-01T00:00:00Z"%s]},
                          {"identifier":"c"}]}
                """
                        .formatted(a, b));
    }

    private List<Integer> visits() {
        return List.of(
                station.visits("/metadata/a"),
                station.visits("/metadata/b"),
                station.visits("/metadata/c"));
    }

    @Test
    @DisplayName(
            "SRC-23: items that have not changed are not asked for again, and their films stay")
    void unchangedItemsAreNotAskedForAgain() throws Exception {
        versions("", "");
        client.read(source(Find.SEARCH, "x"), shelf);
        assertThat(visits()).containsExactly(1, 1, 1);

        ListedShelf second = shelf.next();
        client.read(source(Find.SEARCH, "x"), second);
        assertThat(visits()).as("of the last one nothing is said").containsExactly(1, 1, 2);
        assertThat(second.kept()).hasSize(3);

        versions("", ",\"2026-02-01T00:00:00Z\"");
        ListedShelf third = second.next();
        client.read(source(Find.SEARCH, "x"), third);
        assertThat(visits()).as("changed").containsExactly(1, 2, 3);
        assertThat(third.kept()).hasSize(3);

        ListedShelf other = third.next();
        client.read(source(Find.SEARCH, "y"), other);
        assertThat(visits()).as("another search").containsExactly(2, 3, 4);

        now = now.plus(Duration.ofDays(7));
        client.read(source(Find.SEARCH, "y"), other.next());
        assertThat(visits()).as("a week later").containsExactly(3, 4, 5);
    }

    @Test
    @DisplayName("SRC-23: an item that could not be read is asked for again")
    void itemsThatCouldNotBeReadAreAskedForAgain() throws Exception {
        versions("", "");
        station.answers("/metadata/a", exchange -> Station.send(exchange, 500, ""));
        client.read(source(Find.SEARCH, "x"), shelf);

        client.read(source(Find.SEARCH, "x"), shelf.next());

        assertThat(visits()).containsExactly(2, 1, 2);
    }

    @Test
    void noMoreIsReadThanIsWanted() throws Exception {
        station.answers(SCRAPE, exchange -> page(exchange, "a b c", "d"));

        client.read(source(new OnlineOrigin.Archive(Find.SEARCH, "subject:(x)", 2)), shelf);

        assertThat(keys(shelf.put())).containsExactly("a", "b");
        assertThat(searches).hasSize(1);
        assertThat(searches.getFirst()).contains("q=(subject:(x)) AND mediatype:(movies)");
    }

    @Test
    @DisplayName("H10: pages that lead in a circle end")
    void pagesThatLeadInACircleEnd() throws Exception {
        station.answers(SCRAPE, exchange -> page(exchange, "a", "a", "a", "a"));

        client.read(source(Find.SEARCH, "x"), shelf);

        assertThat(searches).hasSize(2);
        assertThat(shelf.put()).hasSize(1);
    }

    @Test
    @DisplayName("SRC-23, H10: of pages that lead in a circle nobody knows what is not on them")
    void pagesThatLeadInACircleTakeNothing() throws Exception {
        station.answers(SCRAPE, exchange -> page(exchange, "a b", "c"));
        client.read(source(Find.SEARCH, "x"), shelf);
        ListedShelf again = shelf.next();
        station.answers(SCRAPE, exchange -> page(exchange, "a b", "a"));
        client.read(source(Find.SEARCH, "x"), again);
        assertThat(again.kept()).as("a list that ends").doesNotContain("c/dir/film.mpg");

        again = shelf.next();
        station.answers(SCRAPE, exchange -> page(exchange, "a b", "a", "c"));
        client.read(source(Find.SEARCH, "x"), again);

        assertThat(again.kept()).contains("c/dir/film.mpg");
    }

    @Test
    @DisplayName("SRC-23: an item that is found and then said to be none loses no films")
    void anItemThatIsSuddenlyNoneLosesNothing() throws Exception {
        station.answers(SCRAPE, exchange -> page(exchange, "a b"));
        client.read(source(Find.SEARCH, "x"), shelf);
        station.file("/metadata/b", "{}");
        ListedShelf again = shelf.next();

        client.read(source(Find.SEARCH, "x"), again);

        assertThat(again.kept()).contains("b/dir/film.mpg");
        assertThat(again.skipped()).containsExactly("b");
    }

    @ParameterizedTest
    @DisplayName("SRC-23: a page that is no list is a failure, and not the end of a list")
    @ValueSource(strings = {"{}", "[]", "{\"items\":7,\"cursor\":\"x\"}"})
    void aPageThatIsNoListIsAFailure(String page) {
        station.file(SCRAPE, page);

        assertThatThrownBy(() -> client.read(source(Find.SEARCH, "x"), shelf))
                .isInstanceOf(IOException.class)
                .hasMessage("archive.org does not answer a search with a list");
    }

    @Test
    void anItemThatIsACollectionIsReadAsOne() throws Exception {
        station.file("/metadata/nasa", item("nasa", "collection", "logo"));
        station.answers(SCRAPE, exchange -> page(exchange, "a"));

        client.read(source(Find.ITEM, "nasa"), shelf);

        assertThat(keys(shelf.put())).containsExactly("a");
    }

    @Test
    void anItemWithoutFilmsIsSkipped() throws Exception {
        station.file("/metadata/dark", "{\"is_dark\":true}");
        station.answers(SCRAPE, exchange -> page(exchange, "a dark c"));

        client.read(source(Find.SEARCH, "x"), shelf);

        assertThat(shelf.skipped()).containsExactly("dark");
        assertThat(shelf.put()).hasSize(2);
    }

    @Test
    @DisplayName("SRC-23: an item that cannot be read is skipped, and its films stay")
    void anItemThatCannotBeReadIsSkipped() throws Exception {
        station.answers(SCRAPE, exchange -> page(exchange, "a b c"));
        client.read(source(Find.SEARCH, "x"), shelf);
        station.answers("/metadata/a", exchange -> Station.send(exchange, 500, ""));
        station.file("/metadata/b", "<html>");
        ListedShelf again = shelf.next();

        client.read(source(Find.SEARCH, "x"), again);

        assertThat(again.skipped()).containsExactly("a", "b");
        assertThat(again.kept()).contains("a/dir/film.mpg", "b/dir/film.mpg", "c/dir/film.mpg");
    }

    @Test
    @DisplayName("SRC-23: a server that is away ends the reading")
    void aServerThatIsAwayEndsTheReading() {
        station.answers(SCRAPE, exchange -> page(exchange, "d e f g h i j k l m n"));

        assertThatThrownBy(() -> client.read(source(Find.SEARCH, "x"), shelf))
                .hasMessage("it answers with status 404");
        assertThat(shelf.skipped()).hasSize(9);
    }

    @Test
    void whatIsNotThereIsSaid() {
        station.file("/metadata/none", "{}");
        assertThatThrownBy(() -> client.read(source(Find.ITEM, "none"), shelf))
                .isInstanceOf(IOException.class)
                .hasMessage("archive.org has no item none");

        station.file(SCRAPE, "{\"error\":\"invalid query\"}");
        assertThatThrownBy(() -> client.read(source(Find.SEARCH, "(("), shelf))
                .hasMessageContaining("invalid query");

        station.file(SCRAPE, "<html>");
        assertThatThrownBy(() -> client.read(source(Find.SEARCH, "x"), shelf))
                .hasMessageContaining("JSON");
        assertThat(shelf.put()).isEmpty();
    }

    @ParameterizedTest
    @DisplayName("H10: a search whose pages have nothing ends")
    @ValueSource(
            strings = {
                "{\"items\":[],\"cursor\":\"x\"}",
                "{\"items\":[{\"identifier\":{}},7,null],\"cursor\":[1]}",
            })
    void pagesWithNothingEnd(String page) throws Exception {
        station.file(SCRAPE, page);

        client.read(source(Find.SEARCH, "x"), shelf);

        assertThat(shelf.put()).isEmpty();
        assertThat(station.visits(SCRAPE)).isOne();
    }

    @Test
    @DisplayName("H21: an identifier that leads elsewhere asks nothing elsewhere")
    void identifiersThatLeadElsewhereAskNothingElsewhere() throws Exception {
        station.answers(SCRAPE, exchange -> page(exchange, "../../a a?x=1 a"));
        station.file("/a", item("a", "movies", "film"));

        client.read(source(Find.SEARCH, "x"), shelf);

        assertThat(station.visits("/a")).isZero();
        assertThat(keys(shelf.put())).containsExactly("a");
        assertThat(shelf.skipped()).containsExactly("../../a", "a?x=1");
    }

    @Test
    @DisplayName("H10: an answer without an end is not read to its end")
    void answersWithoutAnEndAreBounded() {
        station.answers(
                SCRAPE,
                exchange -> {
                    exchange.sendResponseHeaders(200, 0);
                    byte[] much = new byte[1 << 20];
                    for (int n = 0; n < 64; n++) {
                        exchange.getResponseBody().write(much);
                    }
                    exchange.close();
                });

        assertThatThrownBy(() -> client.read(source(Find.SEARCH, "x"), shelf))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("16777216 bytes");
    }

    @Test
    void aPageThatBreaksOffEndsTheReadingAndTakesNothing() throws Exception {
        station.answers(SCRAPE, exchange -> page(exchange, "a b", "c"));
        client.read(source(Find.SEARCH, "x"), shelf);
        ListedShelf again = shelf.next();
        station.answers(
                SCRAPE,
                exchange -> {
                    if (exchange.getRequestURI().getQuery().contains("cursor=")) {
                        Station.send(exchange, 503, "");
                    } else {
                        page(exchange, "a", "c");
                    }
                });

        assertThatThrownBy(() -> client.read(source(Find.SEARCH, "x"), again))
                .hasMessage("it answers with status 503");
        assertThat(again.kept()).isEmpty();
        assertThat(again.skipped()).isEmpty();
    }

    /// Each page has these items and leads to the next one.
    private void page(HttpExchange exchange, String... pages) throws IOException {
        String query = exchange.getRequestURI().getQuery().replace('+', ' ');
        searches.add(query);
        int at = query.indexOf("&cursor=");
        int number = at < 0 ? 0 : Integer.parseInt(query.substring(at + "&cursor=".length()));
        String listed =
                List.of(pages[number].split(" ")).stream()
                        .map("{\"identifier\":\"%s\"}"::formatted)
                        .collect(Collectors.joining(","));
        String cursor = number + 1 < pages.length ? ",\"cursor\":\"%d\"".formatted(number + 1) : "";
        Station.send(exchange, 200, "{\"items\":[%s]%s}".formatted(listed, cursor));
    }

    private static List<String> keys(List<RemoteItem> items) {
        return items.stream()
                .map(item -> item.key().substring(0, item.key().indexOf('/')))
                .toList();
    }

    private static Source source(Find find, String text) {
        return source(new OnlineOrigin.Archive(find, text, 100));
    }

    private static Source source(Origin origin) {
        return new Source(new SourceId(1), new SourceSettings("x", origin, Duration.ZERO, true));
    }

    private static String item(String identifier, String mediatype, String name) {
        return """
               {"metadata":{"identifier":"%1$s","title":"%3$s of %1$s","mediatype":"%2$s"},
                "files":[{"name":"dir/%3$s.mpg","format":"MPEG2","source":"original"},
                         {"name":"dir/%3$s #1.mp4","format":"h.264","source":"derivative",
                          "original":"dir/%3$s.mpg","size":"7","mtime":"1","md5":"0"}]}
               """
                .formatted(identifier, mediatype, name);
    }
}
