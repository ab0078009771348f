package tv.exstream.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tv.exstream.LeakWatch;
import tv.exstream.Patience;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelNumber;
import tv.exstream.channel.Channels;
import tv.exstream.rendition.SlateCause;
import tv.exstream.session.Outlook;
import tv.exstream.session.Sessions;
import tv.exstream.session.Viewer;
import tv.exstream.session.ViewerDetails;
import tv.exstream.session.ViewerEnd;
import tv.exstream.session.ViewerKind;
import tv.exstream.web.Streaming;
import tv.exstream.web.TestServer;
import tv.exstream.web.change.Change;
import tv.exstream.web.change.SeenChanges;

/// What operators look at, and what they do about it.
@Timeout(60)
class OperateServerTest {
    private static TestServer server;

    private OperateParts parts;

    @BeforeAll
    static void start() {
        server = TestServer.of(Streaming.class, OperateParts.class);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void look() {
        parts = server.bean(OperateParts.class);
    }

    @Test
    @DisplayName("API-108: the newest lines of the log come first, in pages")
    void theNewestLinesOfTheLogComeFirstAndArePaged() {
        for (int n = 1; n <= 5; n++) {
            say("paging.Lines", "line " + n);
        }

        JsonNode first = json("/api/logs?area=paging&limit=2");
        assertThat(first.at("/lines").findValuesAsString("text"))
                .containsExactly("line 5", "line 4");
        JsonNode next = json("/api/logs?area=paging&limit=3&before=" + first.at("/before"));
        assertThat(next.at("/lines").findValuesAsString("text"))
                .containsExactly("line 3", "line 2", "line 1");
        assertThat(next.at("/before").isMissingNode() || next.at("/before").isNull()).isTrue();
        assertThat(first.at("/areas").toString()).contains("\"paging\"");
    }

    @Test
    @DisplayName("API-108: lines of the log are found by level, words and time")
    void linesAreFoundByLevelWordsAndTime() {
        parts.log.logger("tv.exstream.finding.Lines").warn("the list of anna does not answer");
        say("finding.Lines", "scan of anna done");

        assertThat(texts("/api/logs?area=finding&level=warn"))
                .containsExactly("the list of anna does not answer");
        assertThat(texts("/api/logs?area=finding&words=ANNA+done"))
                .containsExactly("scan of anna done");
        assertThat(texts("/api/logs?area=finding&since=2099-01-01T00:00:00Z")).isEmpty();
        assertThat(texts("/api/logs?area=finding&until=2000-01-01T00:00:00Z")).isEmpty();
        assertThat(texts("/api/logs?area=finding&since=946684800&until=4070908800")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "level=loud",
                "area=..%2Fx",
                "since=yesterday",
                "until=later",
                "before=x",
                "limit=many"
            })
    void whatIsNoFilterIsRefused(String query) {
        assertThat(server.get("/api/logs?" + query).statusCode()).isEqualTo(400);
    }

    @Test
    @DisplayName("H42: what is logged in a flood, with colours and with secrets arrives plain")
    void theLogIsPlain() {
        say("plain.Lines", "a \u001b[31mred\u001b[0m line\nforged password=hunter2secret");

        assertThat(texts("/api/logs?area=plain"))
                .containsExactly("a \\u001b[31mred\\u001b[0m line\\nforged password=***");
    }

    @Test
    @DisplayName("API-108: who follows the log hears what is said")
    void whoFollowsTheLogHearsWhatIsSaid() throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<InputStream> tail =
                    client.send(
                            HttpRequest.newBuilder(server.url("/api/logs/tail?area=tail")).build(),
                            BodyHandlers.ofInputStream());
            assertThat(tail.headers().firstValue("content-type").orElse(""))
                    .startsWith("text/event-stream");
            try (var lines =
                    new BufferedReader(
                            new InputStreamReader(tail.body(), StandardCharsets.UTF_8))) {
                var heard = new FutureTask<>(() -> firstData(lines));
                Thread.ofVirtual().start(heard);
                Patience.until(
                        "the line is heard",
                        () -> {
                            say("tail.Lines", "said while somebody listens");
                            say("other.Lines", "said elsewhere");
                            return heard.isDone();
                        });

                assertThat(heard.get(1, TimeUnit.MINUTES))
                        .contains("\"text\":\"said while somebody listens\"");
            }
        }
    }

    private static String firstData(BufferedReader lines) throws IOException {
        String line = lines.readLine();
        while (!line.startsWith("data: ")) {
            line = lines.readLine();
        }
        return line;
    }

    @Test
    @DisplayName("H42: the log file is handed out without what older lines gave away")
    void theFileCanBeFetched() {
        HttpResponse<String> file = server.get("/api/logs/file?megabytes=1");

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("content-disposition").orElse(""))
                .contains("exstreamtv.log");
        assertThat(file.body())
                .isEqualTo("an old line with password=***\nanother line\n")
                .doesNotContain(OperateParts.SECRET);
    }

    @Test
    void anAreaSaysMoreForAWhile() {
        assertThat(parts.log.logger("tv.exstream.louder.X").isDebugEnabled()).isFalse();

        JsonNode set =
                server.ok("PUT", "/api/logs/levels/louder", "{'level':'debug','minutes':30}");

        assertThat(set.at("/until").asString()).isNotEmpty();
        assertThat(parts.log.logger("tv.exstream.louder.X").isDebugEnabled()).isTrue();
        assertThat(json("/api/logs/levels").at("/areas").findValuesAsString("area"))
                .contains("louder");
        assertThat(server.send("DELETE", "/api/logs/levels/louder", "").statusCode())
                .isEqualTo(204);
        assertThat(parts.log.logger("tv.exstream.louder.X").isDebugEnabled()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "louder            | {'level':'debug','minutes':0}",
                "louder            | {'level':'loud'}",
                "louder            | {'level':'debug','x':1}",
                "louder            | {}",
                "org.eclipse.jetty | {'level':'debug'}"
            })
    void whatIsNoLevelIsRefused(String area, String body) {
        assertThat(server.send("PUT", "/api/logs/levels/" + area, body).statusCode())
                .isEqualTo(400);
    }

    @Test
    @DisplayName(
            "API-5, API-106, API-109: which version runs and how busy it and its machine are is told, now and over a day")
    void howBusyEverythingIsIsTold() {
        JsonNode now = json("/api/system");

        assertThat(now.at("/version").asString()).isEqualTo("1.2.3");
        assertThat(now.at("/machine/processors").asInt()).isPositive();
        assertThat(now.at("/machine/memoryBytes").asLong()).isPositive();
        assertThat(now.at("/started").asString()).isNotEmpty();
        for (String window : new String[] {"15m", "1h", "6h", "24h", "7d"}) {
            assertThat(json("/api/system/history?window=" + window).at("/stepSeconds").asInt())
                    .isPositive();
        }
        assertThat(server.get("/api/system/history?window=1y").statusCode()).isEqualTo(400);
    }

    @Test
    @DisplayName("MAC-7: a channel is stopped, which ends who watches, and started again")
    void aChannelIsStoppedAndStarted() throws Exception {
        Channel news = channel("5");
        var somebody = new ViewerDetails("10.0.9.1", "VLC", ViewerKind.TRANSPORT_STREAM);
        try (Viewer viewer = server.bean(Sessions.class).join(news, somebody)) {
            viewer.next();

            JsonNode stopped = server.ok("POST", "/api/channels/5/stop?reason=bedtime", "");

            assertThat(stopped.at("/state").asString()).isEqualTo("stopped");
            Patience.until("the viewer is ended", () -> viewer.next().isEmpty());
            assertThat(viewer.end()).contains(ViewerEnd.ENDED);
            assertThat(viewer.reason()).isEqualTo("bedtime");
        }
        JsonNode state = json("/api/channels/5/state");
        assertThat(state.at("/troubles/0/reason").asString()).isEqualTo("stopped");
        assertThat(state.at("/troubles/0/detail").asString()).isEqualTo("bedtime");
        assertThat(server.send("POST", "/api/channels/5/restart", "").statusCode()).isEqualTo(503);

        assertThat(server.ok("POST", "/api/channels/5/start", "").at("/state").asString())
                .isEqualTo("idle");
        assertThat(json("/api/channels/5/state").at("/troubles").size()).isZero();
    }

    @Test
    @DisplayName(
            "MAC-7: a channel is restarted while somebody watches; a moment later it is refused")
    void aChannelIsRestarted() throws Exception {
        assertThat(server.send("POST", "/api/channels/10/restart", "").statusCode()).isEqualTo(200);
        var somebody = new ViewerDetails("10.0.9.2", "VLC", ViewerKind.TRANSPORT_STREAM);
        try (Viewer viewer = server.bean(Sessions.class).join(channel("10"), somebody)) {
            viewer.next();

            assertThat(server.send("POST", "/api/channels/10/restart", "").statusCode())
                    .isEqualTo(200);
            HttpResponse<String> again = server.send("POST", "/api/channels/10/restart", "");
            assertThat(again.statusCode()).isEqualTo(409);
            assertThat(viewer.next()).isPresent();
        }
    }

    @Test
    @DisplayName("MAC-7: the record says how a channel was before it was stopped, and afterwards")
    void theRecordSaysHowAStoppedChannelWas() {
        JsonNode _ = server.ok("POST", "/api/channels/5/stop?reason=bedtime", "");

        Change stop = changed("/api/channels/5/stop");
        assertThat(stop.before().orElseThrow().at("/state").asString()).isEqualTo("idle");
        assertThat(stop.after().orElseThrow().at("/state").asString()).isEqualTo("stopped");
        assertThat(server.send("POST", "/api/channels/5/restart", "").statusCode()).isEqualTo(503);
        Change refused = changed("/api/channels/5/restart");
        assertThat(refused.before().orElseThrow().at("/state").asString()).isEqualTo("stopped");
        assertThat(refused.after()).isEqualTo(refused.before());

        JsonNode _ = server.ok("POST", "/api/channels/5/start", "");

        Change start = changed("/api/channels/5/start");
        assertThat(start.before().orElseThrow().at("/troubles/0/detail").asString())
                .isEqualTo("bedtime");
        assertThat(start.after().orElseThrow().at("/state").asString()).isEqualTo("idle");
    }

    private static Change changed(String path) {
        return server.bean(SeenChanges.class).last(path);
    }

    @Test
    @DisplayName("UI-62: the reason why a channel is dark is one request away")
    void whyAChannelIsDarkIsTold() {
        parts.view.set(new Outlook.View.Nothing(SlateCause.NOTHING_SCHEDULED));
        try {
            JsonNode state = json("/api/channels/10/state");

            assertThat(state.at("/state").asString()).isEqualTo("off_air");
            assertThat(state.at("/troubles/0/reason").asString()).isEqualTo("no_rules");
            assertThat(state.at("/troubles/0/remedy").asString()).isEqualTo("give_rules");
        } finally {
            parts.view.set(new Outlook.View.Ready());
        }
        assertThat(server.get("/api/channels/77/state").statusCode()).isEqualTo(404);
        assertThat(server.send("POST", "/api/channels/10/stop?reason=a%0Ab", "").statusCode())
                .isEqualTo(400);
    }

    @Test
    @DisplayName("UI-60, UI-62: all channels that are dark are one request away, with the reason")
    void whichChannelsAreDarkIsTold() {
        JsonNode _ = server.ok("POST", "/api/channels/5/stop?reason=bedtime", "");
        try {
            JsonNode dark = json("/api/channel-states?state=dark");

            assertThat(dark.at("/all").asInt()).isGreaterThan(1);
            assertThat(dark.at("/dark").asInt()).isEqualTo(1);
            assertThat(dark.at("/channels").size()).isEqualTo(1);
            assertThat(dark.at("/channels/0/number").asString()).isEqualTo("5");
            assertThat(dark.at("/channels/0/troubles/0/detail").asString()).isEqualTo("bedtime");
            assertThat(json("/api/channel-states?state=stopped").at("/channels").size())
                    .isEqualTo(1);
            assertThat(json("/api/channel-states?state=paused").at("/channels").size()).isZero();
            assertThat(json("/api/channel-states").at("/channels").size())
                    .isEqualTo(dark.at("/all").asInt());
        } finally {
            JsonNode _ = server.ok("POST", "/api/channels/5/start", "");
        }
        assertThat(server.get("/api/channel-states?state=gone").statusCode()).isEqualTo(400);
    }

    @Test
    @DisplayName(
            "H42: the file for those who help has everything but secrets, whatever its parts say")
    void theSupportFileHasNoSecrets() throws Exception {
        Map<String, String> parts = unzipped();

        assertThat(parts).containsOnlyKeys("report.txt", "system.json", "away.json", "log.txt");
        assertThat(parts.values()).noneMatch(text -> text.contains(OperateParts.SECRET));
        assertThat(parts.get("report.txt")).contains("EXStreamTV test", "http://tv.example/…");
        assertThat(parts.get("away.json")).startsWith("cannot be told");
        assertThat(parts.get("log.txt")).contains("another line");
        assertThat(parts.get("system.json")).contains("\"processors\"");
    }

    private static Map<String, String> unzipped() throws IOException, InterruptedException {
        Map<String, String> parts = new LinkedHashMap<>();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> bundle =
                    client.send(
                            HttpRequest.newBuilder(server.url("/api/support")).build(),
                            BodyHandlers.ofByteArray());
            assertThat(bundle.headers().firstValue("content-type")).contains("application/zip");
            try (var zip = new ZipInputStream(new ByteArrayInputStream(bundle.body()))) {
                for (ZipEntry entry = zip.getNextEntry();
                        entry != null;
                        entry = zip.getNextEntry()) {
                    String part = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                    LeakWatch.look("GET /api/support, " + entry.getName(), part);
                    parts.put(entry.getName(), part);
                }
            }
        }
        return parts;
    }

    private static Channel channel(String number) {
        Optional<Channel> found = server.bean(Channels.class).find(ChannelNumber.parse(number));
        return found.orElseThrow();
    }

    private void say(String place, String text) {
        parts.log.logger("tv.exstream." + place).info(text);
    }

    private static List<String> texts(String path) {
        return json(path).at("/lines").findValuesAsString("text");
    }

    private static JsonNode json(String path) {
        HttpResponse<String> answer = server.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return TestServer.body(answer);
    }
}
