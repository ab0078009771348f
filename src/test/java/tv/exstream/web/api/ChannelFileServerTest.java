package tv.exstream.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.StreamSupport;
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
import tools.jackson.databind.JsonNode;
import tv.exstream.Patience;
import tv.exstream.channel.Channels;
import tv.exstream.collection.MediaCollection;
import tv.exstream.collection.MediaCollection.Content;
import tv.exstream.collection.MediaCollections;
import tv.exstream.db.Database;
import tv.exstream.db.TemporaryDatabase;
import tv.exstream.overlay.Watermark;
import tv.exstream.overlay.Watermarks;
import tv.exstream.schedule.part.PartKind;
import tv.exstream.schedule.part.PartPage;
import tv.exstream.schedule.part.PartQuery;
import tv.exstream.schedule.part.Parts;
import tv.exstream.web.TestServer;
import tv.exstream.web.change.Turns;

/// Channels as files over HTTP: written, tried, carried out.
@Timeout(120)
class ChannelFileServerTest {
    private static final String IMPORT = "/api/channels/import";
    private static final String POOL =
            "{'type': 'pool', 'selection': {'type': 'collection', 'id': %d}, 'ordering': {'order': 'SHUFFLE'}}";

    /// Both channels of [#twoChannels], with other names and rules.
    private static final String TWO =
            """
            exstreamtv: 1
            channels:
              - {number: 5, name: Imported, schedule: {type: flood, collection: All, order: CHRONOLOGICAL}}
              - {number: 6, name: Imported too, schedule: {type: flood, collection: All, order: SHUFFLE}}
            """;

    private static TestServer server;
    private static Database database;

    @BeforeAll
    static void start(@TempDir Path folder) {
        database = TemporaryDatabase.in(folder);
        server = TestServer.with(database, ChannelParts.class);
        ThreeFilms.addTo(server);
        server.bean(Watermarks.class).put(new Watermarks.Named("mark", Watermark.CHANNEL_LOGO));
    }

    @AfterAll
    static void stop() {
        server.close();
        database.close();
    }

    @BeforeEach
    void nothing() {
        Channels channels = server.bean(Channels.class);
        channels.all().forEach(channel -> channels.remove(channel.id()));
        Parts parts = server.bean(Parts.class);
        for (PartKind kind :
                List.of(
                        PartKind.SCHEDULE,
                        PartKind.TEMPLATE,
                        PartKind.BLOCK,
                        PartKind.FILLER,
                        PartKind.PLAYLIST)) {
            parts.list(kind, PartQuery.ALL).entries().stream()
                    .map(PartPage.Entry::id)
                    .forEach(parts::remove);
        }
        MediaCollections collections = server.bean(MediaCollections.class);
        collections.all().stream().map(MediaCollection::id).forEach(collections::remove);
    }

    @Test
    void whatSomebodyHasSeenBeforeAnImportIsRefusedAfterwards() throws Exception {
        String before = twoChannels();

        assertThat(ok(IMPORT, TWO).at("/done").asBoolean()).isTrue();

        assertThat(putRules(before).statusCode()).isEqualTo(412);
        assertThat(patch("5", before).statusCode()).isEqualTo(412);
    }

