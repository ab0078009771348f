package tv.exstream.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelNumber;
import tv.exstream.channel.Channels;
import tv.exstream.db.Database;
import tv.exstream.db.TemporaryDatabase;
import tv.exstream.json.StrictJson;
import tv.exstream.overlay.Watermark;
import tv.exstream.overlay.Watermarks;
import tv.exstream.web.TestServer;
import tv.exstream.web.change.Change;
import tv.exstream.web.change.SeenChanges;
import tv.exstream.web.ui.UiConfiguration;

@Timeout(60)
class ChannelBulkServerTest {
    private static TestServer server;
    private static Database database;

    @BeforeAll
    static void start(@TempDir Path folder) {
        database = TemporaryDatabase.in(folder);
        server =
                TestServer.with(
                        database,
                        ApiConfiguration.class,
                        ChannelServerTest.Parts.class,
                        UiConfiguration.class);
        server.bean(Watermarks.class)
                .put(new Watermarks.Named("Corner", StrictJson.read("{}", Watermark.class)));
    }

    @AfterAll
    static void stop() {
        server.close();
        database.close();
    }

    @BeforeEach
    void threeChannels() {
        Channels channels = server.bean(Channels.class);
        channels.all().forEach(channel -> channels.remove(channel.id()));
        server.created("/api/channels", "{'number':'5','name':'News','group':'Live'}");
        server.created("/api/channels", "{'number':'10','name':'films'}");
        server.created("/api/channels", "{'number':'5.1','name':'Archive','hidden':true}");
    }

    @Test
    void channelsExchangeTheirNumbersWhileOthersGo() {
        JsonNode answer =
                server.ok(
                        "POST",
                        "/api/channels/bulk",
                        "{'change':[{'number':'5','patch':{'number':'10'}},{'number':'10','patch':{'number':'5','name':'Films'}}],'remove':['5.1']}");

        assertThat(answer.at("/done").asBoolean()).isTrue();
        assertThat(answer.at("/items").findValuesAsString("result"))
                .containsExactly("CHANGED", "CHANGED", "REMOVED");
        assertThat(names("")).containsExactly("Films", "News");
    }

    @Test
    void theRecordSaysHowEachChannelWasBefore() {
        JsonNode _ =
                server.ok(
                        "POST",
                        "/api/channels/bulk",
                        "{'change':[{'number':'5','patch':{'name':'Now'},'watermark':'Corner'}],'remove':['5.1']}");

        JsonNode before =
                server.bean(SeenChanges.class).last("/api/channels/bulk").before().orElseThrow();
        assertThat(before.at("/items").findValuesAsString("name"))
                .containsExactly("News", "Archive");
        assertThat(before.at("/items/0/number").asString()).isEqualTo("5");
        assertThat(before.at("/items/0/channel/group").asString()).isEqualTo("Live");
        assertThat(before.at("/items/0/watermark").asString()).isEqualTo("default");
        assertThat(before.at("/items/1/watermark").isNull()).isTrue();
    }

    @Test
    void whatWasNotDoneHasNoBefore() {
        assertThat(server.send("POST", "/api/channels/bulk", "{'remove':['99']}").statusCode())
                .isEqualTo(409);

        Change change = server.bean(SeenChanges.class).last("/api/channels/bulk");
        assertThat(change.before()).isEmpty();
        assertThat(change.after().orElseThrow().at("/done").asBoolean()).isFalse();
    }

    @Test
    void whatStandsInTheWayIsToldForEachAndNothingIsDone() {
        HttpResponse<String> answer =
                server.send(
                        "POST",
                        "/api/channels/bulk",
                        "{'change':[{'number':'5','patch':{'number':'10'}},{'number':'7','patch':{}},{'number':'10','patch':{'name':''}}],'remove':['5.1']}");

        assertThat(answer.statusCode()).isEqualTo(409);
        JsonNode body = TestServer.body(answer);
        assertThat(body.at("/done").asBoolean()).isFalse();
        assertThat(body.at("/items/0/code").asString()).isEqualTo("CHANNEL_NUMBER_TAKEN");
        assertThat(body.at("/items/1/code").asString()).isEqualTo("CHANNEL_NOT_FOUND");
        assertThat(body.at("/items/2/detail").asString()).startsWith("name must have");
        assertThat(body.at("/items/3/result").asString()).isEqualTo("LEFT");
        assertThat(names("")).containsExactly("News", "Archive", "films");
    }

