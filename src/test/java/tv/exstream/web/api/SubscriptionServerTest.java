package tv.exstream.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tv.exstream.db.Database;
import tv.exstream.db.JooqGuideMatches;
import tv.exstream.db.JooqInputGuides;
import tv.exstream.db.JooqListedEntries;
import tv.exstream.db.JooqLiveSources;
import tv.exstream.db.JooqSources;
import tv.exstream.db.JooqSubscriptions;
import tv.exstream.db.TemporaryDatabase;
import tv.exstream.iptv.Entries;
import tv.exstream.iptv.GuideChannel;
import tv.exstream.iptv.GuideId;
import tv.exstream.iptv.ListedEntries.Judged;
import tv.exstream.iptv.ListedEntry;
import tv.exstream.iptv.Rules;
import tv.exstream.iptv.Sieve;
import tv.exstream.live.LiveSource;
import tv.exstream.live.SourceAddress;
import tv.exstream.source.ListOrigin;
import tv.exstream.source.SourceId;
import tv.exstream.source.SourceSettings;
import tv.exstream.source.WebAddress;
import tv.exstream.web.TestServer;

/// What sources list, over HTTP, with a database that works.
@Timeout(60)
class SubscriptionServerTest {
    private static TestServer server;
    private static Database database;
    private static int names;

    private SourceId source;
    private String where;

    @BeforeAll
    static void start(@TempDir Path folder) {
        database = TemporaryDatabase.in(folder);
        server =
                TestServer.with(
                        database, ApiConfiguration.class, Parts.class, SubscriptionParts.class);
    }

    @AfterAll
    static void stop() {
        server.close();
        database.close();
    }

    @BeforeEach
    void list() {
        names++;
        source =
                new JooqSources(database)
                        .add(
                                new SourceSettings(
                                        "list " + names,
                                        new ListOrigin.Playlist(
                                                new WebAddress("http://a.example/")),
                                        Duration.ZERO,
                                        true))
                        .id();
        where = "/api/sources/" + source;
        var entries = new JooqListedEntries(database);
        List<Judged> judged = new ArrayList<>();
        var sieve = new Sieve(Rules.NONE);
        for (ListedEntry each :
                List.of(
                        Entries.in("News", "UK: BBC News HD"),
                        Entries.in("Adult", "Late"),
                        Entries.in("News", "World"))) {
            judged.add(new Judged(judged.size(), each, sieve.of(each)));
        }
        entries.put(source, entries.begin(source), judged);
    }

    @Test
    @DisplayName("as many connections may be open as a person says, who can take it back")
    void connectionsAreSaid() {
        JsonNode said = ok("PUT", where + "/subscription", "{'connections': 2}");

        assertThat(said.at("/connections").asInt()).isEqualTo(2);
        assertThat(ok("PUT", where + "/subscription", "{}").at("/connections").asInt())
                .isEqualTo(2);
        assertThat(
                        ok("PUT", where + "/subscription", "{'connections': 0}")
                                .at("/connections")
                                .asInt())
                .isZero();
        assertThat(send("PUT", where + "/subscription", "{'connections': 100}").statusCode())
                .isEqualTo(400);
    }

    @Test
    @DisplayName("a patch changes some of a subscription, and null is as in a new one")
    void aPatchChangesSome() {
        String rules = "{'steps': [{'type': 'drop-groups', 'groups': ['adult']}]}";
        ok("PUT", where + "/subscription", "{'rules': %s, 'guideRank': 7}".formatted(rules));

        JsonNode patched = ok("PATCH", where + "/subscription", "{'connections': 3}");

        assertThat(patched.at("/connections").asInt()).isEqualTo(3);
        assertThat(patched.at("/guideRank").asInt()).isEqualTo(7);
        assertThat(patched.at("/rules/steps")).hasSize(1);
        JsonNode merging =
                ok(
                        "PATCH",
                        where + "/subscription",
                        "{'rules': {'merging': true}, 'guideRank': null}");
        assertThat(merging.at("/rules/steps")).hasSize(1);
        assertThat(merging.at("/rules/merging").asBoolean()).isTrue();
        assertThat(merging.at("/guideRank").asInt()).isZero();
        assertThat(ok("PATCH", where + "/subscription", "{'rules': null}").at("/rules/steps"))
                .isEmpty();
        assertThat(send("PATCH", where + "/subscription", "{'followed': [9]}").statusCode())
                .isEqualTo(400);
    }

