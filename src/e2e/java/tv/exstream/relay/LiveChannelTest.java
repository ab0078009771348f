package tv.exstream.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import tv.exstream.MeasuredGaps;
import tv.exstream.Patience;
import tv.exstream.Product;
import tv.exstream.library.sample.Films;
import tv.exstream.live.LiveStream;
import tv.exstream.session.Watched;

/// Channels of the running program that show live sources whose providers do wrong, all at once, each watched by somebody.
@EnabledOnOs(OS.LINUX)
class LiveChannelTest {
    /// Nobody sees a pause that a player has stored more than.
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(3);

    /// In the house format of the sources.
    private static final String CHANNEL =
            """
            {'number': '%s', 'name': '%s', 'profile': {
              'video': {'width': 320, 'height': 180, 'rate': {'numerator': 25, 'denominator': 1}, 'bitrateKbps': 1000},
              'audio': {'sampleRate': 48000, 'channels': 2, 'bitrateKbps': 96}}}
            """;

    @TempDir private static Path folder;
    private static final Behaviour behaviour = new Behaviour(Programme.good().of(new LiveStream()));
    private static final Map<String, Watched> watched = new HashMap<>();
    private static final Provider provider = new Provider();

    /// Another one, with another port, and so with limits of its own.
    private static final Provider other = new Provider();

    private static Product product;

    @BeforeAll
    static void start() throws Exception {
        Films.copied(folder.resolve("media").resolve("Film"));
        product = Product.in(folder).showing(folder.resolve("media")).start();
        product.awaitOnAir(1);
        String film = product.json("/api/media").at("/items/0/id").asString();
        airs("good", behaviour::good);
        airs("ends", visit -> behaviour.send(visit, visit.number() < 3 ? 6 : Behaviour.LONG));
        airs("stalls", visit -> behaviour.stall(visit, 6));
        spared("slow", visit -> behaviour.programme().at(0.7).send(visit, Behaviour.LONG));
        spared("page", visit -> visit.text(200, "<html>sorry</html>"));
        airs("changes", visit -> behaviour.changes(visit, 6));
        airs("full", visit -> behaviour.limited(visit, 429));
        airs("counted", behaviour::counted);
        takesOver(film);
    }

    @AfterAll
    static void end() {
        watched.values().forEach(Watched::close);
        product.close();
        provider.close();
        other.close();
    }

    @Test
    void aGoodSourceIsShownWithoutASlate() {
        Watched channel = watched.get("good").awaitProgramme();
        long slates = channel.slates();

        for (int n = 0; n < 2; n++) {
            channel.awaitProgramme();
        }

        assertThat(channel.slates()).isEqualTo(slates);
        assertThat(channel.recording().checker().complaints()).isEmpty();
    }

    @Test
    @DisplayName(
            "F01: who watches a source that ends again and again keeps receiving and sees it go on")
    void anEnd() {
        assertBridged("F01", "ends", () -> provider.visits("/ends") >= 3);
        assertThat(provider.mostOpen("/ends")).isEqualTo(1);
    }

    @Test
    @DisplayName(
            "F02: who watches a source that sends nothing any more keeps receiving and sees it go on")
    void aStall() {
        assertBridged("F02", "stalls", () -> provider.visits("/stalls") >= 2);
    }

    @Test
    @DisplayName(
            "F03: who watches a source at 0.7 times real time keeps receiving and sees the next one")
    void aSlowSource() {
        assertBridged("F03", "slow", () -> other.visits("/slow") >= 1);
    }

    @Test
    @DisplayName(
            "F04: who watches a source that sends a page keeps receiving and sees the next one")
    void aPage() {
        assertBridged("F04", "page", () -> other.visits("/page") >= 1);
    }

    @Test
    @DisplayName(
            "F06: who watches a source that changes its picture keeps receiving and sees it go on")
    void aChange() {
        assertBridged("F06", "changes", () -> provider.since("/changes") > 12);
    }