    @Test
    void aChannelThatSomebodyElseHasChangedStandsInTheWay() {
        String tag = server.get("/api/channels/5").headers().firstValue("ETag").orElseThrow();
        String request =
                "{'change':[{'number':'5','patch':{'group':'A'},'ifMatch':'%s'}]}"
                        .formatted(tag.replace("\"", ""));
        assertThat(server.ok("POST", "/api/channels/bulk", request).at("/done").asBoolean())
                .isTrue();

        HttpResponse<String> late = server.send("POST", "/api/channels/bulk", request);

        assertThat(TestServer.body(late).at("/items/0/code").asString())
                .isEqualTo("PRECONDITION_FAILED");
    }

    @Test
    void aChannelThatSomebodyElseHasChangedDoesNotGo() {
        String tag = server.get("/api/channels/5").headers().firstValue("ETag").orElseThrow();
        String request =
                "{'remove':['10','5'],'removeIfMatch':{'5':'%s'}}".formatted(tag.replace("\"", ""));
        server.ok("PATCH", "/api/channels/5", "{'group':'Other'}");

        HttpResponse<String> late = server.send("POST", "/api/channels/bulk", request);

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(TestServer.body(late).at("/items").findValuesAsString("result"))
                .containsExactly("LEFT", "REFUSED");
        assertThat(names("")).containsExactly("News", "Archive", "films");
        server.ok("PATCH", "/api/channels/5", "{'group':'Live'}");
        assertThat(server.ok("POST", "/api/channels/bulk", request).at("/done").asBoolean())
                .isTrue();
        assertThat(names("")).containsExactly("Archive");
    }

    @Test
    void channelsGetAWatermarkInTheStepInWhichTheyAreChanged() {
        JsonNode answer =
                bulk(
                        200,
                        "{'change':[{'number':'5','patch':{},'watermark':'Corner'},{'number':'10','patch':{'number':'11'},'watermark':'none'}]}");

        assertThat(answer.at("/items").findValuesAsString("watermark"))
                .containsExactly("Corner", "none");
        assertThat(mark("5")).isEqualTo("Corner");
        assertThat(mark("11")).isEqualTo("none");
        assertThat(mark("5.1")).isEqualTo("default");
        JsonNode _ = bulk(200, "{'change':[{'number':'5','patch':{},'watermark':'default'}]}");
        assertThat(mark("5")).isEqualTo("default");
    }

    @Test
    void aWatermarkThatIsNotThereStandsInTheWayOfAll() {
        JsonNode answer =
                bulk(
                        409,
                        "{'change':[{'number':'5','patch':{'group':'A'},'watermark':'Corner'},{'number':'10','patch':{},'watermark':'Middle'}]}");

        assertThat(answer.at("/items").findValuesAsString("result"))
                .containsExactly("LEFT", "REFUSED");
        assertThat(answer.at("/items/1/code").asString()).isEqualTo("WATERMARK_NOT_FOUND");
        assertThat(mark("5")).isEqualTo("default");
        assertThat(names("?group=A")).isEmpty();
    }

    @Test
    void aChannelThatIsRefusedForItsWatermarkTakesNoNumber() {
        JsonNode answer =
                bulk(
                        409,
                        "{'change':[{'number':'5','patch':{'number':'7'},'watermark':'Middle'},{'number':'10','patch':{'number':'7'}}]}");

        assertThat(answer.at("/items").findValuesAsString("result"))
                .containsExactly("REFUSED", "LEFT");
        assertThat(answer.at("/items/0/code").asString()).isEqualTo("WATERMARK_NOT_FOUND");
    }

    @Test
    void aWatermarkIsNotGivenToAChannelThatSomebodyElseHasChanged() {
        String tag = server.get("/api/channels/5").headers().firstValue("ETag").orElseThrow();
        server.ok("PATCH", "/api/channels/5", "{'group':'Other'}");

        JsonNode answer =
                bulk(
                        409,
                        "{'change':[{'number':'5','patch':{},'ifMatch':'%s','watermark':'none'}]}"
                                .formatted(tag.replace("\"", "")));

        assertThat(answer.at("/items/0/code").asString()).isEqualTo("PRECONDITION_FAILED");
        assertThat(mark("5")).isEqualTo("default");
    }

