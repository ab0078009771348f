package tv.exstream.web.ui.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.channel.ChannelBuilder.channel;

import java.net.http.HttpRequest;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tv.exstream.channel.Channels;
import tv.exstream.db.Database;
import tv.exstream.db.TemporaryDatabase;
import tv.exstream.web.TestServer;
import tv.exstream.web.api.ScheduleListParts;
import tv.exstream.web.api.ScheduleParts;
import tv.exstream.web.ui.PageText;
import tv.exstream.web.ui.UiConfiguration;

/// The list of schedules, over HTTP.
@Timeout(60)
class SchedulesPageTest {
    private static final String SOURCE =
            "{'type': 'pool', 'selection': {'type': 'query', 'text': 'type:movie'}, 'ordering': {'order': 'SHUFFLE'}}";
    private static final String NOTHING = "{'type': 'flood', 'collection': 99, 'order': 'SHUFFLE'}";
    private static final String CLIPS =
            "'pools': [{'selection': {'type': 'query', 'text': ''}, 'ordering': {'order': 'SHUFFLE'}}]";

    private static TestServer server;
    private static Database database;

    @BeforeAll
    static void start(@TempDir Path folder) {
        database = TemporaryDatabase.in(folder);
        server =
                TestServer.with(
                        database,
                        ScheduleParts.class,
                        ScheduleListParts.class,
                        UiConfiguration.class,
                        SchedulesPage.class,
                        SchedulePage.class);
        ScheduleParts.addLibrary(server);
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
    }

    private static void channels(int count) {
        Channels channels = server.bean(Channels.class);
        for (int number = 1; number <= count; number++) {
            channels.add(channel(number).named("<b>Channel " + number).draft());
        }
    }

    private static void rules(int number, String rules) {
        JsonNode _ = server.ok("PUT", "/api/channels/" + number + "/schedule", rules);
    }

