package tv.exstream.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.channel.ChannelBuilder.channel;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tv.exstream.channel.Channel;
import tv.exstream.channel.Channels;
import tv.exstream.db.Database;
import tv.exstream.db.TemporaryDatabase;
import tv.exstream.guide.Guide;
import tv.exstream.guide.GuideRules;
import tv.exstream.media.MediaItems;
import tv.exstream.playout.Playouts;
import tv.exstream.schedule.part.PartKind;
import tv.exstream.web.TestServer;

/// Parts of rules over HTTP, and the channels that use them, with a planner and a database that work.
@Timeout(120)
class PartServerTest {
    private static final String POOL =
            "{'type': 'pool', 'selection': {'type': 'collection', 'id': 1}, 'ordering': {'order': 'CHRONOLOGICAL'}}";

    private static TestServer server;
    private static Database database;
    private static int channels;
    private static int names;

    private Channel channel;
    private String path;

    @BeforeAll
    static void start(@TempDir Path folder) {
        database = TemporaryDatabase.in(folder);
        server = TestServer.with(database, ApiConfiguration.class, Parts.class);
        ThreeFilms.addTo(server);
    }

    @AfterAll
    static void stop() {
        server.close();
        database.close();
    }

    @BeforeEach
    void channelWithoutRules() {
        channel = server.bean(Channels.class).add(channel(++channels).draft());
        path = "/api/channels/" + channel.number() + "/schedule";
    }

    @Test
    @DisplayName(
            "API-72, API-74: a block is built once, and used by two channels through a template")
    void aBlockIsBuiltOnceAndUsedByTwoChannels() {
        String playlist =
                add("playlists", "{'type': 'playlist', 'entries': [{'pool': " + POOL + "}]}");
        String block =
                add(
                        "blocks",
                        "{'length': 'PT24H', 'items': [{'count': 100, 'source': {'use': '%s'}}]}"
                                .formatted(playlist));
        String template =
                add(
                        "templates",
                        "{'items': [{'start': '00:00', 'block': {'use': '%s'}}]}".formatted(block));
        String rules =
                "{'type': 'blocks', 'calendar': [{'template': {'use': '%s'}}]}".formatted(template);
        Channel second = server.bean(Channels.class).add(channel(++channels).draft());

        JsonNode stored = ok("PUT", path, rules);
        ok("PUT", "/api/channels/" + second.number() + "/schedule", rules);

        assertThat(stored).isEqualTo(json(rules)).isEqualTo(ok("GET", path, ""));
        JsonNode expanded = ok("GET", path + "?expanded=true", "");
        assertThat(expanded.at("/blocks/0/items/0/source/type").asString()).isEqualTo("playlist");
        assertThat(expanded.toString()).doesNotContain("\"use\"");
        assertThat(expanded.has("seed")).isTrue();
        await(() -> ok("GET", timeline(), "").at("/airings").size() > 10);
        JsonNode found = ok("GET", "/api/" + template, "");
        assertThat(users(found))
                .containsExactly("channels/" + channel.number(), "channels/" + second.number());
        assertThat(users(ok("GET", "/api/" + block, ""))).containsExactly(template);
        assertThat(users(ok("GET", "/api/" + playlist, ""))).containsExactly(block);
    }

    @Test
    @DisplayName(
            "STR-8: a changed part changes the timelines that use it at once, but not what is on air")
    void aChangedPartChangesTheTimelinesThatUseIt() {
        String day = add("schedules", flood("CHRONOLOGICAL"));
        ok("PUT", path, "{'use': '" + day + "'}");
        await(() -> ok("GET", timeline(), "").at("/airings").size() > 10);
        JsonNode before = ok("GET", timeline(), "").at("/airings");
        String changed = request(name(day), flood("RANDOM"));

        JsonNode preview = ok("POST", "/api/" + day + "/preview", changed);
        assertThat(preview.at("/channels/0/path").asString())
                .isEqualTo("channels/" + channel.number());
        assertThat(ok("GET", timeline(), "").at("/airings")).isEqualTo(before);

        ok("PUT", "/api/" + day, changed);

        await(() -> !ok("GET", timeline(), "").at("/airings").equals(before));
        assertThat(ok("GET", timeline(), "").at("/airings/0")).isEqualTo(before.get(0));
        assertThat(ok("GET", path, "").toString()).isEqualTo("{\"use\":\"" + day + "\"}");
        assertThat(ok("GET", path + "?expanded=true", "").at("/order").asString())
                .isEqualTo("RANDOM");
    }

