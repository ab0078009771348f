package tv.exstream.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.channel.ChannelBuilder.channel;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tv.exstream.channel.Channel;
import tv.exstream.channel.Channels;
import tv.exstream.db.Database;
import tv.exstream.db.TemporaryDatabase;
import tv.exstream.remark.Complaint;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;
import tv.exstream.schedulefile.Flaw;
import tv.exstream.schedulefile.Reading;
import tv.exstream.web.TestServer;

/// Schedule files over HTTP, with a planner, a database and a folder that work.
@Timeout(60)
class ScheduleFileServerTest {
    private static final String DAY =
            """
            name: Day
            content:
              - {key: films, collection: all}
            playout:
              - {count: 2, content: films}
              - {repeat: true}
            """;

    private static final String WRITTEN =
            """
            name: Day
            content:
              - collection: all
                key: films
            playout:
              - count: 2
                content: films
              - repeat: true
            """;

    private static final String POOL =
            "{'type': 'pool', 'selection': {'type': 'query', 'text': 'type:movie'}, 'ordering':"
                    + " {'order': 'SHUFFLE'}}";

    private static TestServer server;
    private static Database database;
    private static Path folder;
    private static int channels;

    private String path;

    @BeforeAll
    static void start(@TempDir Path data) throws IOException {
        database = TemporaryDatabase.in(data);
        folder = Files.createDirectory(data.resolve("schedules"));
        Files.writeString(folder.resolve("day.yml"), DAY);
        Files.writeString(data.resolve("secret.yml"), DAY);
        server =
                TestServer.with(
                        Map.of("EXSTREAMTV_SCHEDULES_FOLDER", folder.toString()),
                        database,
                        ApiConfiguration.class,
                        Parts.class);
        ThreeFilms.addTo(server);
    }

    @AfterAll
    static void stop() {
        server.close();
        database.close();
    }

    @BeforeEach
    void anotherChannel() {
        path =
                "/api/channels/"
                        + server.bean(Channels.class).add(channel(++channels).draft()).number();
    }

    @Test
    void aTextBecomesTheRulesOfAChannel() {
        JsonNode answer = body(200, send("PUT", path + "/schedule/file", DAY));

        assertThat(answer.at("/accepted").asBoolean()).isTrue();
        assertThat(answer.at("/name").asString()).isEqualTo("Day");
        JsonNode rules = body(200, server.get(path + "/schedule"));
        assertThat(rules.at("/type").asString()).isEqualTo("file");
        assertThat(rules.at("/file/name").asString()).isEqualTo("Day");
        assertThat(followed()).isEqualTo("{\"file\":\"\",\"flaws\":[]}");
    }

    @Test
    void aChannelFollowsAFileOfTheFolder() {
        JsonNode answer = body(200, send("PUT", path + "/schedule/file?name=day.yml", ""));

        assertThat(answer.at("/files").toString()).isEqualTo("[\"day.yml\"]");
        assertThat(followed()).isEqualTo("{\"file\":\"day.yml\",\"flaws\":[]}");
    }

    @Test
    @DisplayName(
            "API-113: all that is wrong with a schedule file is answered at once, and nothing is changed")
    void everythingThatIsWrongIsAnsweredAtOnceAndNothingIsChanged() {
        body(200, send("PUT", path + "/schedule/file", DAY));
        JsonNode before = body(200, server.get(path + "/schedule"));
        String wrong =
                DAY.replace("count: 2", "count: two")
                        .replace("key: films", "key: films, order: up")
                        .replace("repeat: true", "repeat: maybe");

        HttpResponse<String> answer = send("PUT", path + "/schedule/file", wrong);

        assertThat(answer.headers().firstValue("content-type"))
                .contains("application/problem+json");
        JsonNode problem = body(400, answer);
        assertThat(problem.at("/code").asString()).isEqualTo("INVALID_SCHEDULE_FILE");
        assertThat(problem.at("/detail").asString())
                .startsWith("schedule file must have no flaws: 3");
        assertThat(problem.at("/flaws").size()).isEqualTo(3);
        assertThat(problem.at("/flaws/0/path").asString()).isEqualTo("content[0].order");
        assertThat(problem.at("/flaws/0/line").asInt()).isEqualTo(3);
        assertThat(problem.at("/flaws/0/column").asInt()).isEqualTo(18);
        assertThat(body(200, server.get(path + "/schedule"))).isEqualTo(before);
    }