    @Test
    void whatStandsInTheWayIsToldInTheLanguageOfWhoAsks() {
        HttpRequest request =
                HttpRequest.newBuilder(server.url("/api/channels/bulk"))
                        .headers("Content-Type", "application/json", "Accept-Language", "de")
                        .POST(BodyPublishers.ofString("{\"remove\":[\"5\",\"77\"]}"))
                        .build();

        HttpResponse<String> answer = server.send(request);

        assertThat(TestServer.body(answer).at("/items/1/detail").asString())
                .isEqualTo("es gibt keinen Sender mit der Nummer 77");
        assertThat(answer.headers().firstValue("Content-Language")).hasValue("de");
    }

    private static JsonNode bulk(int status, String body) {
        HttpResponse<String> answer = server.send("POST", "/api/channels/bulk", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return TestServer.body(answer);
    }

    private static String mark(String number) {
        Channel channel =
                server.bean(Channels.class).find(ChannelNumber.parse(number)).orElseThrow();
        return server.bean(Watermarks.class)
                .ofChannels()
                .getOrDefault(channel.id(), Watermarks.DEFAULT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'change':[],'remove':[]}",
                "{'remove':['5','5']}",
                "{'remove':['5'],'removeIfMatch':{'10':'x'}}",
                "{'remove':['5'],'removeIfMatch':{'5':null}}",
                "{'move':['5']}",
                "[]"
            })
    void whatCannotBeMeantIsRefused(String body) {
        assertThat(server.send("POST", "/api/channels/bulk", body).statusCode()).isEqualTo(400);
    }

    @Test
    @DisplayName("API-10: channels are listed, filtered and sorted")
    void channelsAreFilteredAndSorted() {
        assertThat(names("?sort=name")).containsExactly("Archive", "films", "News");
        assertThat(names("?sort=-number")).containsExactly("films", "Archive", "News");
        assertThat(names("?hidden=true")).containsExactly("Archive");
        assertThat(names("?group=Live")).containsExactly("News");
        assertThat(names("?name=FIL")).containsExactly("films");
    }

    @Test
    void namesWithUmlautsStandBesideThoseWithout() {
        server.created("/api/channels", "{'number':'1','name':'Äpfel'}");

        assertThat(names("?sort=name")).containsExactly("Äpfel", "Archive", "films", "News");
    }

    @Test
    void cursorsGoOnBehindWhatWasShownWhateverComesOrGoes() {
        JsonNode first = server.ok("GET", "/api/channels?limit=1&sort=name", "");
        assertThat(server.send("DELETE", "/api/channels/5.1", "").statusCode()).isEqualTo(204);
        server.created("/api/channels", "{'number':'1','name':'Aardvarks'}");

        List<String> rest = new ArrayList<>();
        JsonNode page = first;
        while (!page.at("/next").asString("").isEmpty()) {
            page =
                    server.ok(
                            "GET",
                            "/api/channels?limit=1&sort=name&cursor=" + page.at("/next").asString(),
                            "");
            rest.addAll(page.at("/channels").findValuesAsString("name"));
        }

        assertThat(first.at("/channels/0/name").asString()).isEqualTo("Archive");
        assertThat(rest).containsExactly("films", "News");
    }

    @Test
    @DisplayName(
            "H44: a limit out of bounds is brought into them, and what is no number is refused")
    void limitsAreBroughtIntoTheirBounds() {
        assertThat(names("?limit=0")).hasSize(1);
        assertThat(names("?limit=-5&offset=-1")).hasSize(1);
        assertThat(names("?limit=999999999999")).hasSize(3);
        assertThat(names("?offset=2&limit=500")).hasSize(1);
        assertThat(server.get("/api/channels?limit=many").statusCode()).isEqualTo(400);
        assertThat(server.get("/api/channels?sort=colour").statusCode()).isEqualTo(400);
        assertThat(server.get("/api/channels?cursor=e30").statusCode()).isEqualTo(400);
    }

    @Test
    void aCursorIsForTheSortThatItCameFrom() {
        String cursor = server.ok("GET", "/api/channels?limit=1", "").at("/next").asString();

        assertThat(server.get("/api/channels?limit=1&sort=name&cursor=" + cursor).statusCode())
                .isEqualTo(400);
    }

    private static List<String> names(String query) {
        return server.ok("GET", "/api/channels" + query, "")
                .at("/channels")
                .findValuesAsString("name");
    }
}
