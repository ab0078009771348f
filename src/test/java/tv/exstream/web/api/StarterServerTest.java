package tv.exstream.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.media.MediaItemBuilder.item;
import static tv.exstream.time.Lengths.minutes;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tv.exstream.channel.Channel;
import tv.exstream.channel.Channels;
import tv.exstream.db.Database;
import tv.exstream.db.RefusedRows;
import tv.exstream.db.TemporaryDatabase;
import tv.exstream.media.MediaItems;
import tv.exstream.media.MediaItems.Found;
import tv.exstream.web.TestServer;

/// The first run over HTTP: twelve films and two shows.
@Timeout(60)
class StarterServerTest {
    private static TestServer server;
    private static Database database;
    @TempDir private static Path folder;

    @BeforeAll
    static void start() {
        database = TemporaryDatabase.in(folder);
        server =
                TestServer.with(
                        database,
                        ApiConfiguration.class,
                        SchedulingServerTest.Parts.class,
                        StartParts.class);
        server.bean(MediaItems.class)
                .upsert(
                        Stream.of(films(), episodes("Northern Lights", 30), episodes("Harbour", 12))
                                .flatMap(each -> each)
                                .toList());
    }

    private static Stream<Found> films() {
        return IntStream.range(0, 12)
                .mapToObj(n -> item("Film " + n).movieOf(1984).lasting(minutes(100)).found());
    }

    private static Stream<Found> episodes(String show, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(n -> item(show + n).episode(show, 1, n).lasting(minutes(25)).found());
    }

    @AfterAll
    static void stop() {
        server.close();
        database.close();
    }

    private static JsonNode offered(String name) {
        return server.ok("GET", "/api/start/channels", "")
                .at("/channels")
                .valueStream()
                .filter(each -> each.at("/name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void channelsAreOfferedThatSuitWhatThereIs() {
        JsonNode answer = server.ok("GET", "/api/start/channels", "");

        assertThat(answer.at("/items").asInt()).isEqualTo(54);
        assertThat(answer.at("/channels").findValuesAsString("name"))
                .containsExactly(
                        "Prime Time",
                        "Films",
                        "Series",
                        "Films of the 1980s",
                        "Northern Lights",
                        "Harbour");
    }

    @Test
    void aPreviewTellsTheEveningAndHowMuchThereIs() {
        JsonNode preview = tonight(offered("Prime Time"));

        Instant from = Instant.parse(preview.at("/from").asString());
        assertThat(preview.at("/to").asString())
                .isEqualTo(from.plus(Duration.ofHours(4)).toString());
        assertThat(preview.at("/airings").size()).isBetween(2, 12);
        assertThat(Duration.parse(preview.at("/material").asString()))
                .isEqualTo(minutes(12 * 100 + 42 * 25));
    }

    @Test
    void aPreviewChangesNothing() {
        int before = server.bean(Channels.class).all().size();

        JsonNode first = tonight(offered("Films"));

        assertThat(tonight(offered("Films")).at("/airings/1/title"))
                .isEqualTo(first.at("/airings/1/title"));
        assertThat(server.bean(Channels.class).all()).hasSize(before);
    }

    private static JsonNode tonight(JsonNode offered) {
        String key = offered.at("/key").asString();
        return server.ok("GET", "/api/start/channels/%s/tonight".formatted(key), "");
    }

    @Test
    void chosenChannelsAreMadeWithTheNamesThatAPersonGives() {
        JsonNode made =
                server.created(
                                "/api/start/channels",
                                "{'channels': [{'key': 'series'}, {'key': 'films', 'name':"
                                        + " 'Kino'}]}")
                        .at("/channels");

        assertThat(made.findValuesAsString("name")).containsExactly("Series", "Kino");
        assertThat(offered("Series").at("/made").asBoolean()).isTrue();
        assertThat(offered("Films").at("/made").asBoolean()).isFalse();
        String rules =
                server.get("/api/channels/%s/schedule".formatted(made.at("/1/number").asString()))
                        .body();
        assertThat(rules).contains("classic", "type = movie");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'channels': [{'key': 'films'}, {'key': 'no-such'}]}",
                "{'channels': [{'key': 'films', 'name': ''}]}",
                "{'channels': [{}]}",
                "{}"
            })
    void whatIsNotOfferedMakesNothing(String wish) {
        int before = server.bean(Channels.class).all().size();

        assertThat(server.send("POST", "/api/start/channels", wish).statusCode())
                .isIn(400, 404, 422);
        assertThat(server.bean(Channels.class).all()).hasSize(before);
    }