    @Test
    @DisplayName(
            "F07: who watches a source of a provider that is full keeps receiving until it has room")
    void aFullProvider() {
        assertBridged("F07", "full", () -> provider.visits("/full") >= 2);
    }

    @Test
    @DisplayName(
            "F08: who watches keeps receiving while the provider counts the connection that was closed")
    void anOldConnection() {
        assertBridged("F08", "counted", () -> provider.visits("/counted") >= 3);
        assertThat(provider.mostOpen("/counted")).isEqualTo(1);
    }

    @Test
    @DisplayName("a live source takes over a channel of films when its time comes, and gives back")
    void aTakeover() {
        Watched films = watched.get("takes over");
        Patience.until(
                "the source was on and was left",
                () -> provider.visits("/event") >= 1 && provider.open("/event") == 0);
        films.awaitProgramme();

        assertThat(films.difficulties()).isZero();
        assertThat(films.recording().largestGap().length()).isLessThan(LONGEST_SILENCE);
        assertThat(films.recording().checker().complaints()).isEmpty();
    }

    private static void assertBridged(String fault, String name, Callable<Boolean> happened) {
        Watched channel = watched.get(name);
        Patience.until("it happened to " + name, happened);
        channel.awaitProgramme();

        Duration gap = channel.recording().largestGap().length();
        MeasuredGaps.note(fault, name, gap);
        assertThat(gap).isLessThan(LONGEST_SILENCE);
        assertThat(channel.recording().checker().complaints()).isEmpty();
    }

    /// A channel that shows a source which does this.
    private static void airs(String name, Provider.Answer answer) {
        provider.answers("/" + name, answer);
        watch(name, flood(source(name, "PT1H", provider.url("/" + name))));
    }

    /// The same, and another provider has it as well.
    private static void spared(String name, Provider.Answer answer) {
        provider.answers("/" + name, answer);
        other.answers("/" + name, behaviour::good);
        String path = "/" + name;
        watch(name, flood(source(name, "PT1H", provider.url(path), other.url(path))));
    }

    /// Films, and now and then ten seconds of an event.
    private static void takesOver(String film) {
        provider.answers("/event", behaviour::good);
        String event = source("event", "PT10S", provider.url("/event"));
        watch("takes over", one(film) + "," + one(event));
    }

    private static String source(String name, String programme, String... addresses) {
        String json =
                "{'name': '%s', 'programme': '%s', 'addresses': ['%s']}"
                        .formatted(name, programme, String.join("', '", addresses));
        return added("/api/live-sources", json, "/id");
    }

    private static void watch(String name, String items) {
        String number = Integer.toString(20 + watched.size());
        added("/api/channels", CHANNEL.formatted(number, name), "/number");
        send(
                "PUT",
                "/api/channels/" + number + "/schedule",
                "{'type': 'classic', 'items': [%s]}".formatted(items),
                200);
        watched.put(name, Watched.of(product, name));
    }

    private static String flood(String id) {
        return item("{'type': 'flood'}", id);
    }

    private static String one(String id) {
        return item("{'type': 'one'}", id);
    }

    private static String item(String mode, String id) {
        return ("{'mode': %s, 'source': {'type': 'pool', 'selection': {'type': 'item', 'id': %s},"
                        + " 'ordering': {'order': 'CHRONOLOGICAL'}}}")
                .formatted(mode, id);
    }

    private static String added(String path, String json, String pointer) {
        String answer = send("POST", path, json, 201);
        return JsonMapper.shared().readTree(answer).at(pointer).asString();
    }

    private static String send(String method, String path, String json, int status) {
        HttpResponse<String> answer =
                product.send(
                        HttpRequest.newBuilder(product.url(path))
                                .header("Content-Type", "application/json")
                                .method(
                                        method,
                                        HttpRequest.BodyPublishers.ofString(
                                                json.replace('\'', '"'))),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return answer.body();
    }
}
