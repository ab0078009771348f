package tv.exstream.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.channel.ChannelBuilder.channel;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tv.exstream.channel.Channel;
import tv.exstream.channel.Channels;
import tv.exstream.db.Database;
import tv.exstream.db.TemporaryDatabase;
import tv.exstream.web.TestServer;

/// Lineups and their tools over HTTP. Items 1, 2 and 3 last twenty minutes.
@Timeout(60)
class LineupServerTest {
    private static final String LINEUP =
            "{'type': 'lineup', 'entries': [{'type': 'media', 'media': 1}, {'type': 'flex', 'length': 'PT10M'},"
                    + " {'type': 'media', 'media': 2, 'length': 'PT30M'}, {'type': 'media', 'media': 1}]}";

    private static TestServer server;
    private static Database database;
    private static int channels;

    private TimelineClient timeline;

    @BeforeAll
    static void start(@TempDir Path folder) {
        database = TemporaryDatabase.in(folder);
        server =
                TestServer.with(database, ApiConfiguration.class, SchedulingServerTest.Parts.class);
        ThreeFilms.addTo(server);
    }

    @AfterAll
    static void stop() {
        server.close();
        database.close();
    }

    @BeforeEach
    void channelWithLineup() {
        Channel channel = server.bean(Channels.class).add(channel(++channels).draft());
        timeline = new TimelineClient(server, channel);
        JsonNode _ = timeline.ok("PUT", "/schedule", json(LINEUP));
    }

    @Test
    void aLineupIsShownInItsOrder() {
        timeline.await(() -> !timeline.airings().isEmpty());

        assertThat(TimelineClient.titles(timeline.airings()).subList(0, 4))
                .containsExactly("Alpha", "Beta", "Alpha", "Alpha");
        assertThat(timeline.ok("GET", "/schedule", "").at("/entries/2/length").asString())
                .isEqualTo("PT30M");
    }

    @Test
    @DisplayName("TL-11, TL-12, TL-13: tools are tried, one after another, and nothing is changed")
    void toolsAreTried() {
        JsonNode before = timeline.ok("GET", "/schedule", "");

        JsonNode answer =
                tried(
                        "{'tools': [{'type': 'remove-duplicates'}, {'type': 'replicate', 'times': 2},"
                                + " {'type': 'remove-flex'}]}");

        assertThat(said(answer)).isEqualTo("1=PT20M 2=PT30M 1=PT20M 2=PT30M");
        assertThat(answer.at("/length").asString()).isEqualTo("PT1H40M");
        assertThat(answer.at("/notes/0").asString()).isEqualTo("left out: programmes (1)");
        assertThat(answer.at("/notes/1").asString()).isEqualTo("left out: flex (2)");
        assertThat(answer.at("/titles/1").asString()).isEqualTo("Alpha");
        assertThat(timeline.ok("GET", "/schedule", "")).isEqualTo(before);
    }

    @Test
    void whatWasTriedIsWhatComes() {
        String tools =
                "{'tools': [{'type': 'shuffle'}, {'type': 'sort', 'by': 'TITLE', 'direction': 'DESCENDING'}]}";
        JsonNode dry = tried(tools);

        JsonNode done = timeline.ok("POST", "/lineup/tools", json(tools));

        assertThat(done).isEqualTo(dry);
        JsonNode rules = timeline.ok("GET", "/schedule", "");
        assertThat(rules.at("/entries")).isEqualTo(dry.at("/entries"));
        assertThat(said(dry)).isEqualTo("2=PT30M 1=PT20M 1=PT20M");
    }

    @Test
    void toolsDoNotLoseWhatSomebodyElseHasChanged() {
        String schedule = timeline.path("/schedule");
        String tag = server.get(schedule).headers().firstValue("ETag").orElseThrow();
        String tools = json("{'tools': [{'type': 'remove-flex'}]}");

        HttpResponse<String> first = sent(timeline.path("/lineup/tools"), tools, tag);
        HttpResponse<String> late = sent(timeline.path("/lineup/tools"), tools, tag);

        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        assertThat(first.headers().firstValue("ETag"))
                .isEqualTo(server.get(schedule).headers().firstValue("ETag"));
        assertThat(late.statusCode()).isEqualTo(412);
    }

    private static HttpResponse<String> sent(String path, String body, String tag) {
        return server.send(
                HttpRequest.newBuilder(server.url(path))
                        .header("Content-Type", "application/json")
                        .header("If-Match", tag)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build());
    }

