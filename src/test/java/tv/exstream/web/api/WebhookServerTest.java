package tv.exstream.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tv.exstream.Patience;
import tv.exstream.delivery.News;
import tv.exstream.delivery.Told;
import tv.exstream.outbound.Station;
import tv.exstream.web.TestServer;
import tv.exstream.web.change.SeenChanges;
import tv.exstream.webhook.EventKind;
import tv.exstream.webhook.Webhook;
import tv.exstream.webhook.WebhookId;
import tv.exstream.webhook.WebhookSecret;
import tv.exstream.webhook.Webhooks;

@Timeout(60)
class WebhookServerTest {
    private static final Station STATION = new Station();
    private static TestServer server;

    private final List<JsonNode> heard = new CopyOnWriteArrayList<>();
    private final List<String> signatures = new CopyOnWriteArrayList<>();

    @BeforeAll
    static void start() {
        server =
                TestServer.with(
                        Map.of("EXSTREAMTV_SERVER_PUBLIC_URL", "http://tv.example:8411"),
                        new SecureRandom(),
                        WebhookParts.class);
    }

    @AfterAll
    static void stop() {
        server.close();
        STATION.close();
    }

    @AfterEach
    void removeAll() {
        Webhooks webhooks = server.bean(Webhooks.class);
        webhooks.all().forEach(each -> webhooks.remove(each.id()));
    }

    @Test
    @DisplayName(
            "API-116: a webhook is added, tried, changed and removed, and what it was told is listed")
    void aWebhookIsAddedChangedTriedAndRemoved() {
        JsonNode made = add("/tried");
        String secret = made.at("/secret").asString();
        String id = made.at("/webhook/id").asString();

        JsonNode told = TestServer.body(send("POST", "/api/webhooks/" + id + "/test", ""));
        Patience.until("it hears the test", () -> heard.size() == 1);

        assertThat(heard.getFirst().at("/kind").asString()).isEqualTo("webhook.test");
        assertThat(heard.getFirst().at("/data/webhook").asString()).isEqualTo("Bot");
        assertThat(signatures.getFirst()).isEqualTo(signature(secret));
        JsonNode log = delivered(id);
        assertThat(log.at("/deliveries/0/event")).isEqualTo(told.at("/event"));
        assertThat(log.at("/deliveries/0/status").asInt()).isEqualTo(200);
        assertThat(log.at("/deliveries/0/answer").asString()).isEqualTo("thanks");
        assertThat(log.at("/next").isNull()).isTrue();

        JsonNode changed =
                server.ok(
                        "PATCH",
                        "/api/webhooks/" + id,
                        "{'name':'Robot','kinds':['scan.finished']}");
        assertThat(changed.at("/name").asString()).isEqualTo("Robot");
        assertThat(server.ok("GET", "/api/webhooks", "").at("/webhooks/0")).isEqualTo(changed);
        assertThat(send("DELETE", "/api/webhooks/" + id, "").statusCode()).isEqualTo(204);
        assertThat(server.get("/api/webhooks/" + id).statusCode()).isEqualTo(404);
    }

    @Test
    void whatHappensIsToldToThoseWhoWantToHearOfIt() {
        JsonNode _ = add("/news");

        server.bean(News.class).tell(EventKind.HEALTH_MENDED, new Told.Mended("database"));

        Patience.until("it hears it", () -> heard.size() == 1);
        assertThat(heard.getFirst().at("/data/part").asString()).isEqualTo("database");
    }

    @Test
    void whatWasToldIsFoundByWhatBecameOfItAndWhatItTold() {
        String id = add("/found").at("/webhook/id").asString();
        HttpResponse<String> _ = send("POST", "/api/webhooks/" + id + "/test", "");
        server.bean(News.class).tell(EventKind.HEALTH_MENDED, new Told.Mended("database"));
        Patience.until("it hears both", () -> heard.size() == 2);
        String log = "/api/webhooks/" + id + "/deliveries?";

        assertThat(kinds(log + "kind=health.mended")).containsExactly("health.mended");
        assertThat(kinds(log + "state=GIVEN_UP")).isEmpty();
        JsonNode refused = TestServer.body(server.get(log + "kind=health"));
        assertThat(refused.at("/detail").asString())
                .startsWith("kind must be one of")
                .endsWith(": health");
        assertThat(server.get(log + "state=lost").statusCode()).isEqualTo(400);
    }

