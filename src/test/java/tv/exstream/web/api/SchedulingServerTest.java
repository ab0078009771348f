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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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
import tv.exstream.web.TestServer;

/// Rules, previews, reasons and edits over HTTP, with a planner and a database that work.
@Timeout(60)
class SchedulingServerTest {
    private static TestServer server;
    private static Database database;
    private static int channels;

    private Channel channel;
    private TimelineClient timeline;

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
    void channelWithRules() {
        channel = server.bean(Channels.class).add(channel(++channels).draft());
        timeline = new TimelineClient(server, channel);
        assertThat(
                        timeline.send("PUT", "/schedule", TimelineClient.flood("CHRONOLOGICAL"))
                                .statusCode())
                .isEqualTo(200);
        timeline.await(() -> !timeline.airings().isEmpty());
    }

    @Test
    @DisplayName("API-37: the rules of a channel are read by its number, as they were written")
    void theRulesOfAChannelAreReadAsTheyWereWritten() {
        JsonNode rules = timeline.ok("GET", "/schedule", "");

        assertThat(rules.at("/type").asString()).isEqualTo("flood");
        assertThat(rules.at("/order").asString()).isEqualTo("CHRONOLOGICAL");
        assertThat(timeline.ok("PUT", "/schedule", rules.toString())).isEqualTo(rules);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type': 'classic', 'items': [{'mode': {'type': 'multiple', 'count': {'type': 'count', 'expression': '2'}},"
                        + " 'source': {'type': 'pool', 'selection': {'type': 'collection', 'id': 1},"
                        + " 'ordering': {'order': 'SHUFFLE'}}, 'title': 'Two of them'}]}",
                "{'type': 'blocks', 'blocks': [{'id': 1, 'name': 'Day', 'length': 'PT24H', 'items': [{'count': 100,"
                        + " 'source': {'type': 'pool', 'selection': {'type': 'collection', 'id': 1},"
                        + " 'ordering': {'order': 'CHRONOLOGICAL'}}}]}],"
                        + " 'templates': [{'name': 'all', 'items': [{'start': '00:00', 'block': 1}]}],"
                        + " 'calendar': [{'template': 'all'}]}"
            })
    void otherKindsOfRulesAreTakenPreviewedAndPlanned(String rules) {
        String json = rules.replace('\'', '"');
        JsonNode preview = timeline.ok("POST", "/schedule/preview?hours=6", json);

        JsonNode stored = timeline.ok("PUT", "/schedule", json);

        assertThat(preview.at("/airings").size()).isGreaterThan(10);
        assertThat(timeline.ok("GET", "/schedule", "")).isEqualTo(stored);
        String soon = preview.at("/airings/3/start").asString();
        timeline.await(() -> timeline.why(soon).equals(preview.at("/airings/3/why").asString()));
    }

    @Test
    @DisplayName(
            "STR-8, API-4: new rules change the timeline and the guide at once, but not what is on air")
    void newRulesChangeTheTimelineAndTheGuide() {
        JsonNode onAir = timeline.airings().get(0);
        JsonNode before = timeline.airings();

        timeline.ok("PUT", "/schedule", TimelineClient.flood("RANDOM"));

        timeline.await(() -> !timeline.airings().equals(before));
        assertThat(timeline.airings().get(0)).isEqualTo(onAir);
        JsonNode guide =
                body(server.get("/api/guide?hours=24&channels=" + channel.number()))
                        .at("/channels/0/programmes");
        assertThat(TimelineClient.starts(guide))
                .contains(timeline.airings().get(5).at("/start").asString());
        assertThat(TimelineClient.titles(guide).subList(0, 12))
                .isEqualTo(TimelineClient.titles(timeline.airings()).subList(0, 12));
    }

    @Test
    @DisplayName(
            "API-33, API-140: a timeline is read in parts, each airing with the reason why it is there")
    void aTimelineIsReadInParts() {
        Instant start = TimelineClient.start(timeline.airings().get(2));

        JsonNode part =
                timeline.ok(
                        "GET",
                        "/timeline?from=%s&to=%s".formatted(start, start.plus(minutes(40))),
                        "");

        assertThat(TimelineClient.starts(part.at("/airings")))
                .containsExactly(start.toString(), start.plus(minutes(20)).toString());
        assertThat(part.at("/airings/0/why").asString())
                .startsWith("chronological of collection 1");
        assertThat(part.at("/airings/0/kind").asString()).isEqualTo("PROGRAMME");
        assertThat(part.at("/next").isNull()).isTrue();
    }

    @Test
    void aMirrorSaysWhoseChannelItShows() {
        Channel other = server.bean(Channels.class).add(channel(2_000).draft());
        String rules = "{\"type\":\"mirror\",\"target\":%s,\"shift\":\"PT1H\"}";

        timeline.ok("PUT", "/schedule", rules.formatted(other.id()));

        timeline.await(() -> timeline.ok("GET", "/timeline", "").at("/redirects").size() > 0);
        JsonNode redirect = timeline.ok("GET", "/timeline", "").at("/redirects/0");
        assertThat(redirect.at("/channel").asString()).isEqualTo("2000");
        assertThat(redirect.at("/why").asString())
                .isEqualTo("the rules show channel 2000, shifted by PT1H");
    }

    @Test
    void whatIsPinnedIsShownUntilItIsUndone() {
        JsonNode before = timeline.airings();
        Instant start = TimelineClient.start(before.get(3)).plus(minutes(5));

        JsonNode pin =
                edit(
                        "{'type': 'pin', 'start': '%s', 'media': 2, 'title': 'Special',"
                                + " 'part': {'inPoint': 'PT1M', 'length': 'PT10M'}}",
                        start);

        assertThat(pin.at("/finish").asString()).isEqualTo(start.plus(minutes(10)).toString());
        timeline.await(() -> TimelineClient.starts(timeline.airings()).contains(start.toString()));
        assertThat(TimelineClient.titles(timeline.airings())).contains("Special");
        assertThat(timeline.ok("GET", "/edits", "").at("/edits/0")).isEqualTo(pin);

        assertThat(timeline.ok("DELETE", "/edits/last", "")).isEqualTo(pin);
        timeline.await(
                () ->
                        TimelineClient.starts(timeline.airings())
                                .equals(TimelineClient.starts(before)));
        assertThat(timeline.send("DELETE", "/edits/last", "").statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsLockedStaysWhenTheRulesChange() {
        JsonNode planned = timeline.airings().get(4);

        edit("{'type': 'lock', 'at': '%s'}", TimelineClient.start(planned).plus(minutes(3)));
        timeline.ok("PUT", "/schedule", TimelineClient.flood("ALPHABETICAL"));

        timeline.await(() -> timeline.why(planned.at("/start").asString()).contains("by hand"));
        assertThat(timeline.titleAt(TimelineClient.start(planned)))
                .isEqualTo(planned.at("/title").asString());
    }

    @Test
    @DisplayName(
            "SCH-102, API-41, API-42: what is skipped gives its place to what follows, until that is taken back")
    void whatIsSkippedGivesItsPlaceToWhatFollows() {
        JsonNode before = timeline.airings();
        Instant start = TimelineClient.start(before.get(2));

        JsonNode skip = edit("{'type': 'skip', 'at': '%s'}", start.plus(minutes(1)));

        String next = before.get(3).at("/title").asString();
        timeline.await(() -> timeline.titleAt(start).equals(next));
        assertThat(timeline.why(start.toString())).contains("passed over by hand");
        assertThat(timeline.ok("DELETE", "/edits/" + skip.at("/id").asLong(), "")).isEqualTo(skip);
        timeline.await(
                () ->
                        TimelineClient.titles(timeline.airings())
                                .equals(TimelineClient.titles(before)));
    }

    @Test
    void whatIsReplacedDoesNotComeLater() {
        JsonNode before = timeline.airings();
        Instant start = TimelineClient.start(before.get(2));
        long other = before.get(4).at("/media").asLong();

        JsonNode made = edit("{'type': 'replace', 'at': '%s', 'media': " + other + "}", start);

        timeline.await(() -> timeline.titleAt(start).equals(before.get(4).at("/title").asString()));
        assertThat(timeline.titleAt(start.plus(minutes(20))))
                .isEqualTo(before.get(3).at("/title").asString());
        assertThat(made.at("/type").asString()).isEqualTo("REPLACE");
        assertThat(timeline.ok("DELETE", "/edits/last", "")).isEqualTo(made);
        timeline.await(
                () ->
                        TimelineClient.titles(timeline.airings())
                                .equals(TimelineClient.titles(before)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "PUT | /schedule | {'type': 'never'} | type must be one of balance, blocks, classic,",
                "PUT | /schedule | {'type': 'flood', 'order': 'SHUFFLE'} | collection must be the id of a collection: nothing",
                "PUT | /schedule | {'type': 'flood', 'collection': 'one', 'order': 'SHUFFLE'} | collection must be the id of a collection",
                "PUT | /schedule | {'type': 'blocks', 'blocks': [{'id': 1, 'name': 'x', 'length': 'PT25H'}]} | blocks[0]: length of block x must be whole minutes",
                "POST | /schedule/preview?hours=337 | {'type': 'flood', 'collection': 1, 'order': 'SHUFFLE'} | at most PT336H: PT337H",
                "POST | /schedule/preview?hours=0 | '' | preview must be more than nothing",
                "POST | /schedule/preview?hours=many | '' | parameter hours must be a whole number: many",
                "GET | /timeline?from=2026-01-01T00:00:00Z&to=2026-01-09T00:00:00Z | '' | at most 7 days later",
                "GET | /timeline?from=yesterday | '' | from must be like 2026",
                "GET | /timeline?to=9999-01-09T00:00:00Z | '' | to must be between 2000",
                "POST | /edits | {'type': 'pin', 'start': '2026-01-01T00:00:00Z', 'media': 1} | airing must start at",
                "POST | /edits | {'type': 'pin', 'start': 'noon', 'media': 1} | start must be an instant such as",
                "POST | /edits | {'type': 'pin', 'media': 1} | start must be an instant such as 2026-11-20T18:00:00Z: nothing",
                "POST | /edits | {'type': 'pin', 'start': '2090-01-01T00:00:00Z', 'media': 1, 'part': {'length': 'PT21M'}} | part must lie within",
                "POST | /timeline/build | {'type': 'rebuild'} | type must be one of continue, refresh, reset",
                "POST | /timeline/build | {'type': 'reset', 'seed': 1, 'keepSeed': true} | seed must not be given when keepSeed is true: 1",
                "POST | /timeline/build?dry=maybe | {'type': 'reset'} | parameter dry must be",
                "GET | /as-run?from=2026-01-01T00:00:00Z&to=2026-01-09T00:00:00Z | '' | at most 7 days later",
                "DELETE | /edits/x | '' | parameter id must be a whole number: x",
            })
    void whatIsWrongIsRefusedWithItsPlace(
            String method, String where, String json, String message) {
        HttpResponse<String> answer =
                timeline.send(method, where, json.equals("''") ? "" : json.replace('\'', '"'));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(body(answer).at("/detail").asString()).contains(message);
        assertThat(body(answer).at("/code").asString()).isEqualTo("INVALID_VALUE");
    }

    @Test
    void pinsDoNotOverlap() {
        Instant start = TimelineClient.start(timeline.airings().get(3));
        edit("{'type': 'pin', 'start': '%s', 'media': 1}", start);

        HttpResponse<String> answer =
                timeline.send(
                        "POST",
                        "/edits",
                        "{\"type\":\"pin\",\"start\":\"%s\",\"media\":2}"
                                .formatted(start.plus(minutes(1))));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(body(answer).at("/detail").asString()).contains("pins must not overlap");
    }

    @Test
    void aBodyWithoutAnEndIsRefused() {
        HttpResponse<String> answer =
                timeline.send("PUT", "/schedule", " ".repeat(RequestText.MOST_BYTES + 1));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(body(answer).at("/detail").asString()).contains("at most 1048576 bytes");
    }

    @Test
    void aFormIsRefusedRatherThanOverlooked() {
        HttpRequest.Builder form =
                request("POST", "/schedule/preview", TimelineClient.flood("SHUFFLE"))
                        .header("Content-Type", "application/x-www-form-urlencoded");

        HttpResponse<String> answer = server.send(form.build());

        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(body(answer).at("/detail").asString()).contains("x-www-form-urlencoded");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        Channel bare = server.bean(Channels.class).add(channel(1_000 + channels).draft());

        assertCode("CHANNEL_NOT_FOUND", server.get("/api/channels/77777/schedule"));
        assertCode(
                "SCHEDULE_NOT_FOUND",
                server.get("/api/channels/%s/schedule".formatted(bare.number())));
        assertCode("EDIT_NOT_FOUND", timeline.send("DELETE", "/edits/9223372036854775807", ""));
        assertCode(
                "CHANGE_NOT_FOUND",
                timeline.send("POST", "/history/9223372036854775807/revert", ""));
        assertCode(
                "SCHEDULE_NOT_FOUND",
                server.send(
                        HttpRequest.newBuilder(
                                        server.url(
                                                "/api/channels/%s/timeline/build"
                                                        .formatted(bare.number())))
                                .POST(HttpRequest.BodyPublishers.ofString("{\"type\":\"reset\"}"))
                                .build()));
        assertCode(
                "MEDIA_NOT_FOUND",
                timeline.send(
                        "POST",
                        "/edits",
                        "{\"type\":\"pin\",\"start\":\"2090-01-01T00:00:00Z\",\"media\":99}"));
        assertCode(
                "OUTSIDE_TIMELINE",
                timeline.send(
                        "POST", "/edits", "{\"type\":\"lock\",\"at\":\"2090-01-01T00:00:00Z\"}"));
    }

    @Test
    @DisplayName("H35: a page of another site changes no rules and no timeline")
    void aPageOfAnotherSiteChangesNothing() {
        for (String where : List.of("/schedule", "/edits")) {
            HttpRequest request =
                    request(
                                    where.equals("/edits") ? "POST" : "PUT",
                                    where,
                                    TimelineClient.flood("SHUFFLE"))
                            .header("Sec-Fetch-Site", "cross-site")
                            .build();

            assertThat(server.send(request).statusCode()).isEqualTo(403);
        }
    }

    private JsonNode edit(String wish, Instant t) {
        HttpResponse<String> answer =
                timeline.send("POST", "/edits", wish.formatted(t).replace('\'', '"'));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return body(answer);
    }

    private static void assertCode(String code, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(404);
        assertThat(body(answer).at("/code").asString()).isEqualTo(code);
    }

    private HttpRequest.Builder request(String method, String where, String json) {
        return HttpRequest.newBuilder(server.url("/api/channels/" + channel.number() + where))
                .method(method, HttpRequest.BodyPublishers.ofString(json));
    }

    private static JsonNode body(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    @Import({GuideRoutes.class, SchedulingParts.class})
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
