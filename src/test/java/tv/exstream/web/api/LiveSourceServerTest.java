package tv.exstream.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import tools.jackson.databind.JsonNode;
import tv.exstream.Patience;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelNumber;
import tv.exstream.db.Database;
import tv.exstream.db.JooqChannels;
import tv.exstream.db.JooqLiveSources;
import tv.exstream.db.JooqSources;
import tv.exstream.db.TemporaryDatabase;
import tv.exstream.live.LiveLabels;
import tv.exstream.live.LiveSource;
import tv.exstream.live.LiveSourceChanged;
import tv.exstream.live.LiveSources;
import tv.exstream.live.PastAddress;
import tv.exstream.live.RequestHeaders;
import tv.exstream.live.SourceAddress;
import tv.exstream.media.MediaId;
import tv.exstream.source.ListOrigin;
import tv.exstream.source.SourceId;
import tv.exstream.source.SourceSettings;
import tv.exstream.source.WebAddress;
import tv.exstream.web.TestServer;

/// Live sources over HTTP, with a database that works.
@Timeout(120)
class LiveSourceServerTest {
    private static final String NEWS =
            "{'name': 'News', 'addresses': ['http://user:word@a.example/1.ts?key=x', 'srt://b.example:9000'],"
                    + " 'programme': 'PT30M', 'connections': 2}";

    /// What is answered once instead of the number after the last one.
    private static final AtomicReference<@Nullable ChannelNumber> stale = new AtomicReference<>();

    private static final AtomicBoolean busy = new AtomicBoolean();
    private static final AtomicInteger names = new AtomicInteger();

    private static TestServer server;
    private static Database database;
    private static final BlockingQueue<LiveSourceChanged> changes = new LinkedBlockingQueue<>();

    @BeforeAll
    static void start(@TempDir Path folder) {
        database = TemporaryDatabase.in(folder);
        server = TestServer.with(database, ApiConfiguration.class, Parts.class);
    }

    @AfterAll
    static void stop() {
        server.close();
        database.close();
    }

    @Test
    void aSourceThatWasAddedIsAMediaItem() {
        JsonNode added = added(NEWS);

        long id = added.at("/id").asLong();
        assertThat(added.at("/name").asString()).isEqualTo("News");
        assertThat(added.at("/programmeSeconds").asLong()).isEqualTo(1_800);
        assertThat(added.at("/connections").asInt()).isEqualTo(2);
        JsonNode item = server.ok("GET", "/api/media/" + id, "");
        assertThat(item.at("/item/title").asString()).isEqualTo("News");
        assertThat(item.at("/item/kind").asString()).isEqualTo("LIVE");
    }

    @Test
    void anHourAndNoLimitAreUsual() {
        JsonNode added = added("{'name': 'Plain', 'addresses': ['udp://239.1.1.1:5000']}");

        assertThat(added.at("/programmeSeconds").asLong()).isEqualTo(3_600);
        assertThat(added.at("/connections").asInt()).isZero();
    }

    @Test
    @DisplayName("H42: live sources are shown without secrets, in lists and by themselves")
    void secretsAreNotListed() {
        long id = added(NEWS).at("/id").asLong();

        HttpResponse<String> all = server.send("GET", "/api/live-sources?limit=500", "");

        assertThat(all.body()).contains("http://a.example/…").doesNotContain("word", "key=x");
        assertThat(server.ok("GET", "/api/live-sources/" + id, "").at("/addresses/0").asString())
                .isEqualTo("http://a.example/…");
    }

    @Test
    @DisplayName("lists of live sources come in pages of a bounded length, by id")
    void listsComeInPages() {
        long first = added(NEWS).at("/id").asLong();
        long second = added(NEWS).at("/id").asLong();
        int total = server.ok("GET", "/api/live-sources", "").at("/total").asInt();

        JsonNode last = server.ok("GET", "/api/live-sources?offset=" + (total - 1), "");
        JsonNode before = server.ok("GET", "/api/live-sources?limit=0&offset=" + (total - 2), "");

        assertThat(last.at("/sources/0/id").asLong()).isEqualTo(second);
        assertThat(before.at("/sources")).as("at least one").hasSize(1);
        assertThat(before.at("/sources/0/id").asLong()).isEqualTo(first);
        assertThat(before.at("/total").asInt()).isEqualTo(total);
        String next = "/api/live-sources?cursor=" + before.at("/next").asString();
        assertThat(server.ok("GET", next, "").at("/sources/0/id").asLong()).isEqualTo(second);
    }

