package tv.exstream.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.channel.ChannelBuilder.channel;
import static tv.exstream.media.MediaItemBuilder.item;
import static tv.exstream.time.Lengths.minutes;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tv.exstream.channel.Channels;
import tv.exstream.collection.CollectionId;
import tv.exstream.collection.FirstRuns;
import tv.exstream.collection.FirstRuns.FirstRun;
import tv.exstream.collection.MediaCollections;
import tv.exstream.db.Database;
import tv.exstream.db.TemporaryDatabase;
import tv.exstream.media.Facet;
import tv.exstream.media.MediaId;
import tv.exstream.media.MediaItems;
import tv.exstream.web.TestServer;

/// Media, collections and queries over HTTP, with a database that works.
@Timeout(120)
class ContentServerTest {
    private static TestServer server;
    private static Database database;

    @BeforeAll
    static void start(@TempDir Path folder) {
        database = TemporaryDatabase.in(folder);
        server = TestServer.with(database, ApiConfiguration.class, Parts.class);
        server.bean(MediaItems.class).upsert(ContentMedia.found());
    }

    @AfterAll
    static void stop() {
        server.close();
        database.close();
    }

    @BeforeEach
    void noCollections() {
        MediaCollections collections = server.bean(MediaCollections.class);
        collections.all().forEach(each -> collections.remove(each.id()));
    }