    private static List<String> kinds(String path) {
        return server.ok("GET", path, "").at("/deliveries").findValuesAsString("kind");
    }

    @Test
    void whatWasToldIsToldAgainUnderTheSameId() {
        String id = add("/again").at("/webhook/id").asString();
        JsonNode first = TestServer.body(send("POST", "/api/webhooks/" + id + "/test", ""));
        Patience.until("it hears it", () -> heard.size() == 1);

        HttpResponse<String> again = send("POST", again(id, first.at("/id").asString()), "");
        Patience.until("it hears it again", () -> heard.size() == 2);

        assertThat(again.statusCode()).isEqualTo(202);
        assertThat(heard.get(1)).isEqualTo(heard.get(0));
        String other = add("/other").at("/webhook/id").asString();
        HttpResponse<String> foreign = send("POST", again(other, first.at("/id").asString()), "");
        assertThat(foreign.body()).contains("DELIVERY_NOT_FOUND");
    }

    @Test
    void oneThatIsOffCannotBeTriedAndIsOnAgainWhenAPersonSaysSo() {
        String id = add("/off").at("/webhook/id").asString();
        Webhook _ =
                server.bean(Webhooks.class)
                        .change(new WebhookId(Integer.parseInt(id)), Webhook::gone);

        assertThat(send("POST", "/api/webhooks/" + id + "/test", "").statusCode()).isEqualTo(409);
        assertThat(server.ok("GET", "/api/webhooks/" + id, "").at("/stopped").asString())
                .contains("410");
        assertThat(
                        WebhookConfiguration.finding(server.bean(Webhooks.class).all())
                                .detail()
                                .english())
                .contains("Bot was switched off", "410");

        JsonNode on = server.ok("PATCH", "/api/webhooks/" + id, "{'enabled':true}");
        assertThat(on.at("/stopped").isNull()).isTrue();
    }

    @Test
    void pagesOfWhatWasToldGoOnBehindTheLastOne() {
        String id = add("/pages").at("/webhook/id").asString();
        for (int n = 0; n < 3; n++) {
            HttpResponse<String> _ = send("POST", "/api/webhooks/" + id + "/test", "");
        }

        String log = "/api/webhooks/" + id + "/deliveries?limit=2";
        JsonNode first = server.ok("GET", log, "");
        JsonNode second = server.ok("GET", log + "&cursor=" + first.at("/next").asString(), "");

        assertThat(first.at("/deliveries").size()).isEqualTo(2);
        assertThat(second.at("/deliveries").size()).isOne();
        assertThat(server.get(log + "&cursor=x").statusCode()).isEqualTo(400);
    }

    @Test
    void theSecretIsToldOnceAndNeitherIsTheAddressInAnyOtherAnswer() {
        JsonNode made = add("/hook/verborgen?token=geheim");
        String secret = made.at("/secret").asString();
        String path = "/api/webhooks/" + made.at("/webhook/id").asString();

        JsonNode other = server.ok("POST", path + "/secret", "");
        String answers =
                made.at("/webhook").toString()
                        + server.get("/api/webhooks").body()
                        + server.get(path).body()
                        + server.ok("PATCH", path, "{'name':'x','secret':'" + secret + "'}");

        assertThat(other.at("/secret").asString()).startsWith("whsec_").isNotEqualTo(secret);
        assertThat(answers).doesNotContain("whsec_", "geheim", "verborgen");
        assertThat(server.bean(SeenChanges.class).all().toString())
                .as("what is told to the record of changes")
                .doesNotContain(secret, other.at("/secret").asString(), "geheim");
        assertThat(server.bean(Webhooks.class).all().getFirst().settings().address().text())
                .as("a change that says nothing of the address leaves it")
                .contains("geheim");
    }