    @Test
    void aListGoesOnBehindASourceThatIsGoneMeanwhile() {
        String list = "/api/live-sources?limit=1&text=wandering";
        long first = added(NEWS.replace("News", "Wandering one")).at("/id").asLong();
        long second = added(NEWS.replace("News", "Wandering two")).at("/id").asLong();
        JsonNode begin = server.ok("GET", list, "");
        server.send("DELETE", "/api/live-sources/" + first, "");

        JsonNode rest = server.ok("GET", list + "&cursor=" + begin.at("/next").asString(), "");

        assertThat(begin.at("/sources/0/id").asLong()).isEqualTo(first);
        assertThat(rest.at("/sources/0/id").asLong()).isEqualTo(second);
        assertThat(rest.at("/next").isNull()).isTrue();
        assertThat(server.send("GET", list + "&cursor=x", "").statusCode()).isEqualTo(400);
    }

    @Test
    void howItIsReceivedIsSaid() {
        long id = added(NEWS).at("/id").asLong();

        JsonNode now = server.ok("GET", "/api/live-sources/" + id, "").at("/joined/0");

        assertThat(now.at("/from").asLong()).isEqualTo(id);
        assertThat(now.at("/rung").asString()).isEqualTo("retry");
        assertThat(now.at("/seconds").asDouble()).isEqualTo(1.5);
        assertThat(now.at("/pauseSeconds").asDouble()).isEqualTo(0.55);
        assertThat(now.at("/connectingSeconds").asDouble()).isEqualTo(10);
        assertThat(now.at("/failure").asString()).isEqualTo("it ended");
    }

    @Test
    @DisplayName("those that take over are said")
    void alternativesAreSaid() {
        long id = added(NEWS).at("/id").asLong();
        long other = added(NEWS).at("/id").asLong();
        String where = "/api/live-sources/" + id;
        server.ok("PUT", where + "/alternatives", "{'alternatives': [%d]}".formatted(other));

        assertThat(server.ok("GET", where, "").at("/alternatives/0").asLong()).isEqualTo(other);
        assertNotFound(server.send("PUT", "/api/live-sources/0/alternatives", "{}"));
    }

    @Test
    void aCollectionTakesItByItsIdAndByItsType() {
        long id = added(NEWS).at("/id").asLong();
        HttpResponse<String> made =
                server.send(
                        "POST",
                        "/api/collections",
                        "{'name': 'Live', 'content': {'type': 'manual', 'picks': [{'type': 'item', 'id': %d}]}}"
                                .formatted(id));

        String where = "/api/collections/" + TestServer.body(made).at("/id").asLong() + "/items";
        assertThat(server.ok("GET", where, "").at("/total").asInt()).isEqualTo(1);
    }

    @Test
    void whoReceivesItIsToldOfChanges() throws Exception {
        changes.clear();
        long id = added(NEWS).at("/id").asLong();
        String where = "/api/live-sources/" + id;
        assertThat(changes.poll(1, TimeUnit.MINUTES))
                .isEqualTo(new LiveSourceChanged(new MediaId(id)));

        JsonNode changed =
                server.ok("PUT", where, "{'name': 'World', 'addresses': ['rtsp://c.example/x']}");

        assertThat(changed.at("/addresses/0").asString()).isEqualTo("rtsp://c.example/…");
        assertThat(changes.poll(1, TimeUnit.MINUTES))
                .isEqualTo(new LiveSourceChanged(new MediaId(id)));
        assertThat(server.send("DELETE", where, "").statusCode()).isEqualTo(204);
        assertThat(changes.poll(1, TimeUnit.MINUTES)).isNotNull();
        assertNotFound(server.send("GET", where, ""));
        assertNotFound(server.send("DELETE", where, ""));
        assertNotFound(server.send("PUT", where, NEWS));
        assertNotFound(server.send("GET", "/api/live-sources/0", ""));
    }

    @Test
    @DisplayName("SRC-30: a channel of it shows it all the time")
    void aChannelOfItShowsItAllTheTime() {
        long id = added(NEWS).at("/id").asLong();

        JsonNode channel = made(id);

        assertThat(channel.at("/name").asString()).isEqualTo("News");
        String where = "/api/channels/" + channel.at("/number").asString() + "/schedule";
        JsonNode schedule = server.ok("GET", where, "");
        assertThat(schedule.at("/type").asString()).isEqualTo("lineup");
        assertThat(schedule.at("/entries/0/media").asLong()).isEqualTo(id);
        assertNotFound(server.send("POST", "/api/live-sources/0/channel", ""));
    }