    @Test
    void aPreviewOfRulesUnderstandsParts() {
        String day = add("schedules", flood("CHRONOLOGICAL"));

        JsonNode preview = ok("POST", path + "/preview?hours=3", "{'use': '" + day + "'}");

        assertThat(preview.at("/airings").size()).isEqualTo(9);
        assertThat(send("GET", path, "").statusCode()).isEqualTo(404);
    }

    @Test
    void partsAreListedByNameGroupAndPage() {
        IntStream.range(0, 5)
                .forEach(
                        i ->
                                created(
                                        "/api/decos",
                                        "{'name': 'Deco %d', 'group': '%s', 'content': {}}"
                                                .formatted(i, i < 3 ? "Night & day" : "")));

        JsonNode page = ok("GET", "/api/decos?group=NIGHT+%26+day&offset=1&limit=1", "");
        assertThat(page.at("/total").asInt()).isEqualTo(3);
        assertThat(page.at("/parts").size()).isEqualTo(1);
        assertThat(page.at("/parts/0/name").asString()).isEqualTo("Deco 1");
        assertThat(page.at("/parts/0/uses").asInt()).isZero();
        assertThat(ok("GET", "/api/decos?group=", "").at("/total").asInt()).isEqualTo(2);
        assertThat(ok("GET", "/api/decos?name=o+4", "").at("/total").asInt()).isEqualTo(1);
        assertThat(ok("GET", "/api/decos?limit=9999999", "").at("/limit").asInt()).isEqualTo(100);
        assertThat(ok("GET", "/api/deco-templates", "").at("/total").asInt()).isZero();
        assertThat(detail(send("GET", "/api/decos?limit=all", "")))
                .isEqualTo("limit must be a whole number: all");
    }

    @Test
    void aListOfPartsGoesOnBehindOneThatHasAnotherNameMeanwhile() {
        String list = "/api/blocks?limit=1&name=list";
        String first = created("/api/blocks", block("List a")).at("/use").asString();
        created("/api/blocks", block("list b"));
        JsonNode begin = ok("GET", list, "");
        ok("PUT", "/api/" + first, block("List z"));

        JsonNode next = ok("GET", list + "&cursor=" + begin.at("/next").asString(), "");

        assertThat(begin.at("/parts/0/use").asString()).isEqualTo(first);
        assertThat(next.at("/parts/0/name").asString()).isEqualTo("list b");
        assertThat(next.at("/total").asInt()).isEqualTo(2);
        assertThat(next.at("/next").isNull()).as("the one that moved").isFalse();
        assertThat(
                        send("GET", "/api/decos?cursor=" + begin.at("/next").asString(), "")
                                .statusCode())
                .as("a cursor of another kind")
                .isEqualTo(400);
        assertThat(names(list.replaceFirst("limit=\\d+", "limit=100") + "&sort=-name"))
                .isEqualTo(names(list.replaceFirst("limit=\\d+", "limit=100")).reversed());
    }

    private static List<String> names(String list) {
        return ok("GET", list, "").at("/parts").findValuesAsString("name");
    }

    private static String block(String name) {
        return request(name, "{'length': 'PT1H', 'items': []}");
    }

    @ParameterizedTest
    @EnumSource(PartKind.class)
    void everyKindHasAnAddress(PartKind kind) {
        assertThat(ok("GET", "/api/" + kind.plural(), "").at("/offset").asInt()).isZero();
    }

    @Test
    void aPartIsReadAsItWasWritten() {
        String content =
                "{'quantity': {'type': 'up-to', 'most': 2}, 'pools': [{'selection':"
                        + " {'type': 'query', 'text': 'tag:\\u00dcber'}, 'ordering': {'order': 'SHUFFLE'}}]}";

        JsonNode added = created("/api/fillers", request("Trailers \uD83C\uDF7F <b>", content));

        assertThat(added.at("/content")).isEqualTo(json(content));
        assertThat(added.at("/name").asString()).isEqualTo("Trailers \uD83C\uDF7F <b>");
        assertThat(added.at("/group").asString()).isEmpty();
        assertThat(added.at("/use").asString()).isEqualTo("fillers/" + added.at("/id").asInt());
        assertThat(added.at("/usedBy").size()).isZero();
        assertThat(ok("GET", "/api/" + added.at("/use").asString(), "")).isEqualTo(added);
    }

