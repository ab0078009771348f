package tv.exstream.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.channel.ChannelBuilder.channel;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
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

/// What rules would plan, over HTTP, with a planner and a database that work.
@Timeout(60)
class PreviewServerTest {
    private static TestServer server;
    private static Database database;
    private static TimelineClient timeline;

    @BeforeAll
    static void start(@TempDir Path folder) {
        database = TemporaryDatabase.in(folder);
        server =
                TestServer.with(database, ApiConfiguration.class, SchedulingServerTest.Parts.class);
        ThreeFilms.addTo(server);
        timeline = new TimelineClient(server, server.bean(Channels.class).add(channel(1).draft()));
        timeline.ok("PUT", "/schedule", TimelineClient.flood("CHRONOLOGICAL"));
        timeline.await(() -> !timeline.airings().isEmpty());
    }

    @AfterAll
    static void stop() {
        server.close();
        database.close();
    }

    @Test
    void aPreviewSaysWhatWouldComeAndChangesNothing() {
        JsonNode before = timeline.airings();

        JsonNode preview =
                timeline.ok("POST", "/schedule/preview?hours=5", TimelineClient.flood("SHUFFLE"));

        assertThat(preview.at("/airings/0/why").asString()).startsWith("shuffle of collection 1");
        assertThat(preview.at("/diff/added").size() + preview.at("/diff/kept").asInt())
                .isEqualTo(preview.at("/airings").size());
        assertThat(preview.at("/leftOut").asInt()).isZero();
        assertThat(timeline.airings()).isEqualTo(before);
        assertThat(timeline.ok("GET", "/schedule", "").at("/order").asString())
                .isEqualTo("CHRONOLOGICAL");
    }

    @Test
    @DisplayName("a preview of more than fits says until when it has everything")
    void aPreviewOfMoreThanFitsEndsEarlier() {
        JsonNode whole =
                timeline.ok("POST", "/schedule/preview?hours=5", TimelineClient.flood("SHUFFLE"));

        JsonNode some =
                timeline.ok(
                        "POST",
                        "/schedule/preview?hours=5&limit=4",
                        TimelineClient.flood("SHUFFLE"));

        String end = some.at("/shownTo").asString();
        assertThat(whole.at("/shownTo").isNull()).isTrue();
        assertThat(TimelineClient.starts(some.at("/airings")))
                .isEqualTo(
                        TimelineClient.starts(whole.at("/airings")).stream()
                                .filter(start -> start.compareTo(end) < 0)
                                .toList());
        assertThat(TimelineClient.starts(some.at("/diff/added")))
                .allMatch(start -> start.compareTo(end) < 0);
        assertThat(some.at("/airings").size()).isLessThanOrEqualTo(4);
        assertThat(some.at("/leftOut").asInt())
                .isEqualTo(entries(whole) - entries(some))
                .isPositive();
        assertThat(some.at("/to")).isEqualTo(whole.at("/to"));
    }

    @Test
    @DisplayName("a preview that is shown from a later time leaves out what is over by then")
    void aLaterPartOfAPreviewHasTheSame() {
        String rules = TimelineClient.flood("SHUFFLE");
        JsonNode whole = timeline.ok("POST", "/schedule/preview?hours=5", rules);
        Instant from = Instant.parse(whole.at("/from").asString()).plus(Duration.ofHours(2));

        JsonNode later = timeline.ok("POST", "/schedule/preview?hours=5&from=" + from, rules);

        assertThat(later.at("/airings"))
                .hasSizeLessThan(whole.at("/airings").size())
                .containsExactlyElementsOf(notOver(whole.at("/airings"), from));
        assertThat(later.at("/diff/added"))
                .containsExactlyElementsOf(notOver(whole.at("/diff/added"), from));
        assertThat(later.at("/from")).isEqualTo(whole.at("/from"));
        assertThat(later.at("/leftOut").asInt()).isZero();
        assertThat(later.at("/material")).isEqualTo(whole.at("/material"));
    }

