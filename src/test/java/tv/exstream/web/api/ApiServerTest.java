package tv.exstream.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tv.exstream.Golden;
import tv.exstream.channel.Channels;
import tv.exstream.channel.Logos;
import tv.exstream.config.CommandLine;
import tv.exstream.config.Config;
import tv.exstream.config.InMemoryPacingChoices;
import tv.exstream.config.Pacing;
import tv.exstream.config.SettingsDesk;
import tv.exstream.db.Database;
import tv.exstream.db.TemporaryDatabase;
import tv.exstream.media.Language;
import tv.exstream.media.MediaItems;
import tv.exstream.overlay.Watermarks;
import tv.exstream.prepare.GraphicPreviews;
import tv.exstream.prepare.MediaStills;
import tv.exstream.prepare.PlainStills;
import tv.exstream.prepare.WatermarkPreviews;
import tv.exstream.prepare.WatermarkStudio;
import tv.exstream.screen.Look;
import tv.exstream.session.HeldPacing;
import tv.exstream.session.Total;
import tv.exstream.session.ViewerKind;
import tv.exstream.web.TestServer;
import tv.exstream.web.api.HealthCheck.Finding;
import tv.exstream.web.api.HealthCheck.Weight;
import tv.exstream.web.security.SignInParts;

@Timeout(60)
class ApiServerTest {
    /// All that the document describes.
    static final Class<?>[] PARTS = {
        ApiParts.class,
        SchedulingParts.class,
        ScheduleHelpRoutes.class,
        ChannelMakingConfiguration.class,
        ChannelMakingRoutes.class,
        ScheduleListParts.class,
        SourceParts.class,
        DescriptionParts.class,
        MediaServerParts.class,
        OperateParts.class,
        ScreenConfiguration.class,
        ScreenParts.class,
        SubscriptionParts.class,
        StartParts.class,
        SignInParts.class,
        AccountParts.class,
        WebhookParts.class,
        Parts.class
    };

    private static TestServer server;
    private static Database timelines;
    private static Finding database = Finding.up(Said.of(Phrase.ANSWERS));
    @TempDir private static Path folder;

    @BeforeAll
    static void start() {
        // As it is written and read.
        SpringDocUtils.getConfig()
                .replaceWithClass(Language.class, String.class)
                .replaceWithClass(OptionalInt.class, Integer.class)
                .replaceWithClass(OptionalLong.class, Long.class)
                .replaceWithClass(OptionalDouble.class, Double.class);
        RecordSchemas.stand();
        timelines = TemporaryDatabase.in(folder);
        server = TestServer.with(Map.of("EXSTREAMTV_DATA", folder.toString()), timelines, PARTS);
    }

    @AfterAll
    static void stop() {
        server.close();
        timelines.close();
    }

    @Test
    @DisplayName("UI-10: what there is can be asked for")
    void whatThereIsCanBeAskedFor() {
        JsonNode stock = json("/api/stock");

        assertThat(stock.at("/channels/all").isInt()).isTrue();
        assertThat(stock.at("/channels/dark").isInt()).isTrue();
        assertThat(stock.at("/libraries/refused").isInt()).isTrue();
        assertThat(stock.at("/media").isObject()).isTrue();
        assertThat(stock.at("/parts").isObject()).isTrue();
    }

    @Test
    @DisplayName("API-111: channels say where they can be watched")
    void channelsSayWhereTheyCanBeWatched() {
        JsonNode channel = json("/api/channels").at("/channels/0");

        assertThat(channel.at("/number").asString()).isEqualTo("1");
        assertThat(channel.at("/hls").asString()).isEqualTo("/iptv/channel/1.m3u8");
    }