    @ParameterizedTest
    @DisplayName(
            "API-80, API-82, API-83, API-84: collections of every kind are made, read and listed in one way")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    manual   | 2 | {'type': 'manual', 'picks': [{'type': 'item', 'id': 1}, {'type': 'show', 'title': 'fog'}]}
                    smart    | 2 | {'type': 'smart', 'query': 'genre:science'}
                    multi    | 0 | {'type': 'multi', 'members': []}
                    playlist | 1 | {'type': 'playlist', 'entries': [{'source': {'type': 'query', 'text': 'alien'}}]}
                    rerun    | 3 | {'type': 'rerun', 'source': {'type': 'query', 'text': '*:*'}}
                    folder   | 3 | {'type': 'folder', 'path': '/media'}
                    """)
    void everyKindOfCollectionIsAddedReadAndListed(String kind, int items, String content) {
        JsonNode added = add("One", content);

        assertThat(added.at("/content/type").asString()).isEqualTo(kind);
        assertThat(added.at("/items").asInt()).isEqualTo(items);
        assertThat(ok("GET", path(added), "")).isEqualTo(added);
        JsonNode listed = ok("GET", "/api/collections?kind=" + kind, "");
        assertThat(listed.at("/total").asInt()).isEqualTo(1);
        assertThat(listed.at("/collections/0/kind").asString()).isEqualTo(kind);
        assertThat(listed.at("/collections/0/items").asInt()).isEqualTo(items);
        assertThat(ok("GET", "/api/collections?kind=other", "").at("/total").asInt()).isZero();
        assertThat(ok("GET", path(added) + "/items", "").at("/total").asInt()).isEqualTo(items);
    }

    @Test
    void aCollectionIsChangedAndRemoved() {
        JsonNode added = add("One", "{'type': 'smart', 'query': 'alien'}");

        JsonNode changed =
                ok(
                        "PUT",
                        path(added),
                        "{'name': 'Two', 'content': {'type': 'smart', 'query': '*:*'}}");

        assertThat(changed.at("/id")).isEqualTo(added.at("/id"));
        assertThat(changed.at("/items").asInt()).isEqualTo(3);
        assertThat(send("DELETE", path(added), "").statusCode()).isEqualTo(204);
        assertCode(404, "COLLECTION_NOT_FOUND", send("GET", path(added), ""));
        assertCode(404, "COLLECTION_NOT_FOUND", send("DELETE", path(added), ""));
    }

    @Test
    void aPatchChangesSomeOfACollection() {
        JsonNode added = add("Some", "{'type': 'smart', 'query': 'alien'}");

        JsonNode other = ok("PATCH", path(added), "{'content': {'query': '*:*'}}");

        assertThat(other.at("/name").asString() + other.at("/items")).isEqualTo("Some3");
        assertCode(400, "INVALID_VALUE", send("PATCH", path(added), "{'name': null}"));
    }

    @Test
    void theListIsSortedSearchedAndPaged() {
        List.of("beta", "Alpha", "gamma").forEach(name -> add(name, "{'type':'manual'}"));

        JsonNode page = ok("GET", "/api/collections?offset=1&limit=1", "");

        assertThat(page.at("/total").asInt()).isEqualTo(3);
        assertThat(page.at("/collections").size()).isEqualTo(1);
        assertThat(page.at("/collections/0/name").asString()).isEqualTo("beta");
        assertThat(ok("GET", "/api/collections?name=ALPH", "").at("/total").asInt()).isEqualTo(1);
        String next = "/api/collections?limit=1&cursor=" + page.at("/next").asString();
        assertThat(ok("GET", next, "").at("/collections/0/name").asString()).isEqualTo("gamma");
        assertThat(ok("GET", "/api/collections?limit=-1&offset=-7", "").at("/collections").size())
                .isEqualTo(1);
    }

    @Test
    void theListGoesOnBehindACollectionThatIsGoneMeanwhile() {
        add("Alpha", "{'type':'manual'}");
        JsonNode last = add("beta", "{'type':'manual'}");
        add("gamma", "{'type':'manual'}");
        JsonNode first = ok("GET", "/api/collections?limit=2", "");
        assertThat(send("DELETE", path(last), "").statusCode()).isEqualTo(204);
        add("Aardvark", "{'type':'manual'}");

        JsonNode rest =
                ok("GET", "/api/collections?limit=2&cursor=" + first.at("/next").asString(), "");

        assertThat(rest.at("/collections").size()).isEqualTo(1);
        assertThat(rest.at("/collections/0/name").asString()).isEqualTo("gamma");
        assertThat(rest.at("/total").asInt()).isEqualTo(3);
        assertThat(rest.at("/next").isNull()).isTrue();
        assertCode(400, "INVALID_VALUE", send("GET", "/api/collections?cursor=x", ""));
        assertCode(400, "INVALID_VALUE", send("GET", "/api/collections?sort=size", ""));
        assertThat(
                        ok("GET", "/api/collections?sort=-name", "")
                                .at("/collections")
                                .findValuesAsString("name"))
                .isEqualTo(
                        ok("GET", "/api/collections", "")
                                .at("/collections")
                                .findValuesAsString("name")
                                .reversed());
    }

    @Test
    @DisplayName("API-82: a smart collection follows the media by itself")
    void aListFollowsTheMedia() {
        add("All", "{'type': 'smart', 'query': 'year:1900'}");
        assertThat(ok("GET", "/api/collections", "").at("/collections/0/items").asInt()).isZero();
        MediaItems items = server.bean(MediaItems.class);

        items.upsert(List.of(item("x").at("/media/x.mkv").movieOf(1900).found()));

        assertThat(ok("GET", "/api/collections", "").at("/collections/0/items").asInt())
                .isEqualTo(1);
        items.markGone(List.of(Path.of("/media/x.mkv")), Instant.EPOCH);
    }

    @Test
    void theTrashIsListedAndEmptied() {
        MediaItems items = server.bean(MediaItems.class);
        items.upsert(List.of(item("Trash").at("/media/trash.mkv").found()));
        Instant since = Instant.parse("2026-01-01T00:00:00Z");
        items.markGone(List.of(Path.of("/media/trash.mkv")), since);

        JsonNode first = ok("GET", "/api/trash?limit=1", "");
        JsonNode emptied = ok("DELETE", "/api/trash", "");

        assertThat(first.at("/total").asInt()).isPositive();
        assertThat(first.at("/items/0/path").asString()).isEqualTo("/media/trash.mkv");
        assertThat(first.at("/items/0/since").asString()).isEqualTo(since.toString());
        assertThat(emptied.at("/forgotten").asInt()).isEqualTo(first.at("/total").asInt());
        assertThat(emptied.at("/kept").asInt()).isZero();
        assertThat(ok("GET", "/api/trash", "").at("/items").size()).isZero();
    }

    @Test
    void aCollectionThatIsUsedIsNotRemoved() {
        JsonNode used = add("Used", "{'type': 'smart', 'query': 'alien'}");
        add(
                "User",
                "{'type': 'smart', 'query': 'smart_collection:\\'used\\''}".replace("\\'", "\\\""));
        var five = server.bean(Channels.class).add(channel(5).draft());
        String rules =
                "{'type': 'flood', 'collection': %d, 'order': 'SHUFFLE'}"
                        .formatted(used.at("/id").asLong());
        ok("PUT", "/api/channels/%s/schedule".formatted(five.number()), rules);

        HttpResponse<String> answer = send("DELETE", path(used), "");

        assertCode(409, "COLLECTION_IN_USE", answer);
        assertThat(body(answer).at("/detail").asString())
                .isEqualTo(
                        "collection Used is used by collection User, channel 5; change these first");
        JsonNode told = ok("GET", path(used) + "/users", "");
        assertThat(told.at("/total").asInt()).isEqualTo(2);
        assertThat(told.at("/users").valueStream().map(each -> each.at("/name").asString()))
                .containsExactly("User", five.name());
        assertThat(told.at("/users/1/path").asString()).isEqualTo("channels/5");
        assertCode(404, "COLLECTION_NOT_FOUND", send("GET", "/api/collections/999/users", ""));
    }

    @Test
    @DisplayName("API-105: a changed collection changes the timelines that draw from it at once")
    void aChangedCollectionChangesTheTimelineAtOnce() throws InterruptedException {
        JsonNode smart = add("Smart", "{'type': 'smart', 'query': 'alien'}");
        var channel = server.bean(Channels.class).add(channel(6).draft());
        String where = "/api/channels/%s".formatted(channel.number());
        ok(
                "PUT",
                where + "/schedule",
                "{'type': 'flood', 'collection': %d, 'order': 'CHRONOLOGICAL'}"
                        .formatted(smart.at("/id").asLong()));
        awaitTimeline(where, "Alien");

        ok(
                "PUT",
                path(smart),
                "{'name': 'Smart', 'content': {'type': 'smart', 'query': 'brazil'}}");

        awaitTimeline(where, "Brazil");
    }

    private static void awaitTimeline(String where, String title) throws InterruptedException {
        while (!ok("GET", where + "/timeline", "").at("/airings").toString().contains(title)) {
            assertThat(server.bean(SchedulingParts.class).changes.poll(1, TimeUnit.MINUTES))
                    .as("a timeline changes")
                    .isNotNull();
        }
    }

    @Test
    void fillerTakesItsClipsByTag() {
        MediaItems items = server.bean(MediaItems.class);
        items.upsert(
                List.of(
                        clip("Ident", "ident"),
                        clip("Snow", "ident", "winter"),
                        clip("Advert", "advert")));
        var channel = server.bean(Channels.class).add(channel(7).draft());
        String rules =
                "{'type': 'classic', 'items': [{'mode': {'type': 'flood'},"
                        + " 'source': {'type': 'pool', 'selection': {'type': 'query', 'text': 'alien'},"
                        + " 'ordering': {'order': 'SHUFFLE'}}, 'fillers': {'pre': {"
                        + " 'quantity': {'type': 'clips', 'count': 1}, 'pools': [{'selection': {"
                        + "'type': 'query', 'text': 'tag:ident AND NOT tag:winter'},"
                        + " 'ordering': {'order': 'SHUFFLE'}}]}}}]}";

        JsonNode preview =
                ok(
                        "POST",
                        "/api/channels/%s/schedule/preview?hours=12".formatted(channel.number()),
                        rules);

        assertThat(preview.at("/airings").valueStream().map(each -> each.at("/title").asString()))
                .startsWith("Ident", "Alien", "Ident", "Alien")
                .doesNotContain("Snow", "Advert");
        items.markGone(
                List.of("Ident", "Snow", "Advert").stream()
                        .map(name -> Path.of("/clips/%s.mkv".formatted(name)))
                        .toList(),
                Instant.EPOCH);
    }

    private static MediaItems.Found clip(String name, String... tags) {
        return item(name)
                .at("/clips/%s.mkv".formatted(name))
                .with(Facet.TAG, tags)
                .lasting(minutes(1))
                .found();
    }

    @Test
    @DisplayName("API-80: what was picked by hand is added, moved and removed one by one")
    void picksAreAddedMovedAndRemovedOneByOne() {
        String picks = path(add("Mine", "{'type': 'manual', 'customOrder': true}")) + "/picks";

        JsonNode added =
                ok(
                        "POST",
                        picks,
                        "{'type': 'add', 'picks': [{'type': 'item', 'id': 2},"
                                + " {'type': 'show', 'title': 'Fog'}, {'type': 'artist', 'name': 'X'}]}");
        assertThat(added.at("/total").asInt()).isEqualTo(3);
        assertThat(added.at("/picks/0/title").asString()).isEqualTo("Brazil");
        assertThat(added.at("/picks/0/present").asBoolean()).isTrue();
        assertThat(added.at("/picks/2/present").asBoolean()).isFalse();

        String brazil = "{'type': 'item', 'id': 2}";
        String fog = "{'type': 'show', 'title': 'Fog'}";
        JsonNode moved =
                ok(
                        "POST",
                        picks,
                        "{'type': 'move', 'picks': [%s], 'before': %s}".formatted(fog, brazil));
        assertThat(moved.at("/picks/0/title").asString()).isEqualTo("Fog");

        JsonNode rest = ok("POST", picks, "{'type': 'remove', 'picks': [%s]}".formatted(brazil));
        assertThat(rest.at("/total").asInt()).isEqualTo(2);
        assertThat(ok("GET", picks + "?offset=1&limit=1", "").at("/picks/0/title").asString())
                .isEqualTo("X");
        assertThat(rest.at("/customOrder").asBoolean()).isTrue();
    }

    @Test
    void whatWasShownIsListedAndForgotten() {
        JsonNode rerun =
                add("Again", "{'type': 'rerun', 'source': {'type': 'query', 'text': '*:*'}}");
        CollectionId id = new CollectionId(rerun.at("/id").asLong());
        Instant noon = Instant.parse("2026-05-01T12:00:00Z");
        server.bean(FirstRuns.class).add(id, List.of(new FirstRun(new MediaId(1), noon)));

        JsonNode shown = ok("GET", path(rerun) + "/first-runs", "");

        assertThat(shown.at("/total").asInt()).isEqualTo(1);
        assertThat(shown.at("/shown/0/title").asString()).isEqualTo("Alien");
        assertThat(shown.at("/shown/0/at").asString()).isEqualTo(noon.toString());
        assertThat(send("DELETE", path(rerun) + "/first-runs", "").statusCode()).isEqualTo(204);
        assertThat(ok("GET", path(rerun) + "/first-runs", "").at("/total").asInt()).isZero();
    }

    @Test
    @DisplayName("API-86: media are found by a query and read whole")
    void mediaAreFoundByQueryAndReadWhole() {
        JsonNode found = ok("GET", "/api/media?query=" + encoded("genre:horror"), "");

        assertThat(found.at("/total").asInt()).isEqualTo(1);
        JsonNode alien = ok("GET", "/api/media/" + found.at("/items/0/id").asLong(), "");
        assertThat(alien.at("/item")).isEqualTo(found.at("/items/0"));
        assertThat(alien.at("/values/genre").size()).isEqualTo(2);
        assertThat(alien.at("/released").asString()).isEqualTo("1979-05-25");
        assertThat(alien.at("/titles/0/title").asString()).isEqualTo("Star Beast");
        assertThat(alien.at("/scores/0").toString())
                .isEqualTo("{\"system\":\"imdb\",\"points\":8.5}");
        assertThat(ok("GET", "/api/media?query=beast", "").at("/total").asInt()).isEqualTo(1);
        assertThat(ok("GET", "/api/media?query=" + encoded("stars > 8.4"), "").at("/total").asInt())
                .isEqualTo(1);
        assertThat(alien.at("/path").asString()).isEqualTo("/media/alien.mkv");
        assertThat(ok("GET", "/api/media?limit=2", "").at("/items").size()).isEqualTo(2);
        JsonNode pilot = ok("GET", "/api/media?query=pilot", "").at("/items/0");
        assertThat(pilot.at("/show").asString()).isEqualTo("Fog");
        assertThat(pilot.at("/season").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    POST | /api/collections | {'name': 'x', 'content': {'type': 'never'}} | INVALID_VALUE | content.type must be one of
                    POST | /api/collections | {'name': ' ', 'content': {'type': 'manual'}} | INVALID_VALUE | name of a collection must have 1..200
                    POST | /api/collections | {'name': 'x'} | INVALID_VALUE | content must be an object in braces: nothing
                    POST | /api/collections | {'name': 'x', 'content': {'type': 'smart', 'query': 'year:x'}} | QUERY_UNREADABLE | wrong at character 6
                    POST | /api/collections | {'name': 'x', 'content': {'type': 'playlist', 'entries': [{'source': {'type': 'query', 'text': 'a'}, 'take': {'type': 'count', 'items': 0}}]}} | INVALID_VALUE | content.entries[0].take
                    GET | /api/media?query=year:x | `` | QUERY_UNREADABLE | wrong at character 6
                    GET | /api/media?limit=many | `` | INVALID_VALUE | limit must be a whole number: many
                    POST | /api/queries/preview | {'query': 'year:x'} | QUERY_UNREADABLE | wrong at character 6
                    POST | /api/queries/check | {'query': 'a', 'text': 'a'} | INVALID_VALUE | text must not be there, only query
                    POST | /api/queries/completion | {} | INVALID_VALUE | query must be text: nothing
                    """)
    void whatIsWrongIsRefusedWithItsPlace(
            String method, String where, String json, String code, String message) {
        HttpResponse<String> answer = send(method, where, json);

        assertCode(400, code, answer);
        assertThat(body(answer).at("/detail").asString()).contains(message);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        JsonNode smart = add("Smart", "{'type': 'smart', 'query': 'a'}");
        JsonNode manual = add("Manual", "{'type': 'manual'}");
        String unknown = "{'type': 'add', 'picks': [{'type': 'item', 'id': 99}]}";

        assertCode(404, "MEDIA_NOT_FOUND", send("POST", path(manual) + "/picks", unknown));
        assertCode(404, "MEDIA_NOT_FOUND", send("GET", "/api/media/99", ""));
        assertCode(404, "MEDIA_NOT_FOUND", send("GET", "/api/media/9223372036854775807", ""));
        assertCode(404, "COLLECTION_NOT_FOUND", send("GET", "/api/collections/0/items", ""));
        assertCode(400, "INVALID_VALUE", send("GET", path(smart) + "/picks", ""));
        assertCode(400, "INVALID_VALUE", send("GET", path(smart) + "/first-runs", ""));
        assertCode(
                409,
                "COLLECTION_NAME_TAKEN",
                send("POST", "/api/collections", "{'name':'smart','content':{'type':'manual'}}"));
    }

    @DisplayName("H35: a page of another site changes no collections")
    @ParameterizedTest
    @ValueSource(strings = {"POST /api/collections", "DELETE /api/collections/1"})
    void aPageOfAnotherSiteChangesNothing(String request) {
        String[] parts = request.split(" ", -1);
        HttpRequest foreign =
                HttpRequest.newBuilder(server.url(parts[1]))
                        .method(parts[0], HttpRequest.BodyPublishers.ofString("{}"))
                        .header("Sec-Fetch-Site", "cross-site")
                        .build();

        assertThat(server.send(foreign).statusCode()).isEqualTo(403);
    }

    private static JsonNode add(String name, String content) {
        return server.created(
                "/api/collections", "{'name': '%s', 'content': %s}".formatted(name, content));
    }

    private static String path(JsonNode collection) {
        return "/api/collections/" + collection.at("/id").asLong();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static void assertCode(int status, String code, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(body(answer).at("/code").asString()).isEqualTo(code);
    }

    private static JsonNode ok(String method, String where, String json) {
        return server.ok(method, where, json);
    }

    private static HttpResponse<String> send(String method, String where, String json) {
        return server.send(method, where, json);
    }

    private static JsonNode body(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    @Import(SchedulingParts.class)
    static class Parts {
        @Bean
        Views views(InstantSource clock) {
            return Station.of(0, clock).views();
        }
    }
}