    @Test
    void aPatchChangesSomeOfAPart() {
        String where = "/api/" + add("blocks", "{'length': 'PT1H', 'items': []}");
        ok("PATCH", where, "{'group': 'Nights'}");

        JsonNode patched = ok("PATCH", where, "{'content': {'length': 'PT2H'}}");

        assertThat(patched.at("/group").asString()).isEqualTo("Nights");
        assertThat(patched.at("/content")).isEqualTo(json("{'length': 'PT2H', 'items': []}"));
        assertThat(ok("PATCH", where, "{'group': null}").at("/group").asString()).isEmpty();
        assertThat(detail(send("PATCH", where, "{'name': null}"))).startsWith("name must");
        assertThat(ok("PATCH", where, "{'content': {'items': null}}").at("/content"))
                .isEqualTo(json("{'length': 'PT2H'}"));
        assertThat(code(send("PATCH", "/api/blocks/999", "{}"))).isEqualTo("PART_NOT_FOUND");
    }

    @Test
    void aPartThatIsUsedStays() {
        String day = add("schedules", flood("SHUFFLE"));
        ok("PUT", path, "{'use': '" + day + "'}");

        HttpResponse<String> refused = send("DELETE", "/api/" + day, "");

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(code(refused)).isEqualTo("PART_IN_USE");
        assertThat(detail(refused)).contains("must not be in use: channel " + channel.number());
        ok("PUT", path, flood("SHUFFLE"));
        assertThat(send("DELETE", "/api/" + day, "").statusCode()).isEqualTo(204);
        assertThat(code(send("GET", "/api/" + day, ""))).isEqualTo("PART_NOT_FOUND");
    }