    @Test
    @DisplayName("TL-04, TL-14: tools move the start, in the form that it has")
    void toolsMoveTheStart() {
        String entries = "'entries': [{'type': 'media', 'media': 1, 'length': 'PT2H'}]";
        String hours = "'tools': [{'type': 'hours', 'from': '06:00', 'to': '10:00'}]";
        String slide = "'tools': [{'type': 'slide', 'by': 'PT30M'}]";
        String nine = "'start': {'type': 'time', 'time': '09:00'}";
        String instant = "'start': {'type': 'instant', 'at': '2024-05-01T09:00:00Z'}";

        assertThat(
                        tried("{%s, %s, %s}".formatted(nine, entries, hours))
                                .at("/start/time")
                                .asString())
                .isEqualTo("06:00:00");
        assertThat(
                        tried("{%s, %s, %s}".formatted(nine, entries, slide))
                                .at("/start/time")
                                .asString())
                .isEqualTo("09:30:00");
        assertThat(
                        tried("{%s, %s, %s}".formatted(instant, entries, slide))
                                .at("/start/at")
                                .asString())
                .isEqualTo("2024-05-01T09:30:00Z");
        assertThat(tried("{%s, 'tools': []}".formatted(entries)).has("start")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "+1000000000-12-31T23:59:59Z, PT0S, at must be in the years 1970 to 9999",
        "-1000000000-01-01T00:00:00Z, PT0S, at must be in the years 1970 to 9999",
        "9999-12-31T00:00:00Z, PT48H, lineup after the tools: at must be in the years 1970 to 9999",
    })
    void aStartThatNobodyCanCountWithIsRefused(String at, String by, String detail) {
        String start = "'start': {'type': 'instant', 'at': '%s'}".formatted(at);
        String request =
                "{%s, 'entries': [{'type': 'media', 'media': 1}], 'tools': [{'type': 'slide', 'by': '%s'}]}"
                        .formatted(start, by);

        HttpResponse<String> answer =
                timeline.send("POST", "/lineup/tools?dry=true", json(request));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(detail);
    }

    @Test
    void theSameSeedGivesTheSameOrder() {
        String entries =
                IntStream.range(0, 30)
                        .mapToObj(i -> "{'type': 'media', 'media': %d}".formatted(1 + i % 3))
                        .collect(Collectors.joining(", ", "'entries': [", "]"));
        String shuffle = "{%s, 'seed': %d, 'tools': [{'type': 'shuffle'}]}";

        assertThat(tried(shuffle.formatted(entries, 1)))
                .isEqualTo(tried(shuffle.formatted(entries, 1)))
                .isNotEqualTo(tried(shuffle.formatted(entries, 2)));
    }

    @ParameterizedTest
    @DisplayName("what cannot be done is refused with its place")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'tools': [{'type': 'pad', 'minutes': 7}]} | tools[0]: minutes must divide the 1440 of a day: 7",
                "{'tools': [{'type': 'polish'}]} | tools[0].type must be one of balance, blocks,",
                "{'tools': [{'type': 'shuffle'}, {'type': 'replicate', 'times': 90000}]} |"
                        + " tools[1]: copies must be at least 1 and make at most 60000 pieces: 90000 of 4",
                "{'tools': [], 'entries': [{'type': 'media', 'media': 99}]} | entries[0].media: no media item has the id 99",
                "{'tools': [], 'entries': [{'type': 'flex', 'length': 'PT0S'}]} |"
                        + " entries[0]: length must be at least PT1S: PT0S",
                "{'tool': []} | tool must not be there, only entries, seed, start, tools"
            })
    void whatCannotBeDoneIsRefused(String request, String message) {
        HttpResponse<String> answer =
                timeline.send("POST", "/lineup/tools?dry=true", json(request));

        assertThat(answer.statusCode()).as(answer.body()).isIn(400, 404);
        assertThat(answer.body()).contains(message);
    }

    @Test
    void aChannelThatShowsNoLineupHasNone() {
        JsonNode _ = timeline.ok("PUT", "/schedule", TimelineClient.flood("SHUFFLE"));
        String given = "{'entries': [{'type': 'media', 'media': 1}], 'tools': []}";

        HttpResponse<String> answer = timeline.send("POST", "/lineup/tools", json(given));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("must be a lineup, or entries must be given");
        assertThat(said(tried(given))).isEqualTo("1=PT20M");
    }

    @Test
    void sharedFillersOfALineupStayShared() {
        JsonNode filler =
                filler(
                        "{'name': 'clips', 'content': {'pools': [{'selection': {'type': 'query', 'text': 'type:movie'},"
                                + " 'ordering': {'order': 'SHUFFLE'}}]}}");
        String use = filler.at("/use").asString();
        String rules =
                LINEUP.replaceFirst("\\{", "{'fillers': {'flex': {'use': '%s'}}, ".formatted(use));
        JsonNode _ = timeline.ok("PUT", "/schedule", json(rules));

        JsonNode _ = timeline.ok("POST", "/lineup/tools", json("{'tools': [{'type': 'balance'}]}"));

        JsonNode after = timeline.ok("GET", "/schedule", "");
        assertThat(after.at("/fillers/flex/use").asString()).isEqualTo(use);
        assertThat(after.at("/entries").size()).isEqualTo(5);
    }

    private static JsonNode filler(String content) {
        HttpResponse<String> answer =
                server.send(
                        HttpRequest.newBuilder(server.url("/api/fillers"))
                                .POST(HttpRequest.BodyPublishers.ofString(json(content)))
                                .build());
        return JsonMapper.shared().readTree(answer.body());
    }

    private JsonNode tried(String request) {
        return timeline.ok("POST", "/lineup/tools?dry=true", json(request));
    }

    private static String said(JsonNode answer) {
        List<String> entries =
                answer.at("/entries")
                        .valueStream()
                        .map(
                                entry ->
                                        entry.path("media").asString("f")
                                                + "="
                                                + entry.at("/length").asString())
                        .toList();
        return String.join(" ", entries);
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }
}