    @Test
    void whoAsksForGermanIsToldInGermanWhatIsWrong() {
        String wrong = DAY.replace("count: 2", "count: ").replace("repeat: true", "repeat: maybe");

        HttpResponse<String> answer =
                server.send(
                        HttpRequest.newBuilder(server.url(path + "/schedule/file"))
                                .header("Content-Type", "application/yaml")
                                .header("Accept-Language", "de")
                                .PUT(HttpRequest.BodyPublishers.ofString(wrong))
                                .build());

        assertThat(answer.headers().firstValue("content-language")).contains("de");
        JsonNode problem = body(400, answer);
        assertThat(problem.at("/detail").asString().lines().toList())
                .startsWith("die Sendeplandatei darf keine Fehler haben: 2")
                .allMatch(line -> line.contains("muss") || line.contains("darf"))
                .hasSize(3);
        assertThat(problem.at("/flaws"))
                .extracting(flaw -> flaw.at("/message").asString())
                .containsExactly(
                        "muss ein Ausdruck sein: nichts", "muss true oder false sein: maybe");
    }

    @Test
    @DisplayName("API-113: a schedule file is checked without a channel")
    void aFileIsCheckedWithoutAChannel() {
        String check = "/api/schedule-files/check";

        assertThat(body(200, send("POST", check, DAY)).at("/accepted").asBoolean()).isTrue();
        assertThat(body(200, send("POST", check + "?name=day.yml", "")).at("/count").asInt())
                .isZero();
        JsonNode refused =
                body(200, send("POST", check, DAY.replace("collection: all", "collection: none")));
        assertThat(refused.at("/accepted").asBoolean()).isFalse();
        assertThat(refused.at("/flaws/0/message").asString())
                .isEqualTo("is refused: content films must name a collection: none");
    }

    @Test
    void whatIsSaidOfAFileThatIsCheckedSaysItsLanguage() {
        HttpResponse<String> answer =
                server.send(
                        HttpRequest.newBuilder(server.url("/api/schedule-files/check"))
                                .header("Content-Type", "application/yaml")
                                .header("Accept-Language", "de")
                                .POST(
                                        HttpRequest.BodyPublishers.ofString(
                                                DAY.replace("count: 2", "count: ")))
                                .build());

        assertThat(body(200, answer).at("/flaws/0/message").asString())
                .isEqualTo("muss ein Ausdruck sein: nichts");
        assertThat(answer.headers().firstValue("content-language")).hasValue("de");
    }

    @Test
    void aPreviewSaysWhatAFileWouldPlanAndChangesNothing() {
        JsonNode preview = body(200, send("POST", path + "/schedule/file/preview?hours=2", DAY));

        assertThat(preview.at("/airings/0/title").asString()).isEqualTo("Alpha");
        assertThat(preview.at("/airings").size()).isEqualTo(6);
        assertThat(server.get(path + "/schedule").statusCode()).isEqualTo(404);
        assertThat(
                        body(400, send("POST", path + "/schedule/file/preview?name=none.yml", ""))
                                .at("/code")
                                .asString())
                .isEqualTo("INVALID_SCHEDULE_FILE");
    }

    @Test
    void theRulesOfAFileAreAnsweredAsTheyArePutAndNothingIsChanged() {
        String rules = text(200, send("POST", path + "/schedule/file/rules", DAY));

        assertThat(server.get(path + "/schedule").statusCode()).isEqualTo(404);
        JsonNode put = server.ok("PUT", path + "/schedule", rules);
        assertThat(put).isEqualTo(JsonMapper.shared().readTree(rules));
        assertThat(put.at("/type").asString()).isEqualTo("file");
        assertThat(put.at("/file/name").asString()).isEqualTo("Day");
    }