    @Test
    void aChangeThatAChannelCouldNotRunIsRefused() {
        String block = add("blocks", "{'length': 'PT1H'}");
        ok(
                "PUT",
                path,
                "{'type': 'blocks', 'calendar': [{'template': 'own'}], 'templates': [{'name': 'own', 'items':"
                        + " [{'start': '23:00', 'block': {'use': '%s'}}]}]}".formatted(block));

        HttpResponse<String> refused =
                send("PUT", "/api/" + block, request(name(block), "{'length': 'PT2H'}"));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(detail(refused))
                .startsWith("channel %s uses it and must stay valid: ".formatted(channel.number()))
                .contains("must end by midnight");
        assertThat(ok("GET", "/api/" + block, "").at("/content/length").asString())
                .isEqualTo("PT1H");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "fillers | {'content': {'pools': []}} | name must be text: nothing",
                "fillers | {'name': ' ', 'content': {'pools': []}} | name must have 1..200 characters",
                "fillers | {'name': 'x'} | content must be an object in braces: nothing",
                "fillers | {'name': 'x', 'content': 'fillers/3'} | content must be an object in braces: \"fillers/3\"",
                "fillers | {'name': 'x', 'content': {}, 'id': 3} | id must not be there, only content, group, name",
                "fillers | {'name': 'x', 'content': {'pools': []}} | content: filler x must have clips",
                "fillers | {'name': 'x', 'content': {'pools': {'use': 'blocks/1'}}} | content.pools must be a list in brackets",
                "playlists | {'name': 'x', 'content': {'type': 'pool'}} | content.type must be one of marathon, playlist: \"pool\"",
                "blocks | {'name': 'x', 'content': {'length': 'PT1H', 'items': [{'source': {'use': 'playlists/99999'}}]}}"
                        + " | content.items[0].source: use must name one of the playlists: \"playlists/99999\"",
                "schedules | {'name': 'x', 'content': {'type': 'flood', 'seed': 1}} | content.seed must not be there: 1",
                "blocks | [] | body must be an object in braces: []",
            })
    void whatIsWrittenWronglyIsRefusedWithItsPlace(String kind, String body, String message) {
        HttpResponse<String> refused = send("POST", "/api/" + kind, body);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(code(refused)).isEqualTo("INVALID_VALUE");
        assertThat(detail(refused)).contains(message);
    }

    @Test
    void rulesThatUseWhatIsNotThereAreRefused() {
        assertThat(detail(send("PUT", path, "{'use': 'schedules/424242'}")))
                .isEqualTo("body: use must name one of the schedules: \"schedules/424242\"");
        assertThat(detail(send("GET", path + "?expanded=maybe", "")))
                .isEqualTo("expanded must be true or false: maybe");
    }

    @Test
    void aNameIsThereOnce() {
        created("/api/blocks", "{'name': 'Été', 'content': {'length': 'PT1H'}}");

        HttpResponse<String> refused =
                send("POST", "/api/blocks", "{'name': 'éTÉ', 'content': {'length': 'PT1H'}}");

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(code(refused)).isEqualTo("PART_NAME_TAKEN");
        created("/api/templates", "{'name': 'été', 'content': {}}");
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/api/blocks/424242,404",
        "PUT,/api/blocks/424242,404",
        "POST,/api/blocks/424242/preview,404",
        "DELETE,/api/blocks/424242,404",
        "GET,/api/blocks/9223372036854775807,404",
        "GET,/api/blocks/-1,404",
        "GET,/api/blocks/first,400",
        "GET,/api/movies,404",
        "GET,/api/Blocks,404"
    })
    void whatIsNotThereIsSaidToBeSo(String method, String where, int status) {
        String body = "{'name': 'x', 'content': {'length': 'PT1H'}}";

        assertThat(send(method, where, body).statusCode()).isEqualTo(status);
    }

    @Test
    void aBodyWithoutAnEndIsRefused() {
        String body =
                request("long", "{'length': 'PT1H' " + " ".repeat(RequestText.MOST_BYTES) + "}");

        assertThat(detail(send("POST", "/api/blocks", body))).contains("at most 1048576 bytes");
    }

    @Test
    @DisplayName("H35: a page of another site changes no part")
    void aPageOfAnotherSiteChangesNothing() {
        HttpRequest request =
                HttpRequest.newBuilder(server.url("/api/blocks"))
                        .header("Sec-Fetch-Site", "cross-site")
                        .POST(HttpRequest.BodyPublishers.ofString("{}"))
                        .build();

        assertThat(server.send(request).statusCode()).isEqualTo(403);
    }

    @Test
    void changesAtTheSameTimeLeaveTheChannelTrueToThePart() throws Exception {
        String day = add("schedules", flood("SHUFFLE"));
        String name = name(day);
        ok("PUT", path, "{'use': '" + day + "'}");
        List<Integer> statuses = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<Integer>> done = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                String body = request(name, flood(i % 2 == 0 ? "RANDOM" : "SHUFFLE"));
                boolean isPart = i % 3 > 0;
                done.add(
                        threads.submit(
                                () ->
                                        isPart
                                                ? send("PUT", "/api/" + day, body).statusCode()
                                                : send("PUT", path, "{'use': '" + day + "'}")
                                                        .statusCode()));
            }
            for (Future<Integer> each : done) {
                statuses.add(each.get());
            }
        }

        assertThat(statuses).containsOnly(200);
        assertThat(ok("GET", path + "?expanded=true", "").at("/order"))
                .isEqualTo(ok("GET", "/api/" + day, "").at("/content/order"));
    }

    /// Answers how rules use it.
    private static String add(String kind, String content) {
        return created("/api/" + kind, request("part " + ++names, content)).at("/use").asString();
    }

    private static String name(String use) {
        return ok("GET", "/api/" + use, "").at("/name").asString();
    }

    private static String request(String name, String content) {
        return "{'name': '%s', 'content': %s}".formatted(name, content);
    }

    private static String flood(String order) {
        return "{'type': 'flood', 'collection': 1, 'order': '%s'}".formatted(order);
    }

    private String timeline() {
        return "/api/channels/" + channel.number() + "/timeline";
    }

    private static List<String> users(JsonNode part) {
        return part.at("/usedBy").valueStream().map(each -> each.at("/path").asString()).toList();
    }

    private static JsonNode created(String where, String body) {
        HttpResponse<String> answer = send("POST", where, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JsonMapper.shared().readTree(answer.body());
    }

    private static JsonNode ok(String method, String where, String body) {
        HttpResponse<String> answer = send(method, where, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private static String code(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body()).at("/code").asString();
    }

    private static String detail(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body()).at("/detail").asString();
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text.replace('\'', '"'));
    }

    private static HttpResponse<String> send(String method, String where, String body) {
        return server.send(method, where, body);
    }

    /// Looks again after every change of a timeline.
    private static void await(BooleanSupplier condition) {
        try {
            while (!condition.getAsBoolean()) {
                assertThat(server.bean(SchedulingParts.class).changes.poll(1, TimeUnit.MINUTES))
                        .as("a timeline changes")
                        .isNotNull();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Import(SchedulingParts.class)
    static class Parts {
        @Bean
        Guide guide(Playouts playouts, MediaItems items) {
            return new Guide(playouts, items, GuideRules.USUAL);
        }

        @Bean
        Views views(
                Channels channels,
                Guide guide,
                Playouts playouts,
                MediaItems items,
                InstantSource clock) {
            Present present = new Present(playouts, guide::described, guide::soon);
            return SchedulingParts.views(new GuideView(channels, guide, present, clock), clock);
        }
    }
}