    private static String page(String query) {
        var answer = server.get("/schedules" + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return PageText.main(answer.body());
    }

    private static String words(String query) {
        return PageText.words(page(query));
    }

    @Test
    void withoutChannelsThePageLeadsOn() {
        assertThat(words("")).contains("No channels yet").doesNotContain("Now and next");
        assertThat(page("")).contains("href=\"channels/new\"");
    }

    @Test
    void warningsOfThePlanAreInTheLanguageOfThePage() {
        channels(1);
        rules(1, NOTHING);
        JsonNode _ = server.ok("POST", "/api/channels/1/timeline/build", "{'type': 'continue'}");

        assertThat(words("?trouble=warnings")).contains("collection 99 has nothing to show");
        assertThat(PageText.words(german("GET", "/schedules?trouble=warnings", "")))
                .contains("Sammlung 99 hat nichts zu zeigen");
    }

    @Test
    void scriptsAreToldWhatAPlanWarnsOfAndWhyInTheLanguageOfTheirPage() {
        channels(1);
        rules(1, NOTHING);

        JsonNode english = server.ok("POST", "/api/channels/1/schedule/preview", "");
        JsonNode german =
                JsonMapper.shared()
                        .readTree(german("POST", "/api/channels/1/schedule/preview", ""));

        assertThat(english.at("/warnings/0").asString())
                .isEqualTo("collection 99 has nothing to show");
        assertThat(english.at("/gaps/0/why").asString())
                .isEqualTo("collection 99 has nothing to show");
        assertThat(german.at("/warnings/0").asString())
                .isEqualTo("Sammlung 99 hat nichts zu zeigen");
        assertThat(german.at("/gaps/0/why").asString())
                .isEqualTo("Sammlung 99 hat nichts zu zeigen");
    }

    /// What a browser is answered whose person has chosen German.
    private static String german(String method, String path, String body) {
        var answer =
                server.send(
                        HttpRequest.newBuilder(server.url(path))
                                .header("Cookie", "language=de")
                                .method(method, HttpRequest.BodyPublishers.ofString(body))
                                .build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    @Test
    void everyChannelSaysWhatItIsPlannedBy() {
        channels(3);
        rules(
                1,
                "{'type': 'time-slots', 'slots': [{'name': 'A <i>', 'start': '06:00', 'length': 'PT3H', 'showing': {'type': 'media', 'source': %1$s}}, {'name': 'B', 'start': '08:00', 'showing': {'type': 'media', 'source': %1$s}}]}"
                        .formatted(SOURCE));
        rules(
                2,
                "{'type': 'on-demand', 'rules': {'type': 'classic', 'items': [{'mode': {'type': 'one'}, 'fillers': {'pre': {'name': 'Own <u>', %s}}, 'source': %s}]}}"
                        .formatted(CLIPS, SOURCE));

        String page = page("");

        assertThat(PageText.words(page))
                .contains("3 of 3 channels", "Slots at times", "One after another", "On demand")
                .contains("Runs into the next", "No schedule", "Begin one");
        assertThat(page)
                .contains("&lt;b&gt;Channel 1", "A &lt;i&gt;", "only here: Own &lt;u&gt;")
                .contains("href=\"channels/2/schedule\"", "data-begin=\"3\"")
                .doesNotContain("<i>", "<u>", "data-begin=\"1\"");
    }

    @Test
    void fillersAndSharedSchedulesLeadToWhoElseUsesThem() {
        channels(2);
        long filler =
                server.created(
                                "/api/fillers",
                                "{'name': 'Trailers', 'content': {%s}}".formatted(CLIPS))
                        .at("/id")
                        .asLong();
        long shared =
                server.created(
                                "/api/schedules",
                                "{'name': 'Films', 'content': {'type': 'classic', 'items': [{'mode': {'type': 'one'}, 'fillers': {'pre': {'use': 'fillers/%d'}}, 'source': %s}]}}"
                                        .formatted(filler, SOURCE))
                        .at("/id")
                        .asLong();
        rules(2, "{'use': 'schedules/%d'}".formatted(shared));

        assertThat(page(""))
                .contains("href=\"fillers/" + filler, "href=\"schedules?shared=" + shared);
        assertThat(words("?filler=" + filler)).contains("use the filler Trailers", "1 of 2");
        assertThat(words("?shared=" + shared)).contains("the shared schedule Films", "1 of 2");
        assertThat(words("?filler=99999")).contains("No channel uses that");
        assertThat(page("/fillers"))
                .contains("href=\"../fillers/" + filler, "href=\"../schedules?filler=" + filler)
                .contains("one schedule", "href=\"../channels/2/schedule\"");
    }

    @Test
    void fillersOfASingleScheduleAreInTheListOfFillersToo() {
        channels(1);
        assertThat(words("/fillers")).contains("No schedule uses a filler");

        rules(
                1,
                "{'type': 'classic', 'items': [{'mode': {'type': 'one'}, 'fillers': {'pre': {'name': 'Own <u>', %s}}, 'source': %s}]}"
                        .formatted(CLIPS, SOURCE));

        assertThat(page("/fillers")).contains("Own &lt;u&gt;", "Only in this schedule");
        assertThat(server.get("/schedules/fillers?page=99").statusCode()).isEqualTo(200);
    }

    @Test
    void aThousandChannelsAreNotOnOnePage() {
        channels(120);

        String first = page("");
        String last = page("?page=99");

        assertThat(first.split("<tr role=\"row\" data-number").length - 1)
                .isEqualTo(SchedulesShown.ROWS);
        assertThat(PageText.words(first)).contains("1–50 of 120", "Next");
        assertThat(first).contains("href=\"schedules?q=&amp;");
        assertThat(PageText.words(last)).contains("101–120 of 120").doesNotContain("Next ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?q=nobody", "?trouble=gaps", "?kind=mirror"})
    void whoFindsNothingIsLedBack(String query) {
        channels(1);

        assertThat(words(query)).contains("No schedule is like that", "Show all schedules");
    }

    @Test
    void theListAloneIsReadAnew() {
        channels(1);
        var answer =
                server.send(
                        HttpRequest.newBuilder(server.url("/schedules"))
                                .header("HX-Request", "true")
                                .header("HX-Target", "list")
                                .build());

        assertThat(answer.body()).startsWith("<div id=\"list\"").doesNotContain("<main");
    }

    @Test
    void whatCannotBeLookedForIsRefused() {
        assertThat(server.get("/schedules?trouble=everything").statusCode()).isEqualTo(400);
        assertThat(server.get("/schedules?page=x").statusCode()).isEqualTo(400);
    }
}