    private static List<JsonNode> notOver(JsonNode airings, Instant from) {
        return airings.valueStream()
                .filter(each -> Instant.parse(each.at("/finish").asString()).isAfter(from))
                .toList();
    }

    @Test
    void aPreviewRefusesATimeThatIsNone() {
        HttpResponse<String> answer =
                timeline.send(
                        "POST", "/schedule/preview?from=soon", TimelineClient.flood("SHUFFLE"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(JsonMapper.shared().readTree(answer.body()).at("/detail").asString())
                .startsWith("from must be");
    }

    private static int entries(JsonNode preview) {
        return preview.at("/airings").size()
                + preview.at("/diff/added").size()
                + preview.at("/diff/removed").size();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "10001"})
    void aPreviewRefusesALimitThatNoAnswerHas(String limit) {
        HttpResponse<String> answer =
                timeline.send(
                        "POST",
                        "/schedule/preview?limit=" + limit,
                        TimelineClient.flood("SHUFFLE"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(JsonMapper.shared().readTree(answer.body()).at("/detail").asString())
                .isEqualTo("limit must be 1..10000: " + limit);
    }

    @Test
    @DisplayName("UI-61: a preview says how much there is to show and how long that lasts")
    void aPreviewSaysHowMuchThereIsToShow() {
        String item =
                "{'mode': {'type': 'multiple', 'count': {'type': 'count', 'expression': '1'}}, 'source': {'type': 'pool',"
                        + " 'selection': %s, 'ordering': {'order': 'CHRONOLOGICAL'}}}";
        String all = item.formatted("{'type': 'collection', 'id': 1}");
        String alpha = item.formatted("{'type': 'query', 'text': 'title:alpha'}");
        String rules = "{'type': 'classic', 'items': [%s, %s]}".formatted(all, alpha);

        JsonNode preview =
                timeline.ok("POST", "/schedule/preview?hours=24", rules.replace('\'', '"'));
        JsonNode material = preview.at("/material");
        // The films go on after the one that is on at this time of day: Beta, Alpha and Gamma have
        // each been shown after three; when another one comes first, Alpha comes twice before the
        // last of them.
        boolean isBetaNext = preview.at("/airings/0/title").asString().equals("Beta");

        assertThat(material.at("/whole/items").asInt()).isEqualTo(3);
        assertThat(material.at("/whole/seconds").asLong()).isEqualTo(3_600);
        assertThat(material.at("/whole/lastsSeconds").asLong())
                .isEqualTo(isBetaNext ? 3_600 : 6_000);
        assertThat(material.at("/drawn/0/selection").toString())
                .isEqualTo("{'type':'collection','id':1}".replace('\'', '"'));
        assertThat(material.at("/drawn/1/selection/text").asString()).isEqualTo("title:alpha");
        assertThat(material.at("/drawn/1/reserve/items").asInt()).isEqualTo(1);
    }

    @Test
    void aPreviewWithoutRulesIsThatOfThePresentOnes() {
        JsonNode preview = timeline.ok("POST", "/schedule/preview", "");

        assertThat(preview.at("/diff/added").size()).isZero();
        assertThat(preview.at("/diff/removed").size()).isZero();
        assertThat(preview.at("/diff/kept").asInt()).isEqualTo(72);
    }

    @Test
    void aPreviewOfRulesThatHaveNothingToShowSaysSo() {
        JsonNode preview =
                timeline.ok(
                        "POST",
                        "/schedule/preview",
                        TimelineClient.flood("SHUFFLE").replace(":1,", ":99,"));

        assertThat(preview.at("/airings").size()).isZero();
        assertThat(preview.at("/gaps/0/why").asString()).isNotEmpty();
        assertThat(preview.at("/warnings").toString())
                .contains("collection 99 has nothing to show");
    }
}