    @Test
    @DisplayName(
            "SRC-30, API-92: a channel of a list has the number group and logo that the list says")
    void aChannelOfAListHasTheNumberGroupAndLogoThatTheListSays() {
        var settings =
                new SourceSettings(
                        "list",
                        new ListOrigin.Playlist(new WebAddress("http://a.example/list.m3u")),
                        Duration.ZERO,
                        true);
        SourceId source = new JooqSources(database).add(settings).id();
        var labels = new LiveLabels("Germany", "70.1", "http://a.example/logo.png", false);
        var one =
                new LiveSource(
                        "Das Erste",
                        List.of(SourceAddress.parse("http://a.example/1.ts")),
                        LiveSource.USUAL_PROGRAMME,
                        0,
                        RequestHeaders.NONE,
                        "",
                        new PastAddress("http://a.example/{utc}", 3),
                        labels);
        long id =
                new JooqLiveSources(database)
                        .replace(source, List.of(new LiveSources.Brought("1", one)))
                        .getFirst()
                        .value();
        JsonNode shown = server.ok("GET", "/api/live-sources/" + id, "");
        assertThat(shown.at("/labels/group").asString()).isEqualTo("Germany");
        assertThat(shown.at("/pastDays").asInt()).isEqualTo(3);

        JsonNode channel = made(id);

        assertThat(channel.at("/number").asString()).isEqualTo("70.1");
        assertThat(channel.at("/group").asString()).isEqualTo("Germany");
        assertThat(channel.toString()).contains("/iptv/logos/");
        assertThat(made(id).at("/number").asString()).isEqualTo("71");
    }

    @Test
    @DisplayName(
            "SRC-30, API-92: one call makes channels of all that a source brings, and again only of what is new")
    void channelsOfASourceAreMadeTogether() {
        SourceId source = source("station " + names.incrementAndGet());
        List<Long> ids =
                brought(source, brought("One", "Talk", "50.1"), brought("Two", "Sport", ""));
        String where = "/api/sources/" + source + "/channels";

        JsonNode first = server.ok("POST", where, "{'start': '55'}");

        assertThat(first.at("/made")).hasSize(2);
        assertThat(first.at("/made/0/live").asLong()).isEqualTo(ids.getFirst());
        assertThat(first.at("/made/0/channel/number").asString()).isEqualTo("50.1");
        assertThat(first.at("/made/1/channel/number").asString()).isEqualTo("55");
        assertThat(first.at("/made/1/channel/group").asString()).isEqualTo("Sport");
        assertThat(first.at("/logos").asInt()).isEqualTo(2);
        String rules = "/api/channels/50.1/schedule";
        assertThat(server.ok("GET", rules, "").at("/entries/0/media").asLong())
                .isEqualTo(ids.getFirst());
        awaitLogos(ids.size());

        brought(
                source,
                brought("One", "Talk", "50.1"),
                brought("Two", "Sport", ""),
                brought("Three", "Sport", ""));
        JsonNode again = server.ok("POST", where, "{'group': 'SPORT'}");

        assertThat(again.at("/made")).hasSize(1);
        assertThat(again.at("/made/0/channel/name").asString()).isEqualTo("Three");
        assertThat(again.at("/left")).hasSize(1);
        assertThat(again.at("/left/0/why").asString()).isEqualTo("channel 55 shows it");
        assertThat(again.at("/logos").asInt()).as("of the new one").isOne();
        awaitLogos(3);
    }

    @Test
    @DisplayName(
            "SRC-30: channels are made of chosen live sources, and what is none of the source is named")
    void channelsOfChosenLiveSourcesAreMade() {
        SourceId source = source("chosen " + names.incrementAndGet());
        List<Long> ids = brought(source, brought("One", "", ""), brought("Two", "", ""));
        long other = added(NEWS).at("/id").asLong();

        JsonNode answer =
                server.ok(
                        "POST",
                        "/api/sources/" + source + "/channels",
                        "{'ids': [%d, %d]}".formatted(ids.getLast(), other));

        assertThat(answer.at("/made")).hasSize(1);
        assertThat(answer.at("/made/0/live").asLong()).isEqualTo(ids.getLast());
        assertThat(answer.at("/left/0/live").asLong()).isEqualTo(other);
        assertThat(answer.at("/left/0/why").asString()).contains("no live source of this source");
        assertThat(server.send("POST", "/api/sources/999/channels", "{}").statusCode())
                .isEqualTo(404);
        assertThat(
                        server.send(
                                        "POST",
                                        "/api/sources/" + source + "/channels",
                                        "{'start': 'x'}")
                                .statusCode())
                .isEqualTo(400);
    }

    @Test
    @DisplayName(
            "SRC-30: where the database is busy the rest is left for another call, and nothing is half made")
    void aBusyDatabaseLeavesTheRest() {
        SourceId source = source("busy " + names.incrementAndGet());
        List<Long> ids = brought(source, brought("One", "", ""), brought("Two", "", ""));
        List<Channel> before = new JooqChannels(database).all();
        busy.set(true);

        JsonNode answer = server.ok("POST", "/api/sources/" + source + "/channels", "{}");

        busy.set(false);
        assertThat(answer.at("/more").asInt()).isEqualTo(ids.size());
        assertThat(answer.at("/made")).isEmpty();
        assertThat(new JooqChannels(database).all()).isEqualTo(before);
        assertThat(server.ok("POST", "/api/sources/" + source + "/channels", "{}").at("/made"))
                .hasSize(2);
    }

