package tv.exstream.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.channel.ChannelBuilder.channel;
import static tv.exstream.time.Lengths.minutes;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tv.exstream.channel.Channels;
import tv.exstream.db.Database;
import tv.exstream.db.TemporaryDatabase;
import tv.exstream.web.TestServer;

/// Timelines built step by step over HTTP, with a planner and a database that work.
@Timeout(60)
class ScriptServerTest {
    private static TestServer server;
    private static Database database;
    private static int channels;

    private String channel;

    @BeforeAll
    static void start(@TempDir Path data) {
        database = TemporaryDatabase.in(data);
        server = TestServer.with(database, ApiConfiguration.class, Parts.class);
        ThreeFilms.addTo(server);
    }

    @AfterAll
    static void stop() {
        server.close();
        database.close();
    }

    @BeforeEach
    void channelOfAScript() {
        channel =
                "/api/channels/"
                        + server.bean(Channels.class).add(channel(++channels).draft()).number();
        body(200, send("PUT", channel + "/schedule", "{'type': 'script'}"));
    }

    @AfterEach
    void cancelAll() {
        body(200, server.get("/api/scripts"))
                .at("/open")
                .forEach(each -> send("DELETE", "/api/scripts/" + each.at("/id").asString(), ""));
    }

    @Test
    @DisplayName("API-50, API-51, API-56: a script builds a timeline and commits it")
    void aScriptBuildsATimelineAndCommitsIt() {
        JsonNode opened = body(201, send("POST", channel + "/script", ""));
        String script = "/api/scripts/" + opened.at("/id").asString();
        assertThat(opened.at("/start")).isEqualTo(opened.at("/now"));

        step(script, "add-collection", "{'key': 'films', 'collection': 'all'}");
        JsonNode added =
                step(
                        script,
                        "add-count",
                        "{'content': 'films', 'count': 2, 'custom_title': 'Pick'}");
        step(script, "pad-to-next", "{'content': 'films', 'minutes': 60, 'trim': true}");

        Instant start = Instant.parse(opened.at("/start").asString());
        assertThat(added.at("/now").asString()).isEqualTo(start.plus(minutes(40)).toString());
        assertThat(body(200, server.get(script)).at("/done").asBoolean()).isFalse();
        assertThat(airings()).isEmpty();
        JsonNode committed = body(200, send("POST", script + "/commit", ""));
        assertThat(committed.at("/now").asString()).endsWith(":00:00Z");
        assertThat(airings()).startsWith("Pick", "Pick", "Gamma");
        assertThat(server.get(script).statusCode()).isEqualTo(404);
        assertThat(body(200, server.get(channel + "/timeline")).at("/gaps/0/why").asString())
                .isEqualTo("the script has not come");
    }

    @Test
    @DisplayName("API-61, SCR-3: what comes next is told and still comes next")
    void whatComesNextIsTold() {
        String script = open();
        step(script, "add-collection", "{'key': 'films', 'collection': 'all'}");

        for (int i = 0; i < 2; i++) {
            JsonNode next = body(200, server.get(script + "/next/films"));
            assertThat(next.at("/title").asString()).isEqualTo("Alpha");
            assertThat(next.at("/length").asString()).isEqualTo("PT20M");
        }
        assertThat(server.get(script + "/next/none").statusCode()).isEqualTo(400);
        step(script, "add-search", "{'key': 'nothing', 'query': 'title:zzzz'}");
        assertThat(body(404, server.get(script + "/next/nothing")).at("/code").asString())
                .isEqualTo("MEDIA_NOT_FOUND");
    }

    @Test
    void aBuildIsGivenUp() {
        String script = open();

        assertThat(send("DELETE", script, "").statusCode()).isEqualTo(204);

        assertThat(body(404, send("POST", script + "/commit", "")).at("/code").asString())
                .isEqualTo("SCRIPT_NOT_FOUND");
    }

    @Test
    void aSecondBuildForAChannelIsRefused() {
        open();

        assertThat(body(409, send("POST", channel + "/script", "")).at("/code").asString())
                .isEqualTo("SCRIPTS_BUSY");
    }

    @Test
    void aPlanThatChangedMeanwhileRefusesTheCommit() {
        String script = open();
        body(200, send("PUT", channel + "/schedule", "{'type': 'script'}"));

        assertThat(body(409, send("POST", script + "/commit", "")).at("/code").asString())
                .isEqualTo("SCRIPT_ENDED");
    }

    @Test
    void whatIsWrongIsRefused() {
        String script = open();

        assertThat(refusal(script + "/add-cuont", "{}")).contains("did you mean add-count?");
        assertThat(refusal(script + "/add-count", "{'content': 'films', 'count': 1}"))
                .isEqualTo("content must have been added: films");
        assertThat(refusal(script + "/pad-to-next", "{'content': 'a', 'minutes': 7}"))
                .startsWith("minutes must divide the 1440 minutes of a day");
        assertThat(refusal(channel + "/script", "{'mode': 'AGAIN'}")).startsWith("mode must be");
        assertThat(refusal(channel + "/script", "{'hours': 1441}"))
                .isEqualTo("hours must be 1..1440: 1441");
    }

    @Test
    void channelsThatWaitForAScriptAreListed() {
        String number = channel.substring(channel.lastIndexOf('/') + 1);
        String script = open();
        step(script, "add-collection", "{'key': 'films', 'collection': 'all'}");
        step(script, "add-count", "{'content': 'films', 'count': 1}");
        body(200, send("POST", script + "/commit", ""));

        assertThat(
                        body(200, server.get("/api/scripts"))
                                .at("/wanted")
                                .valueStream()
                                .map(each -> each.at("/channel").asString()))
                .contains(number);
    }

    private String open() {
        JsonNode opened = body(201, send("POST", channel + "/script", "{'mode': 'CONTINUE'}"));
        return "/api/scripts/" + opened.at("/id").asString();
    }

    private static JsonNode step(String script, String name, String json) {
        return body(200, send("POST", script + "/" + name, json));
    }

    private static String refusal(String where, String json) {
        return body(400, send("POST", where, json)).at("/detail").asString();
    }

    private List<String> airings() {
        return body(200, server.get(channel + "/timeline"))
                .at("/airings")
                .valueStream()
                .map(each -> each.at("/title").asString())
                .toList();
    }

    private static HttpResponse<String> send(String method, String where, String json) {
        return server.send(
                HttpRequest.newBuilder(server.url(where))
                        .header("Content-Type", "application/json")
                        .method(
                                method,
                                HttpRequest.BodyPublishers.ofString(json.replace('\'', '"')))
                        .build());
    }

    private static JsonNode body(int status, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
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