    @Test
    void whenTheThirdOfFiveCannotBeMadeNoneIsLeft() {
        List<Channel> before = server.bean(Channels.class).all();
        String five =
                server.ok("GET", "/api/start/channels", "")
                        .at("/channels")
                        .valueStream()
                        .limit(5)
                        .map(each -> "{'key': '%s'}".formatted(each.at("/key").asString()))
                        .collect(Collectors.joining(", ", "{'channels': [", "]}"));

        try (RefusedRows _ = RefusedRows.beyond(2, "schedule", database)) {
            assertThat(server.send("POST", "/api/start/channels", five).statusCode())
                    .isEqualTo(500);
        }

        assertThat(server.bean(Channels.class).all()).isEqualTo(before);
        assertThat(server.created("/api/start/channels", five).at("/channels")).hasSize(5);
    }

    @Test
    void stepsAreRememberedAndCanBeTakenAgain() {
        JsonNode after =
                server.ok(
                        "PATCH",
                        "/api/start",
                        "{'steps': {'WELCOME': 'DONE', 'MEDIA': 'SKIPPED'}}");
        server.ok("PATCH", "/api/start", "{'steps': {'MEDIA': 'DONE'}, 'closed': true}");

        assertThat(after.at("/next").asString()).isEqualTo("ACCOUNT");
        JsonNode start = server.ok("GET", "/api/start", "");
        assertThat(start.at("/steps/3/state").asString()).isEqualTo("DONE");
        assertThat(start.at("/closed").asBoolean()).isTrue();
        assertThat(server.send("PATCH", "/api/start", "{'steps': {'X': 'DONE'}}").statusCode())
                .isEqualTo(400);
    }

    @Test
    void foldersOfTheServerAreNamed(@TempDir Path media) throws Exception {
        Files.createDirectories(media.resolve("Films & Shows"));

        JsonNode answer = server.ok("GET", "/api/folders?path=" + encoded(media.toString()), "");

        assertThat(answer.at("/folders/0/name").asString()).isEqualTo("Films & Shows");
        assertThat(server.ok("GET", "/api/folders", "").at("/folders/0/path").asString())
                .isEqualTo("/");
        assertThat(server.get("/api/folders?path=" + encoded("/no/such")).statusCode())
                .isEqualTo(404);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void theTunerIsTriedUnderTheAddressOfTheRequest() {
        JsonNode answer = server.ok("POST", "/api/tuner/test", "");

        assertThat(answer.at("/address").asString()).isEqualTo(server.url("").toString());
        assertThat(answer.at("/findings/0/outcome").asString()).isEqualTo("ONLY_HERE");
        assertThat(answer.at("/findings/1/grade").asString()).isEqualTo("WRONG");
        assertThat(answer.at("/findings").size()).isEqualTo(8);
    }

    @Test
    void anAddressIsDrawnForPhonesAndKeptByNobody() {
        HttpResponse<String> answer =
                server.send(
                        "POST", "/api/qr", "{'text': 'http://10.0.0.2:8411/t/secret/iptv.m3u'}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).startsWith("<svg").doesNotContain("secret");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    @DisplayName("H44: a text that is too long is not drawn")
    void aTextThatIsTooLongIsNotDrawn() {
        for (String text : List.of("", "x".repeat(401))) {
            assertThat(
                            server.send("POST", "/api/qr", "{'text': '%s'}".formatted(text))
                                    .statusCode())
                    .isEqualTo(400);
        }
    }
}