    @Test
    void whoChangesAChannelWhileItIsImportedWaitsAndIsRefused() throws Exception {
        String before = twoChannels();
        Turns turns = server.bean(Turns.class);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<JsonNode> done;
            Future<HttpResponse<String>> late;
            try (Turns.Held _ = turns.take(List.of("/api/channels/6/schedule"))) {
                done = threads.submit(() -> ok(IMPORT, TWO));
                Patience.until("the first channel is held", () -> turns.inUse() == 10);
                assertThat(export("")).doesNotContain("Imported");
                late = threads.submit(() -> putRules(before));
            }
            assertThat(done.get().at("/done").asBoolean()).isTrue();
            assertThat(late.get().statusCode()).isEqualTo(412);
        }
        assertThat(turns.inUse()).isZero();
    }

    @Test
    void anImportWaitsForWhoChangesOneOfItsChannelsAndWins() throws Exception {
        String before = twoChannels();
        Turns turns = server.bean(Turns.class);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<JsonNode> done;
            try (Turns.Held _ = turns.take(List.of("/api/channels/5"))) {
                done = threads.submit(() -> ok(IMPORT, TWO));
                assertThat(putRules(before).statusCode()).isEqualTo(200);
                assertThat(export("")).doesNotContain("Imported");
            }
            assertThat(done.get().at("/done").asBoolean()).isTrue();
        }
        assertThat(server.ok("GET", "/api/channels/5/schedule", "").at("/order").asString())
                .isEqualTo("CHRONOLOGICAL");
    }

    /// Answers the tag of the rules of the first one.
    private static String twoChannels() {
        long films = collection("All", new Content.Smart("type:movie"));
        server.created("/api/channels", "{'number': '5', 'name': 'Five'}");
        server.created("/api/channels", "{'number': '6', 'name': 'Six'}");
        server.ok("PUT", "/api/channels/5/schedule", flood(films, "SHUFFLE"));
        return server.get("/api/channels/5/schedule").headers().firstValue("ETag").orElseThrow();
    }

    private static String flood(long collection, String order) {
        return "{'type': 'flood', 'collection': %d, 'order': '%s'}".formatted(collection, order);
    }

    private static HttpResponse<String> putRules(String ifMatch) {
        long films = server.bean(MediaCollections.class).named("All").orElseThrow().id().value();
        return server.send(
                HttpRequest.newBuilder(server.url("/api/channels/5/schedule"))
                        .header("If-Match", ifMatch)
                        .PUT(
                                HttpRequest.BodyPublishers.ofString(
                                        flood(films, "RANDOM").replace('\'', '"')))
                        .build());
    }

    private static HttpResponse<String> patch(String number, String ifMatch) {
        return server.send(
                HttpRequest.newBuilder(server.url("/api/channels/" + number))
                        .header("If-Match", ifMatch)
                        .method("PATCH", HttpRequest.BodyPublishers.ofString("{\"name\":\"Late\"}"))
                        .build());
    }

    @Test
    @DisplayName("UI-17, API-91, API-93: ours: what is written from here makes the same elsewhere")
    void whatIsWrittenMakesTheSameElsewhere() {
        long films = collection("Western films", new Content.Smart("type:movie"));
        String trailers = filler("Trailers", films);
        JsonNode _ =
                server.created(
                        "/api/channels",
                        "{'number': '5.10', 'name': 'Late: films #1', 'group': 'Films'}");
        JsonNode _ =
                server.ok(
                        "PATCH", "/api/channels/5.10/streams", "{'audio': {'languages': ['de']}}");
        JsonNode _ = server.ok("PUT", "/api/channels/5.10/schedule", slots(films, trailers));
        JsonNode _ =
                server.created(
                        "/api/channels", "{'number': '6', 'name': 'Mirror', 'hidden': true}");
        JsonNode _ =
                server.ok(
                        "PUT",
                        "/api/channels/6/schedule",
                        "{'type': 'mirror', 'target': %d}"
                                .formatted(
                                        server.bean(Channels.class).all().getFirst().id().value()));
        server.bean(Watermarks.class)
                .assign(server.bean(Channels.class).all().getFirst().id(), "mark");
        String file = export("");
        nothing();

        JsonNode tried = ok(IMPORT + "/preview", file);
        assertThat(server.bean(Channels.class).all()).isEmpty();
        assertThat(server.bean(MediaCollections.class).all()).isEmpty();
        JsonNode done = ok(IMPORT, file);

        assertThat(tried.at("/done").asBoolean()).isFalse();
        assertThat(tried.at("/entries")).isEqualTo(done.at("/entries"));
        assertThat(done.at("/done").asBoolean()).isTrue();
        assertThat(outcomes(done))
                .as("all but the watermark, which stayed")
                .containsExactlyInAnyOrder("made", "made", "made", "made", "left");
        assertThat(export("")).isEqualTo(file);
        assertThat(file)
                .contains("Western films")
                .contains("fillers/Trailers")
                .doesNotContain("fillers/1");
        assertThat(outcomes(ok(IMPORT, file))).containsOnly("left");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void writingAndReadingIsTheIdentity(long seed) {
        Random random = new Random(seed);
        long first = collection("All – " + seed, new Content.Smart("year:" + (1950 + seed)));
        collection(
                "both: " + seed,
                new Content.Multi(
                        List.of(
                                new MediaCollection.Member(
                                        server.bean(MediaCollections.class).all().getFirst().id(),
                                        true,
                                        false))));
        String trailers = filler("Trailers & more " + seed, first);
        for (int i = 0; i < 4; i++) {
            String number =
                    10 * (i + 1) + (random.nextBoolean() ? "" : "." + (1 + random.nextInt(20)));
            JsonNode _ =
                    server.created(
                            "/api/channels",
                            "{'number': '%s', 'name': '%s', 'hidden': %s, 'group': '%s'}"
                                    .formatted(
                                            number,
                                            List.of("yes", "5: a", "# x", "Größe 1")
                                                    .get(random.nextInt(4)),
                                            random.nextBoolean(),
                                            List.of("", "null", "a, b").get(random.nextInt(3))));
            JsonNode _ =
                    server.ok(
                            "PUT",
                            "/api/channels/" + number + "/schedule",
                            random.nextBoolean()
                                    ? slots(first, trailers)
                                    : "{'type': 'flood', 'collection': %d, 'order': 'SHUFFLE', 'seed': %d}"
                                            .formatted(first, random.nextLong()));
        }
        String file = export("");
        nothing();

        assertThat(ok(IMPORT, file).at("/flaws")).as(file).isEmpty();

        assertThat(export("")).isEqualTo(file);
    }

    @Test
    void onlyTheNamedChannelsAreWritten() {
        JsonNode _ = server.created("/api/channels", "{'number': '5', 'name': 'Five'}");
        JsonNode _ = server.created("/api/channels", "{'number': '7', 'name': 'Seven'}");

        assertThat(export("?numbers=7")).contains("Seven").doesNotContain("Five");
        assertThat(server.get("/api/channels/export?numbers=9").statusCode()).isEqualTo(404);
        assertThat(server.get("/api/channels/export?numbers=x").statusCode()).isEqualTo(400);
    }

    @Test
    void mediaAreFoundByWhatTheyAre() {
        long alpha = media("Alpha");
        JsonNode _ = server.created("/api/channels", "{'number': '5', 'name': 'Five'}");
        JsonNode _ =
                server.ok(
                        "PUT",
                        "/api/channels/5/schedule",
                        "{'type': 'lineup', 'entries': [{'type': 'media', 'media': %d}]}"
                                .formatted(alpha));
        String file = export("");

        assertThat(file).contains("title: Alpha").contains("path: /media/Alpha.mkv");
        assertThat(outcomes(ok(IMPORT, file))).containsExactly("left");
        String elsewhere = file.replace("/media/Alpha", "/films/Alpha");
        assertThat(outcomes(ok(IMPORT, elsewhere))).containsExactly("left");
    }

    @Test
    void whatIsNotHereStandsInTheWayUnlessItIsLeftOut() {
        String file =
                """
                exstreamtv: 1
                channels:
                  - number: 5
                    name: Five
                    watermark: other
                    schedule:
                      type: lineup
                      entries:
                        - type: media
                          media: {kind: other_video, title: Alpha}
                        - type: media
                          media: {title: Delta}
                """;

        HttpResponse<String> refused = send(IMPORT, file);
        assertThat(refused.statusCode()).isEqualTo(409);
        JsonNode flaws = TestServer.body(refused).at("/flaws");
        assertThat(flaws).hasSize(2).allMatch(flaw -> flaw.at("/missing").asBoolean());
        assertThat(flaws.toString()).contains("\"line\":5", "\"line\":12", "channels[0].watermark");
        assertThat(server.bean(Channels.class).all()).isEmpty();

        JsonNode done = ok(IMPORT + "?lenient=true", file);
        assertThat(done.at("/done").asBoolean()).isTrue();
        assertThat(done.at("/flaws")).hasSize(2);
        assertThat(server.ok("GET", "/api/channels/5/schedule", "").at("/entries")).hasSize(1);
    }

    @Test
    void whatIsAbsentStays() {
        JsonNode _ =
                server.created(
                        "/api/channels",
                        "{'number': '5', 'name': 'Five', 'group': 'News', 'zone': 'Europe/Rome'}");

        JsonNode done = ok(IMPORT, "exstreamtv: 1\nchannels: [{number: 5, name: Six}]");

        assertThat(done.at("/entries/0/outcome").asString()).isEqualTo("changed");
        assertThat(done.at("/entries/0/changes").toString()).isEqualTo("[\"name\"]");
        JsonNode channel = server.ok("GET", "/api/channels/5", "");
        assertThat(channel.at("/name").asString()).isEqualTo("Six");
        assertThat(channel.at("/group").asString()).isEqualTo("News");
        assertThat(channel.at("/zone").asString()).isEqualTo("Europe/Rome");
    }

    @Test
    void oneFaultKeepsAllFromBeingDone() {
        String file =
                "exstreamtv: 1\ncollections: [{name: New, content: {type: smart, query: 'type:movie'}}]\nchannels:\n- {number: 5, name: Five}\n- {number: 6, name: Six, zone: Mars/Crater}\n";

        HttpResponse<String> refused = send(IMPORT, file);

        assertThat(refused.statusCode()).isEqualTo(409);
        JsonNode flaw = TestServer.body(refused).at("/flaws/0");
        assertThat(flaw.at("/line").asInt()).isEqualTo(5);
        assertThat(flaw.at("/path").asString()).isEqualTo("channels[1].zone");
        assertThat(flaw.at("/message").asString())
                .isEqualTo("must be a time zone such as Europe/Berlin: Mars/Crater");
        assertThat(server.bean(Channels.class).all()).isEmpty();
        assertThat(server.bean(MediaCollections.class).all()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    channels: []                                                             | 1 | exstreamtv             | must be there and be 1: nothing
                    {exstreamtv: 2, channels: [{number: 5, name: a}]}                         | 1 | exstreamtv             | must be there and be 1: 2
                    {exstreamtv: 1, kanal: 5}                                                | 1 | kanal                  | must not be there
                    {exstreamtv: 1}                                                          | 1 | ""                     | must have channels: nothing
                    [1, 2]                                                                   | 1 | ""                     | must have keys such as channels
                    {exstreamtv: 1, channels: 5}                                             | 1 | channels               | must be a list: 5
                    {exstreamtv: 1, channels: [{number: 5, name: a, kind: b}]}                | 1 | channels[0].kind       | must not be there
                    {exstreamtv: 1, channels: [{number: five, name: a}]}                      | 1 | channels[0].number     | must be like 7 or 5.1: five
                    {exstreamtv: 1, channels: [{number: 5, name: ' '}]}                       | 1 | channels[0].name       | must have 1..200 characters
                    {exstreamtv: 1, channels: [{number: 5, name: a}, {number: 5, name: b}]}   | 1 | channels[1].number     | must be in the file once
                    {exstreamtv: 1, channels: [{number: 5, name: a, schedule: {type: b}}]}    | 1 | channels[0].schedule.type | must be one of
                    {exstreamtv: 1, channels: [{number: 5, name: a, schedule: {type: flood, collection: b, order: SHUFFLE}}]} | 1 | channels[0].schedule.collection | must be the name of a collection
                    {exstreamtv: 1, parts: [{kind: films, name: a, content: {}}]}             | 1 | parts[0].kind          | must be that of a part
                    {exstreamtv: 1, collections: [{name: a, content: {type: smart, query: 'year:('}}]} | 1 | collections[0]  | query is wrong
                    {exstreamtv: 1, channels: [!!java.net.URL {number: 5}]}                   | 1 | ""                     | must have no tags
                    """)
    void whatIsWrongIsNamedWithItsPlace(String file, int line, String path, String message) {
        HttpResponse<String> refused = send(IMPORT, file);

        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(409);
        JsonNode flaw = TestServer.body(refused).at("/flaws/0");
        assertThat(flaw.at("/line").asInt()).isEqualTo(line);
        assertThat(flaw.at("/path").asString()).as(flaw.toString()).isEqualTo(path);
        assertThat(flaw.at("/message").asString()).startsWith(message);
        assertThat(server.bean(Channels.class).all()).isEmpty();
    }

    @Test
    @DisplayName("F21: a file gives a channel another house format")
    void anotherHouseFormatIsTakenOver() {
        JsonNode _ = server.created("/api/channels", "{'number': '5', 'name': 'Five'}");
        String file = export("").replace("width: 1280", "width: 640");

        JsonNode done = ok(IMPORT, file);

        assertThat(done.at("/entries/0/changes").toString()).isEqualTo("[\"profile\"]");
        assertThat(server.bean(Channels.class).all().getFirst().profile().video().width())
                .isEqualTo(640);
    }

    private static String slots(long collection, String filler) {
        return "{'type': 'time-slots', 'slots': [{'name': 'all', 'start': '00:00', 'showing': {'type': 'media', 'source': %s}, 'settings': {'fillers': {'fallback': {'use': '%s'}}}}]}"
                .formatted(POOL.formatted(collection), filler);
    }

    private static long collection(String name, Content content) {
        return server.bean(MediaCollections.class).add(name, content).id().value();
    }

    private static String filler(String name, long collection) {
        String content =
                "{'pools': [{'selection': {'type': 'collection', 'id': %d}, 'ordering': {'order': 'SHUFFLE'}}]}"
                        .formatted(collection);
        return server.created(
                        "/api/fillers", "{'name': '%s', 'content': %s}".formatted(name, content))
                .at("/use")
                .asString();
    }

    private static long media(String title) {
        return StreamSupport.stream(
                        server.ok("GET", "/api/media?query=title:" + title, "")
                                .at("/items")
                                .spliterator(),
                        false)
                .findFirst()
                .orElseThrow()
                .at("/id")
                .asLong();
    }

    private static List<String> outcomes(JsonNode answer) {
        return answer.at("/entries")
                .valueStream()
                .map(entry -> entry.at("/outcome").asString())
                .toList();
    }

    private static String export(String query) {
        HttpResponse<String> answer = server.get("/api/channels/export" + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static JsonNode ok(String path, String yaml) {
        HttpResponse<String> answer = send(path, yaml);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return TestServer.body(answer);
    }

    /// As it is: quotes mean something.
    private static HttpResponse<String> send(String path, String yaml) {
        return server.send(
                HttpRequest.newBuilder(server.url(path))
                        .POST(HttpRequest.BodyPublishers.ofString(yaml))
                        .build());
    }
}