    @Test
    @DisplayName(
            "API-92, API-114: the entries of a list come part by part, each behind the last one")
    void entriesComePartByPart() {
        JsonNode first = ok("GET", where + "/entries?limit=2", "");
        String rest = where + "/entries?limit=2&cursor=" + first.at("/next").asString();
        JsonNode second = ok("GET", rest, "");

        assertThat(first.at("/entries")).hasSize(2);
        assertThat(first.at("/total").asInt()).isEqualTo(3);
        assertThat(second.at("/entries")).hasSize(1);
        assertThat(second.at("/next").isString()).isFalse();
        assertThat(second.at("/entries/0/key")).isNotIn(first.at("/entries").findValues("key"));
        assertThat(send("GET", where + "/entries?cursor=x", "").statusCode()).isEqualTo(400);
        List<String> names = ok("GET", where + "/entries?sort=name", "").findValuesAsString("name");
        assertThat(names).hasSize(3).isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
        assertThat(ok("GET", where + "/entries?sort=-name", "").findValuesAsString("name"))
                .isEqualTo(names.reversed());
        assertThat(send("GET", where + "/entries?sort=size", "").statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @DisplayName(
            "of several things that are said at once nothing counts when one of them is refused")
    @ValueSource(strings = {"'followed': [1], 'connections': 3", "'connections': 100"})
    void allOrNothing(String refused) {
        String rules = "{'steps': [{'type': 'drop-groups', 'groups': ['adult']}]}";
        String body = "{'rules': %s, 'guideRank': 7, %s}".formatted(rules, refused);

        HttpResponse<String> answer = send("PUT", where + "/subscription", body);

        assertThat(answer.statusCode()).isEqualTo(400);
        JsonNode said = ok("GET", where + "/subscription", "");
        assertThat(said.at("/connections").asInt()).isZero();
        assertThat(said.at("/guideRank").asInt()).isZero();
        assertThat(said.at("/rules/steps")).isEmpty();
    }

    @Test
    void rulesAreTriedWithoutAnEffectAndSaidWithWhatTheyDo() {
        JsonNode preview =
                ok(
                        "POST",
                        where + "/subscription/preview",
                        "{'rules': {'steps': [{'type': 'drop-groups', 'groups': ['adult']}, {'type': 'strip-decorations'}]}}");

        assertThat(preview.at("/kept").asInt()).isEqualTo(2);
        assertThat(preview.at("/all").asInt()).isEqualTo(3);
        assertThat(preview.at("/rules/0/dropped").asInt()).isOne();
        assertThat(preview.at("/keptSamples/0/shown").asString()).isEqualTo("BBC News");
        assertThat(preview.at("/droppedSamples/0/by/0").asInt()).isOne();
        assertThat(ok("GET", where + "/subscription", "").at("/rules/steps")).isEmpty();
    }

    @Test
    @DisplayName("rules are answered so that they can be sent back")
    void rulesAreAnsweredAsTheyWereSaid() {
        String said =
                "{'rules': {'steps': [{'type': 'drop-headings'}, {'type': 'strip-decorations'}, {'type': 'keep', 'where': {'group': '^news$'}}]}}";
        JsonNode set = ok("PUT", where + "/subscription", said);

        assertThat(set.at("/rules/steps"))
                .extracting(step -> step.at("/type").asString())
                .containsExactly("drop-headings", "strip-decorations", "keep");
        JsonNode rules = ok("GET", where + "/subscription", "").at("/rules");
        JsonNode again = ok("PUT", where + "/subscription", "{'rules': %s}".formatted(rules));
        assertThat(again.at("/rules")).isEqualTo(rules);
    }

    @Test
    @DisplayName("what can have some values only is refused with them")
    void choicesAreNamed() {
        HttpResponse<String> answer = send("GET", where + "/guide-matches?state=NONSENSE", "");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("parameter state must be one of [", "AMBIGUOUS", "]: NONSENSE");
    }

    @Test
    void rulesThatAreSetTakeEffectAtOnce() {
        JsonNode set =
                ok(
                        "PUT",
                        where + "/subscription",
                        "{'rules': {'steps': [{'type': 'keep', 'where': {'group': '^news$'}}], 'merging': true}, 'guideRank': 2}");

        assertThat(set.at("/rules/merging").asBoolean()).isTrue();
        assertThat(set.at("/guideRank").asInt()).isEqualTo(2);
        JsonNode kept = ok("GET", where + "/entries?state=KEPT", "");
        assertThat(kept.at("/total").asInt()).isEqualTo(2);
        assertThat(kept.at("/entries/0/media").asLong()).isPositive();
        assertThat(
                        new JooqLiveSources(database)
                                .all().stream()
                                        .filter(each -> each.owner().equals(Optional.of(source)))
                                        .count())
                .isEqualTo(2);
        JsonNode dropped = ok("GET", where + "/entries?state=DROPPED", "");
        assertThat(dropped.at("/entries/0/name").asString()).isEqualTo("Late");
        assertThat(dropped.at("/entries/0/droppedBy").asInt()).isOne();
    }

    @Test
    @DisplayName("H42: entries are paged and filtered, and have no secrets")
    void entries() {
        HttpResponse<String> page =
                send("GET", where + "/entries?text=bbc+NEWS&group=News&limit=1", "");

        assertThat(body(page).at("/total").asInt()).isOne();
        assertThat(body(page).at("/entries/0/addresses/0").asString())
                .isEqualTo("http://provider.example/…");
        assertThat(ok("GET", where + "/entries?offset=1&limit=1", "").at("/entries")).hasSize(1);
    }

    @Test
    void aPersonKeepsAndDropsByHand() {
        JsonNode dropped = ok("PUT", where + "/entry?key=name/world", "{'choice': 'DROP'}");

        assertThat(dropped.at("/kept").asBoolean()).isFalse();
        assertThat(dropped.at("/choice").asString()).isEqualTo("DROP");
        assertThat(ok("GET", where + "/entries?state=KEPT", "").at("/total").asInt()).isEqualTo(2);
        assertThat(
                        ok("PUT", where + "/entry?key=name/world", "{'choice': 'RULES'}")
                                .at("/kept")
                                .asBoolean())
                .isTrue();
    }

    @Test
    void aPersonChoosesWhichGuideTellsAboutAnEntryAndTakesItBack() {
        var guides = new JooqInputGuides(database);
        var guide = GuideId.of(source);
        guides.putChannels(
                guide,
                guides.begin(guide),
                List.of(
                        channel("bbc.news", "BBC News"),
                        channel("x.1", "World"),
                        channel("x.2", "World")));
        ok("PUT", where + "/subscription", "{'rules': {'steps': []}}");

        JsonNode ambiguous = ok("GET", where + "/guide-matches", "");
        assertThat(ambiguous.at("/matches/0/key").asString()).isEqualTo("name/world");
        assertThat(ambiguous.at("/matches/0/suggestions")).hasSize(2);
        assertThat(ambiguous.at("/matches/0/suggestions/0/reasons/0").asString())
                .isEqualTo("SAME_NAME");
        JsonNode matched = ok("GET", where + "/guide-matches?state=MATCHED", "");
        assertThat(matched.at("/matches/0/channel/id").asString()).isEqualTo("bbc.news");

        String match = where + "/guide-match?key=name/world";
        JsonNode chosen =
                ok("PUT", match, "{'channel': {'guide': %s, 'id': 'x.2'}}".formatted(source));
        assertThat(chosen.at("/state").asString()).isEqualTo("CHOSEN");
        assertThat(chosen.at("/channel/id").asString()).isEqualTo("x.2");
        assertThat(ok("PUT", match, "{}").at("/channel").isNull()).isTrue();

        assertThat(send("DELETE", match, "").statusCode()).isEqualTo(204);
        assertThat(ok("GET", where + "/guide-matches", "").at("/total").asInt()).isOne();
        assertThat(
                        ok("GET", "/api/guide-channels?text=bbc", "")
                                .at("/channels/0/names/0")
                                .asString())
                .isEqualTo("BBC News");
    }

    @Test
    @DisplayName("H42: of the guides that a list names only the servers are shown")
    void addressesOfGuidesAreNotShown() {
        var guide = new WebAddress("http://user:word@a.example:81/word/word?token=word");
        new JooqSubscriptions(database)
                .changeStanding(source, standing -> standing.naming(List.of(guide)));

        JsonNode answer = ok("GET", where + "/subscription", "");

        assertThat(answer.at("/guides/0").asString()).isEqualTo("http://a.example:81/…");
    }

    @Test
    void guidesOfAListAreFollowedInAnOrderAndTheRestStays() {
        new JooqSubscriptions(database)
                .changeStanding(
                        source,
                        standing ->
                                standing.naming(
                                        List.of(
                                                new WebAddress("http://a.example/1.xml"),
                                                new WebAddress("http://a.example/2.xml"))));
        ok("PUT", where + "/subscription", "{'guideRank': 4}");

        assertThat(numbers(ok("PUT", where + "/subscription", "{'followed': [2, 1]}")))
                .containsExactly(2, 1);
        JsonNode answer = ok("PUT", where + "/subscription", "{'rules': {'steps': []}}");
        assertThat(numbers(answer)).containsExactly(2, 1);
        assertThat(answer.at("/guideRank").asInt()).isEqualTo(4);
        assertThat(numbers(ok("PUT", where + "/subscription", "{'followed': []}"))).isEmpty();

        for (String wrong : List.of("[3]", "[0]", "[1, 1]", "[null]", "1")) {
            HttpResponse<String> refused =
                    send("PUT", where + "/subscription", "{'followed': %s}".formatted(wrong));
            assertThat(refused.statusCode()).as(wrong).isEqualTo(400);
            assertThat(refused.body()).contains("followed");
        }
    }

    private static List<Integer> numbers(JsonNode subscription) {
        return subscription.at("/followed").valueStream().map(JsonNode::asInt).toList();
    }

    @Test
    void aChannelOfAGuideThatAListNamesIsChosenByItsNumber() {
        var guides = new JooqInputGuides(database);
        var second = new GuideId(source, 2);
        guides.putChannels(
                second,
                guides.begin(second),
                List.of(
                        new GuideChannel(
                                new GuideChannel.Key(second, "w"), List.of("Wide World"), ""),
                        new GuideChannel(
                                new GuideChannel.Key(second, "x"), List.of("Wide Sea"), "")));
        JsonNode offered = ok("GET", "/api/guide-channels?text=wide", "").at("/channels/0/channel");
        assertThat(offered.at("/number").asInt()).isEqualTo(2);
        String next = ok("GET", "/api/guide-channels?text=wide&limit=1", "").at("/next").asString();
        JsonNode rest = ok("GET", "/api/guide-channels?text=wide&limit=1&cursor=" + next, "");
        assertThat(rest.at("/channels/0/channel/id").asString()).isEqualTo("x");
        assertThat(rest.at("/next").isString()).isFalse();

        JsonNode chosen =
                ok(
                        "PUT",
                        where + "/guide-match?key=name/world",
                        "{'channel': %s}".formatted(offered));

        assertThat(chosen.at("/channel")).isEqualTo(offered);
        for (int number : List.of(0, 1, -1)) {
            assertThat(
                            send(
                                            "PUT",
                                            where + "/guide-match?key=name/world",
                                            "{'channel': {'guide': %s, 'number': %d, 'id': 'w'}}"
                                                    .formatted(source, number))
                                    .statusCode())
                    .as("%d", number)
                    .isEqualTo(400);
        }
    }

    @Test
    @DisplayName(
            "a live source that a person added has the guide that is chosen for it, of those that its name suggests")
    void aLiveSourceOfAPersonHasAGuide() {
        var guides = new JooqInputGuides(database);
        GuideId guide = GuideId.of(source);
        guides.putChannels(
                guide, guides.begin(guide), List.of(channel("cam.1", "Camera " + source)));
        long id =
                new JooqLiveSources(database)
                        .add(
                                new LiveSource(
                                        "Camera " + source,
                                        List.of(SourceAddress.parse("rtsp://a.example/1")),
                                        LiveSource.USUAL_PROGRAMME,
                                        0))
                        .id()
                        .value();
        String match = "/api/live-sources/" + id + "/guide-match";

        JsonNode before = ok("GET", match, "");
        assertThat(before.at("/channel").isNull()).isTrue();
        JsonNode suggested = before.at("/suggestions/0/channel");
        assertThat(suggested.at("/id").asString()).isEqualTo("cam.1");

        JsonNode chosen = ok("PUT", match, "{'channel': %s}".formatted(suggested));

        assertThat(chosen.at("/channel")).isEqualTo(suggested);
        assertThat(new JooqGuideMatches(database).wanted(guide)).contains("cam.1");
        assertThat(ok("PUT", match, "{}").at("/channel").isNull()).isTrue();
        assertThat(new JooqGuideMatches(database).wanted(guide)).doesNotContain("cam.1");
        assertThat(
                        send(
                                        "PUT",
                                        match,
                                        "{'channel': {'guide': %s, 'id': 'x'}}".formatted(source))
                                .statusCode())
                .isEqualTo(400);
        assertThat(send("GET", "/api/live-sources/9999/guide-match", "").statusCode())
                .isEqualTo(404);
    }

    private GuideChannel channel(String id, String name) {
        return new GuideChannel(new GuideChannel.Key(GuideId.of(source), id), List.of(name), "");
    }

    @ParameterizedTest
    @DisplayName("H24: what is not acceptable of rules is named with its place")
    @ValueSource(
            strings = {
                "{'rules': {'steps': [{'type': 'rename', 'expression': '(', 'replacement': ''}]}}|RE2",
                "{'rules': {'steps': [{'type': 'rename', 'expression': 'a', 'replacement': '$9'}]}}|replacement",
                "{'rules': {'steps': [{'type': 'explode'}]}}|explode",
                "{'rules': {'steps': [{'type': 'drop-groups', 'groups': []}]}}|groups",
                "{'rule': {}}|rule"
            })
    void whatIsNotAcceptableIsNamed(String wish) {
        String[] parts = wish.split("\\|(?=[^|]*$)");

        HttpResponse<String> answer = send("PUT", where + "/subscription", parts[0]);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("INVALID_VALUE", parts[1]);
    }

    @Test
    void whatIsNotThereIsSaid() {
        assertProblem(send("GET", "/api/sources/9999/subscription", ""), "SOURCE_NOT_FOUND");
        assertProblem(send("GET", "/api/sources/0/entries", ""), "SOURCE_NOT_FOUND");
        assertProblem(
                send("PUT", where + "/entry?key=nothing", "{'choice': 'KEEP'}"), "ENTRY_NOT_FOUND");
        assertProblem(send("PUT", where + "/guide-match?key=nothing", "{}"), "ENTRY_NOT_FOUND");
        assertThat(
                        send(
                                        "PUT",
                                        where + "/guide-match?key=name/world",
                                        "{'channel': {'guide': %s, 'id': 'none'}}"
                                                .formatted(source))
                                .statusCode())
                .isEqualTo(400);
    }

    private static void assertProblem(HttpResponse<String> answer, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(404);
        assertThat(body(answer).at("/code").asString()).isEqualTo(code);
    }

    private static JsonNode ok(String method, String where, String json) {
        HttpResponse<String> answer = send(method, where, json);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return body(answer);
    }

    private static HttpResponse<String> send(String method, String where, String json) {
        return server.send(method, where, json);
    }

    private static JsonNode body(HttpResponse<String> answer) {
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