    private static void awaitLogos(int most) {
        Patience.until(
                "the logos are there",
                () ->
                        new JooqChannels(database)
                                        .all().stream()
                                                .filter(
                                                        each ->
                                                                Set.of("Talk", "Sport")
                                                                        .contains(
                                                                                each.listing()
                                                                                        .group()))
                                                .filter(each -> !each.listing().logo().isEmpty())
                                                .count()
                                == most);
    }

    private static SourceId source(String name) {
        var origin = new ListOrigin.Playlist(new WebAddress("http://a.example/list.m3u"));
        return new JooqSources(database)
                .add(new SourceSettings(name, origin, Duration.ZERO, true))
                .id();
    }

    private static LiveSources.Brought brought(String name, String group, String number) {
        var source =
                new LiveSource(
                        name,
                        List.of(SourceAddress.parse("http://a.example/" + name)),
                        LiveSource.USUAL_PROGRAMME,
                        0,
                        RequestHeaders.NONE,
                        "",
                        PastAddress.NONE,
                        new LiveLabels(group, number, "http://a.example/logo.png", false));
        return new LiveSources.Brought(name, source);
    }

    /// The ids of those that are new or other.
    private static List<Long> brought(SourceId source, LiveSources.Brought... all) {
        return new JooqLiveSources(database)
                .replace(source, List.of(all)).stream().map(MediaId::value).toList();
    }

    @Test
    @DisplayName("SRC-30: a channel whose number somebody takes meanwhile takes the next one")
    void aChannelWhoseNumberSomebodyTakesMeanwhileTakesTheNextOne() {
        long id = added(NEWS).at("/id").asLong();
        JsonNode first = made(id);
        stale.set(ChannelNumber.parse(first.at("/number").asString()));

        JsonNode second = made(id);

        assertThat(stale).hasNullValue();
        assertThat(second.at("/number").asInt()).isEqualTo(first.at("/number").asInt() + 1);
    }

    @Test
    void aChannelThatCannotBeGivenItsRulesIsNotLeftBehind() {
        long id = added(NEWS).at("/id").asLong();
        List<Channel> before = new JooqChannels(database).all();
        busy.set(true);

        HttpResponse<String> answer =
                server.send("POST", "/api/live-sources/" + id + "/channel", "");

        busy.set(false);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(new JooqChannels(database).all()).isEqualTo(before);
    }

    private static JsonNode made(long id) {
        return server.created("/api/live-sources/" + id + "/channel", "");
    }

    @ParameterizedTest
    @DisplayName("H01, H02: what is not acceptable is named with its place")
    @ValueSource(
            strings = {
                "{'name': 'x', 'addresses': ['udp://239.1.1.1:5', 'file:///etc/passwd']}|addresses[1]",
                "{'name': 'x', 'addresses': ['concat:http://a|b']}|addresses[0]",
                "{'name': 'x', 'addresses': []}|1..20 addresses: 0",
                "{'name': ' ', 'addresses': ['http://a.example/x']}|name must have",
                "{'name': 'x', 'addresses': ['http://a.example/x'], 'programme': 'PT1S'}|programme must last",
                "{'name': 'x', 'addresses': ['http://a.example/x'], 'connections': -1}|connections must be",
                "{'name': 'x'}|1..20 addresses: 0",
                "{'name': 'x', 'adresses': []}|adresses",
                "[]|object"
            })
    void whatIsNotAcceptableIsNamed(String wish) {
        String[] parts = wish.split("\\|(?=[^|]*$)");

        HttpResponse<String> answer = server.send("POST", "/api/live-sources", parts[0]);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(TestServer.body(answer).at("/code").asString()).isEqualTo("INVALID_VALUE");
        assertThat(answer.body()).contains(parts[1]);
    }

    private static JsonNode added(String json) {
        return server.created("/api/live-sources", json);
    }

    private static void assertNotFound(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(TestServer.body(answer).at("/code").asString()).isEqualTo("MEDIA_NOT_FOUND");
    }

    @Import(SchedulingParts.class)
    static class Parts {
        @Bean
        Views views(InstantSource clock) {
            return Station.of(0, clock).views();
        }

        /// Numbers are stale and changes are refused when a test says so.
        @Bean
        static BeanPostProcessor faults() {
            return new FaultyEdits(stale, busy);
        }

        @EventListener
        void changed(LiveSourceChanged change) {
            changes.add(change);
        }
    }
}