    @Test
    void theRulesOfAFileKeepTheSeedThatTheChannelHas() {
        JsonNode _ = body(200, send("PUT", path + "/schedule/file", DAY));
        JsonNode kept = body(200, server.get(path + "/schedule"));

        assertThat(body(200, send("POST", path + "/schedule/file/rules", DAY))).isEqualTo(kept);
        assertThat(kept.at("/seed").asLong()).isNotZero();
    }

    @Test
    void whoPutsTheRulesOfAFileOfTheFolderFollowsIt() {
        String rules = text(200, send("POST", path + "/schedule/file/rules?name=day.yml", ""));

        assertThat(followed()).isEqualTo("{\"file\":\"\",\"flaws\":[]}");
        JsonNode _ = server.ok("PUT", path + "/schedule", rules);
        assertThat(followed()).isEqualTo("{\"file\":\"day.yml\",\"flaws\":[]}");
    }

    @Test
    void aFileWithFlawsHasNoRules() {
        JsonNode problem =
                body(
                        400,
                        send(
                                "POST",
                                path + "/schedule/file/rules",
                                DAY.replace("count: 2", "count: two")));

        assertThat(problem.at("/code").asString()).isEqualTo("INVALID_SCHEDULE_FILE");
        assertThat(problem.at("/flaws/0/path").asString()).isEqualTo("playout[0].count");
    }

    @Test
    void theRulesOfAChannelAreAnsweredAsAFileThatSaysTheSame() {
        JsonNode _ = body(200, send("PUT", path + "/schedule/file?name=day.yml", ""));

        HttpResponse<String> answer = server.get(path + "/schedule/file/text");

        assertThat(answer.headers().firstValue("content-type"))
                .contains("application/yaml;charset=UTF-8");
        assertThat(text(200, answer)).isEqualTo(WRITTEN);
        JsonNode followed = body(200, server.get(path + "/schedule"));
        JsonNode own = body(200, send("POST", path + "/schedule/file/rules", answer.body()));
        assertThat(own.at("/file")).isEqualTo(followed.at("/file"));
        assertThat(own.at("/sources")).isEqualTo(followed.at("/sources"));
        assertThat(own.at("/origin").asString()).isEmpty();
    }

    @Test
    void rulesThatNobodyHasYetAreAnsweredAsAFileToo() {
        String rules = text(200, send("POST", path + "/schedule/file/rules", DAY));

        assertThat(text(200, server.send("POST", path + "/schedule/file/text", rules)))
                .isEqualTo(WRITTEN);
        assertThat(server.get(path + "/schedule").statusCode()).isEqualTo(404);
    }

    @Test
    void whatNoFileSaysHasNoText() {
        String text = path + "/schedule/file/text";
        String rules = text(200, send("POST", path + "/schedule/file/rules", DAY));
        String others =
                "{'type': 'classic', 'items': [{'mode': {'type': 'flood'}, 'source': %s}]}"
                        .formatted(POOL);

        assertThat(code(404, server.get(text))).isEqualTo("SCHEDULE_NOT_FOUND");
        assertThat(code(400, server.send("POST", text, others))).isEqualTo("INVALID_VALUE");
        assertThat(code(400, server.send("POST", text, rules.replace("CHRONOLOGICAL", "RANDOM"))))
                .isEqualTo("INVALID_VALUE");
        JsonNode _ = server.ok("PUT", path + "/schedule", others);
        assertThat(code(400, server.get(text))).isEqualTo("INVALID_VALUE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../secret.yml", "/etc/passwd", "day.yml/../../secret.yml", "%00"})
    @DisplayName(
            "INF-29, H21: nothing outside the folder of schedules is read, by name or by import")
    void nothingOutsideTheFolderIsRead(String name) {
        JsonNode named = body(400, send("PUT", path + "/schedule/file?name=" + name, ""));
        JsonNode imported =
                body(400, send("PUT", path + "/schedule/file", "import: '" + name + "'\n" + DAY));

        for (JsonNode problem : List.of(named, imported)) {
            assertThat(problem.at("/flaws/0/message").asString())
                    .startsWith("must be a file in the folder of schedules");
        }
    }