    @Test
    @DisplayName(
            "API-34, API-141: the clock of the server, what is on, what is next and which picture is shown are in one answer for all channels")
    void nowTellsWhatIsOnWhatIsNextAndWhichPictureIsShown() {
        JsonNode answer = json("/api/now");
        JsonNode channel = answer.at("/channels/0");

        assertThat(Instant.parse(answer.at("/now").asString()))
                .isAfterOrEqualTo(Instant.parse(channel.at("/now/start").asString()));
        assertThat(channel.at("/now/title").asString()).isNotEmpty();
        assertThat(channel.at("/next/start").asString())
                .isEqualTo(channel.at("/now/finish").asString());
        assertThat(channel.at("/picture/offsetSeconds").isNumber()).isTrue();
    }

    @Test
    void theGuideIsPaged() {
        JsonNode guide = json("/api/guide?offset=3&limit=2");

        assertThat(guide.at("/total").asInt()).isEqualTo(120);
        assertThat(guide.at("/channels").size()).isEqualTo(2);
        assertThat(guide.at("/channels/0/number").asString()).isEqualTo("4");
    }

    @Test
    void programmesAreFoundInTheGuideAndTheListGoesOn() {
        JsonNode first = json("/api/guide/search?q=harbour&limit=3");
        String next = first.at("/next").asString();
        JsonNode second = json("/api/guide/search?q=harbour&limit=3&cursor=" + next);

        assertThat(first.at("/programmes").size()).isEqualTo(3);
        assertThat(first.at("/programmes/0/programme/title").asString())
                .isEqualTo("Harbour Lights");
        assertThat(second.at("/programmes/0/programme/start").asString())
                .isGreaterThan(first.at("/programmes/2/programme/start").asString());
    }

    @DisplayName("H44: a search for nothing, or behind no place of its list, is refused")
    @ParameterizedTest
    @ValueSource(
            strings = {"", "q=", "q=%20*", "q=a&cursor=nowhere", "q=a&from=soon", "q=a&days=x"})
    void aSearchThatSaysNothingIsRefused(String query) {
        HttpResponse<String> answer = server.get("/api/guide/search?" + query);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("INVALID_VALUE");
    }

    @Test
    void aProgrammeSaysWhenElseItIsOn() {
        JsonNode answer = json("/api/guide/programme?channel=4");

        assertThat(answer.at("/number").asString()).isEqualTo("4");
        assertThat(answer.at("/programme/title").asString()).isNotEmpty();
        assertThat(answer.at("/others").size()).isPositive();
        assertThat(server.get("/api/guide/programme?channel=4&at=late").statusCode())
                .isEqualTo(400);
    }