    @Test
    void aChangeOfWhatSomebodyElseHasChangedIsRefused() {
        String path = "/api/webhooks/" + add("/tagged").at("/webhook/id").asString();
        String tag = server.get(path).headers().firstValue("ETag").orElseThrow();
        JsonNode _ = server.ok("PATCH", path, "{'name':'first'}");

        HttpResponse<String> second =
                server.send(
                        HttpRequest.newBuilder(server.url(path))
                                .header("If-Match", tag)
                                .method(
                                        "PATCH",
                                        HttpRequest.BodyPublishers.ofString(
                                                "{\"name\":\"second\"}"))
                                .build());

        assertThat(second.statusCode()).isEqualTo(412);
    }

    @Test
    void whatIsSentTwiceUnderOneKeyIsAddedOnce() {
        HttpRequest request =
                HttpRequest.newBuilder(server.url("/api/webhooks"))
                        .header("Idempotency-Key", "once")
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        body(STATION.inside("/once")).replace('\'', '"')))
                        .build();

        String first = server.send(request).body();

        assertThat(server.send(request).body()).isEqualTo(first);
        assertThat(server.bean(Webhooks.class).all()).hasSize(1);
    }

    @ParameterizedTest
    @DisplayName("H02: addresses that no webhook may have are refused")
    @ValueSource(
            strings = {
                "http://169.254.169.254/latest",
                "http://[fd00:ec2::254]/",
                "http://tv.example:8411/api/webhooks",
                "file:///etc/passwd",
                "ftp://bot.example/",
                "gopher://bot.example/",
                "https://",
                "not an address"
            })
    void addressesThatLeadWhereNobodyMayGoAreRefused(String address) {
        HttpResponse<String> refused = server.send("POST", "/api/webhooks", body(address));

        assertThat(refused.statusCode()).as(refused.body()).isIn(400, 508);
        assertThat(refused.body()).contains("address");
        assertThat(server.bean(Webhooks.class).all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'name':'Bot'}",
                "{'name':'','address':'http://bot.example/'}",
                "{'name':'Bot','address':'http://bot.example/','kinds':['all']}",
                "{'name':'Bot','address':'http://bot.example/','kinds':[]}",
                "{'name':'Bot','address':'http://bot.example/','secret':'guess'}",
                "{'name':'Bot','address':'http://bot.example/','colour':'red'}"
            })
    void whatIsNoWebhookIsRefused(String body) {
        assertThat(server.send("POST", "/api/webhooks", body).statusCode()).isEqualTo(400);
    }

    private JsonNode add(String path) {
        STATION.answers(
                path.replaceFirst("\\?.*", ""),
                exchange -> {
                    byte[] body = exchange.getRequestBody().readAllBytes();
                    signatures.add(exchange.getRequestHeaders().getFirst("webhook-signature"));
                    heard.add(
                            JsonMapper.shared()
                                    .readTree(new String(body, StandardCharsets.UTF_8))
                                    .deepCopy());
                    times.add(exchange.getRequestHeaders().getFirst("webhook-timestamp"));
                    bodies.add(new String(body, StandardCharsets.UTF_8));
                    Station.send(exchange, 200, "thanks");
                });
        return server.created("/api/webhooks", body(STATION.inside(path)));
    }

    private final List<String> times = new CopyOnWriteArrayList<>();
    private final List<String> bodies = new CopyOnWriteArrayList<>();

    private String signature(String secret) {
        return new WebhookSecret(secret)
                .signature(
                        heard.getFirst().at("/id").asString(),
                        Instant.ofEpochSecond(Long.parseLong(times.getFirst())),
                        bodies.getFirst());
    }

    private static String body(String address) {
        return "{'name':'Bot','address':'" + address + "'}";
    }

    private static String again(String id, String delivery) {
        return "/api/webhooks/%s/deliveries/%s/again".formatted(id, delivery);
    }

    private static HttpResponse<String> send(String method, String path, String body) {
        return server.send(method, path, body);
    }

    private static JsonNode delivered(String id) {
        String path = "/api/webhooks/" + id + "/deliveries";
        Patience.until(
                "it is noted",
                () ->
                        server.ok("GET", path, "")
                                .at("/deliveries/0/state")
                                .asString()
                                .equals("DELIVERED"));
        return server.ok("GET", path, "");
    }
}