    @Test
    void linksOutOfTheFolderAreNotFollowed() throws IOException {
        Files.createSymbolicLink(folder.resolve("link.yml"), folder.resolveSibling("secret.yml"));

        JsonNode problem = body(400, send("PUT", path + "/schedule/file?name=link.yml", ""));

        assertThat(problem.at("/flaws/0/message").asString())
                .startsWith("must be a file in the folder of schedules");
    }

    @Test
    void textsThatStandForTooMuchAreRefused() {
        StringBuilder bomb = new StringBuilder("name: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 20; i++) {
            bomb.append("a%d: &a%d [".formatted(i, i));
            bomb.append("*a%d, ".formatted(i - 1).repeat(10)).append("]\n");
        }
        assertThat(
                        body(400, send("PUT", path + "/schedule/file", bomb.toString()))
                                .at("/flaws/0/message")
                                .asString())
                .contains("must have at most 1000000 parts");

        String endless = "#".repeat(RequestText.MOST_BYTES + 1);
        assertThat(
                        body(400, send("PUT", path + "/schedule/file", endless))
                                .at("/detail")
                                .asString())
                .contains("at most 1048576 bytes");
    }

    @Test
    void eitherAFileOrANameIsWanted() {
        assertThat(body(400, send("PUT", path + "/schedule/file", "")).at("/detail").asString())
                .endsWith("nothing");
        assertThat(
                        body(400, send("PUT", path + "/schedule/file?name=day.yml", DAY))
                                .at("/detail")
                                .asString())
                .endsWith("both");
    }

    @Test
    void editorsGetTheSchema() {
        HttpResponse<String> answer = server.get("/api/schedule-files/schema");

        assertThat(answer.headers().firstValue("content-type").orElse(""))
                .startsWith("application/json");
        assertThat(body(200, answer).at("/properties").has("playout")).isTrue();
    }

    @Test
    void healthSaysWhichChannelsCannotFollowTheirFiles() {
        Channel five = server.bean(Channels.class).add(channel(5_000).draft());
        Flaw flaw =
                new Flaw(
                        "day.yml",
                        3,
                        5,
                        "content[0]",
                        Complaint.mustBe(Remark.quoted("right"), Remark.of(Demand.NOTHING)));
        var refused = new Reading.Refused(List.of(flaw), 1, new TreeSet<>());

        assertThat(PlainFinding.of(HealthFindings.ofFiles(Map.of(), List.of(five))))
                .isEqualTo(PlainFinding.up("no channel has trouble with its file"));
        assertThat(
                        PlainFinding.of(
                                HealthFindings.ofFiles(Map.of(five.id(), refused), List.of(five))))
                .isEqualTo(
                        PlainFinding.degraded(
                                "channel 5000 goes on as it was, its file cannot be followed: day.yml, line 3, column 5: content[0] must be right: nothing"));
    }

    private String followed() {
        return server.get(path + "/schedule/file").body();
    }

    private static HttpResponse<String> send(String method, String where, String yaml) {
        return server.send(
                HttpRequest.newBuilder(server.url(where))
                        .header("Content-Type", "application/yaml")
                        .method(method, HttpRequest.BodyPublishers.ofString(yaml))
                        .build());
    }

    private static JsonNode body(int status, HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(text(status, answer));
    }

    private static String code(int status, HttpResponse<String> answer) {
        return body(status, answer).at("/code").asString();
    }

    private static String text(int status, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return answer.body();
    }

    @Import({HealthRoutes.class, SchedulingParts.class})
    static class Parts {
        @Bean
        MessageSource messageSource() {
            return GermanTexts.messages();
        }

        @Bean
        Views views(InstantSource clock) {
            return Station.of(0, clock).views();
        }
    }
}