    @DisplayName("H44: sizes far out of bounds are brought into them")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "hours=-1",
                "hours=36500",
                "limit=1000000000",
                "limit=-5",
                "offset=9223372036854775808",
                "offset=-1&limit=0&hours=0",
                "from=99999999999"
            })
    void sizesAreBroughtIntoTheirBounds(String query) {
        HttpResponse<String> answer = server.get("/api/guide?" + query);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(JsonMapper.shared().readTree(answer.body()).at("/channels").size())
                .isLessThanOrEqualTo(100);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/channels?hidden=maybe, parameter hidden must be true or false: maybe",
        "/api/logs?limit=many, parameter limit must be a whole number: many"
    })
    void whatIsNoValueOfAParameterIsNamed(String path, String detail) {
        HttpResponse<String> answer = server.get(path);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(JsonMapper.shared().readTree(answer.body()).at("/detail").asString())
                .isEqualTo(detail);
    }

    @Test
    void oneAnswerHasAtMost100Channels() {
        assertThat(json("/api/guide?limit=5000").at("/channels").size()).isEqualTo(100);
    }

    @Test
    @DisplayName("STR-82, API-106: who watches and what is prepared is told")
    void whoWatchesAndWhatIsPreparedIsTold() {
        assertThat(json("/api/sessions").at("/viewers").asInt()).isEqualTo(3);
        assertThat(json("/api/fills").at("/running/0/speed").asDouble()).isEqualTo(8.4);
        assertThat(json("/api/disk").at("/budgetBytes").asLong()).isEqualTo(50_000_000_000L);
    }

    @Test
    void postingToScanStartsOne() {
        HttpResponse<String> answer =
                server.send(
                        HttpRequest.newBuilder(server.url("/api/scan"))
                                .POST(HttpRequest.BodyPublishers.noBody())
                                .build());

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(json("/api/scan").at("/running").asBoolean()).isTrue();
    }

    @Test
    @DisplayName(
            "API-107, API-142: whoever balances load is sent away while an essential part is down, and the health still tells which")
    void readinessIs503WhileAnEssentialPartIsDownAndHealthStillTells() {
        database = Finding.down(Said.quoted("the file is locked"));
        try {
            assertThat(server.get("/api/health/ready").statusCode()).isEqualTo(503);
            assertThat(json("/api/health").at("/parts").findValuesAsString("detail"))
                    .contains("the file is locked");
            assertThat(server.get("/api/health/live").statusCode()).isEqualTo(200);
        } finally {
            database = Finding.up(Said.of(Phrase.ANSWERS));
        }
        assertThat(server.get("/api/health/ready").statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("UI-2: events tell the state of every topic at once")
    void eventsTellTheStateOfEveryTopicAtOnce() throws IOException {
        try (var reader =
                new BufferedReader(
                        new InputStreamReader(
                                server.url("/api/events").toURL().openStream(),
                                StandardCharsets.UTF_8))) {
            List<String> names =
                    Stream.generate(() -> line(reader))
                            .filter(line -> line.startsWith("event: "))
                            .limit(Topic.values().length)
                            .toList();

            assertThat(names)
                    .containsExactlyInAnyOrder(
                            Stream.of(Topic.values())
                                    .map(topic -> "event: " + topic.event())
                                    .toArray(String[]::new));
        }
    }

    @Test
    void theInterfaceIsDescribedAsTheCodeHasIt() {
        JsonNode description = json("/v3/api-docs");

        Golden.assertFileMatches(
                Path.of("src", "main", "resources", "static", "api", "openapi.json"),
                JsonMapper.shared()
                                .writer()
                                .with(new DocumentPrinter())
                                .writeValueAsString(description)
                        + "\n");
    }

    @Test
    void everyOperationHasANameOfItsOwnThatOtherOperationsCannotChange() {
        assertThat(json("/v3/api-docs").findValuesAsString("operationId"))
                .doesNotHaveDuplicates()
                .noneMatch(name -> name.contains("_"));
    }

    @Test
    @DisplayName("AC-21: every operation is described with the problems it may answer with")
    void everyOperationIsDescribedWithTheProblemsItMayAnswerWith() {
        JsonNode paths = json("/v3/api-docs").at("/paths");

        paths.properties()
                .forEach(
                        path ->
                                path.getValue()
                                        .properties()
                                        .forEach(
                                                each ->
                                                        assertProblems(
                                                                path.getKey(),
                                                                each.getKey(),
                                                                each.getValue().at("/responses"))));
        assertThat(
                        paths.at("/~1api~1collections~1{id}/delete/responses/409/description")
                                .asString())
                .contains("COLLECTION_IN_USE");
        assertThat(
                        paths.at(
                                        "/~1api~1collections~1{id}/delete/responses/409/content/application~1problem+json/schema/$ref")
                                .asString())
                .isEqualTo("#/components/schemas/Problem");
    }

    @Test
    void noBodyInJsonIsDescribedAsAString() {
        List<String> types =
                json("/v3/api-docs").at("/paths").findValues("application/json").stream()
                        .map(content -> content.at("/schema/type").asString(""))
                        .toList();

        assertThat(types).contains("object").doesNotContain("string");
    }

    private static void assertProblems(String path, String method, JsonNode answers) {
        String operation = method + " " + path;
        assertThat(answers.has("default")).as(operation).isTrue();
        String refused = answers.at("/403/description").asString("");
        if (method.equals("get")) {
            assertThat(refused).as(operation).matches("|.*NOT_ALLOWED.*");
        } else {
            assertThat(answers.has("403")).as(operation).isTrue();
        }
        if (path.contains("/channels/{number}")) {
            assertThat(answers.at("/404/description").asString())
                    .as(operation)
                    .contains("CHANNEL_NOT_FOUND");
        }
        if (path.contains("{id}")) {
            assertThat(answers.at("/404/description").asString())
                    .as(operation)
                    .contains("_NOT_FOUND");
        }
    }

    @Test
    void theDescriptionIsServed() {
        HttpResponse<String> answer = server.get("/api/openapi.json");

        assertThat(answer.headers().firstValue("content-type")).contains("application/json");
        assertThat(JsonMapper.shared().readTree(answer.body()).at("/paths").has("/api/now"))
                .isTrue();
    }

    @Test
    @DisplayName("API-118: metrics are in the format of Prometheus at their usual place")
    void metricsAreInPrometheusFormatAtTheirUsualPlace() {
        HttpResponse<String> answer = server.get("/metrics");

        assertThat(answer.headers().firstValue("content-type").orElse("")).startsWith("text/plain");
        assertThat(answer.body())
                .contains("exstreamtv_sessions 1.0", "exstreamtv_viewers{kind=\"hls\"} 1.0")
                .contains("exstreamtv_viewers_skipped_total 5.0", "jvm_memory_used_bytes");
    }

    @Test
    @DisplayName(
            "API-109, INF-24: how often operations are asked and how long they take is metered")
    void operationsAreMetered() {
        json("/api/disk");

        assertThat(server.get("/metrics").body())
                .containsPattern(
                        "http_server_requests_seconds_count\\{[^}]*uri=\"/api/disk\"[^}]*} [1-9]")
                .containsPattern("http_server_requests_seconds_max\\{[^}]*uri=\"/api/disk\"");
    }

    private static JsonNode json(String path) {
        HttpResponse<String> answer = server.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private static String line(BufferedReader reader) {
        try {
            return reader.readLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Import({
        WatermarkRoutes.class,
        WatermarkConfiguration.class,
        PacingRoutes.class,
        PacingConfiguration.class,
        GraphicRoutes.class,
        GraphicConfiguration.class,
        CardRoutes.class,
        AuditRoutes.class,
        MediaStillRoutes.class,
        AuditConfiguration.class,
        SettingsRoutes.class,
        SettingsConfiguration.class,
        StockRoutes.class,
        StockConfiguration.class,
        DocumentParts.class
    })
    @EnableAutoConfiguration
    static class Parts {
        @Bean
        SettingsDesk settingsDesk() {
            return SettingsDesk.open(
                    CommandLine.parse(List.of()), Map.of(), UnaryOperator.identity());
        }

        @Bean
        MediaStills mediaStills() {
            return PlainStills.stills();
        }

        @Bean
        HeldPacing heldPacing() {
            return new HeldPacing(
                    new InMemoryPacingChoices(), () -> new Config.Pace(Pacing.REALTIME, List.of()));
        }

        /// Nobody asks for one.
        @Bean
        WatermarkPreviews watermarkPreviews(
                Watermarks watermarks, Channels channels, Logos logos, Config config) {
            return WatermarkStudio.previews(watermarks, channels, logos, config.data());
        }

        /// Nobody asks for one.
        @Bean
        GraphicPreviews graphicPreviews(Config config) {
            return WatermarkStudio.graphics(InstantSource.system(), config.data());
        }

        @Bean
        CardView cardView(Channels channels, MediaItems media, Config config) {
            Path data = config.data();
            return new CardView(
                    new CardView.Drawn(WatermarkStudio.cards(data), media, data),
                    channels,
                    () -> Look.USUAL,
                    () -> {});
        }

        @Bean
        Views views(InstantSource clock) {
            return Station.of(120, clock).views();
        }

        @Bean
        SessionMetrics sessionMetrics() {
            return new SessionMetrics(
                    () -> List.of(Snapshots.session("5", ViewerKind.HLS)),
                    () -> Map.of(Total.SKIPS, 5L),
                    Map::of,
                    () -> 0);
        }

        @Bean
        HealthCheck database() {
            return new HealthCheck("database", Weight.ESSENTIAL, () -> database);
        }
    }
}
