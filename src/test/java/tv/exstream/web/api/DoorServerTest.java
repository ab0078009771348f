package tv.exstream.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tv.exstream.account.Account;
import tv.exstream.account.Role;
import tv.exstream.account.TokenKind;
import tv.exstream.account.TokenText;
import tv.exstream.account.Tokens;
import tv.exstream.web.TestServer;
import tv.exstream.web.security.DoorParts;
import tv.exstream.web.security.People;

@Timeout(60)
class DoorServerTest {
    private static final String PASSWORD = "a long walk home";

    private static final Class<?>[] PARTS = {
        DoorParts.class, AccountParts.class, DoorHandlers.class
    };

    private TestServer server;

    @BeforeEach
    void start() {
        server =
                TestServer.with(
                        Map.of("EXSTREAMTV_SERVER_TRUSTED_PROXIES", "127.0.0.1"),
                        DoorParts.class,
                        AccountParts.class,
                        DoorHandlers.class);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aNewServerObeysWhoSitsAtIt() {
        try (TestServer plain = TestServer.of(PARTS);
                Visitor machine = new Visitor(plain)) {
            assertThat(machine.get("/api/now").statusCode()).isEqualTo(200);
            assertThat(json(machine.get("/api/session")).at("/kind").asString())
                    .isEqualTo("machine");

            new People(plain).add("admin", Role.ADMINISTRATOR);

            assertThat(machine.get("/api/now").statusCode()).isEqualTo(401);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "EXSTREAMTV_SERVER_TRUSTED_PROXIES, 127.0.0.2",
        "EXSTREAMTV_SERVER_PUBLIC_URL, https://tv.example.org"
    })
    @DisplayName(
            "H32: a new server that is set up for a proxy obeys nobody who looks like the machine")
    void aProxyIsNotTheMachine(String setting, String value) throws Exception {
        try (TestServer published = TestServer.with(Map.of(setting, value), PARTS)) {
            String answer =
                    published.raw(
                            "GET /api/now HTTP/1.1\r\nHost: 127.0.0.1:8411\r\nConnection: close\r\n\r\n");

            assertThat(answer).startsWith("HTTP/1.1 401");
            assertThat(json(published.get("/api/claim")).at("/codeWanted").asBoolean()).isTrue();
        }
    }

    @Test
    @DisplayName("H32: a new server that a proxy asks which it does not know says what to set")
    void aProxyThatIsNotKnownIsToldWhatToSet() throws Exception {
        try (TestServer plain = TestServer.of(PARTS)) {
            for (String header :
                    List.of(
                            "Forwarded: for=203.0.113.9",
                            "X-Forwarded-For: 127.0.0.1",
                            "X-Forwarded-Ssl: on",
                            "x-forwarded-anything: 1",
                            "X-Real-IP: 127.0.0.1",
                            "X-Client-IP: 127.0.0.1",
                            "Via: 1.1 proxy")) {
                String asked = "Host: localhost\r\nConnection: close\r\n" + header + "\r\n";
                String claim = "{\"name\":\"thief\",\"password\":\"%s\"}".formatted(PASSWORD);

                assertThat(plain.raw("GET /api/now HTTP/1.1\r\n%s\r\n".formatted(asked)))
                        .as(header)
                        .startsWith("HTTP/1.1 401")
                        .contains("server.trustedProxies", "server.publicUrl");
                assertThat(
                                plain.raw(
                                        "POST /api/claim HTTP/1.1\r\n%sContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
                                                .formatted(asked, claim.length(), claim)))
                        .as(header)
                        .startsWith("HTTP/1.1 403")
                        .contains("server.trustedProxies", "server.publicUrl");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "X-Forwarded-Proto: https",
                "X-Real-IP: 192.168.1.4",
                "X-Forwarded-For:",
                "X-Forwarded-For: unknown",
                "X-Forwarded-For: 203.0.113.9:51234",
                "X-Forwarded-For: [2001:db8::1]:443",
                "X-Forwarded-For: unknown, 127.0.0.1"
            })
    @DisplayName("H31: a proxy that does not say for whom it asks makes nobody at home")
    void aProxyThatDoesNotSayForWhomItAsks(String header) throws Exception {
        String guide =
                "GET /iptv/channels.m3u HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n%s\r\n";
        String line = header.isEmpty() ? "" : header + "\r\n";

        assertThat(server.raw(guide.formatted(line))).startsWith("HTTP/1.1 401");
        if (!header.startsWith("X-Forwarded-For")) {
            assertThat(server.raw(guide.formatted(line + "X-Forwarded-For: 192.168.1.9\r\n")))
                    .startsWith("HTTP/1.1 200");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"::::", "999.1.1.1", "1.2.3", "fe80:::1"})
    void whatIsNoAddressIsNobodysAddress(String hop) {
        try (Visitor odd = new Visitor(server, hop)) {
            assertThat(odd.get("/api/session").statusCode()).isEqualTo(200);
        }
    }

    @Test
    @DisplayName(
            "H32: a name that was made to lead to this machine does not make a page's requests those of the machine")
    void anotherNameIsNotTheMachine() throws Exception {
        try (TestServer plain = TestServer.of(PARTS)) {
            String answer =
                    plain.raw(
                            "GET /api/now HTTP/1.1\r\nHost: evil.example:%d\r\nConnection: close\r\n\r\n"
                                    .formatted(plain.port()));

            assertThat(answer).startsWith("HTTP/1.1 401");
            assertThat(plain.raw("GET /api/now HTTP/1.0\r\nHost: localhost\r\n\r\n"))
                    .as("a proxy that nobody has set up")
                    .contains(" 401 ");
        }
    }

    @Test
    @DisplayName("H31: whoever is forwarded by somebody who is not trusted is at home nowhere")
    void forgedHeadersOpenNothing() throws Exception {
        try (TestServer untrusting =
                TestServer.of(DoorParts.class, AccountParts.class, DoorHandlers.class)) {
            String guide =
                    "GET /iptv/channels.m3u HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n%s\r\n";
            assertThat(untrusting.raw(guide.formatted(""))).startsWith("HTTP/1.1 200");

            for (String header :
                    List.of(
                            "X-Forwarded-For: 127.0.0.1",
                            "X-Forwarded-Host: localhost",
                            "X-Forwarded-Proto: https",
                            "X-Real-IP: 192.168.1.4",
                            "Forwarded: for=10.0.0.1",
                            "Via: 1.1 somewhere")) {
                assertThat(untrusting.raw(guide.formatted(header + "\r\n")))
                        .as(header)
                        .startsWith("HTTP/1.1 401")
                        .contains("SIGN_IN_WANTED");
            }
        }
    }

    @Test
    void playersAtHomeNeedNotSignInAndPagesAndTheInterfaceAreNotOpenToThem() {
        somebody("admin", Role.ADMINISTRATOR);
        try (Visitor home = new Visitor(server, Visitor.AT_HOME);
                Visitor outside = new Visitor(server, Visitor.OUTSIDE)) {
            assertThat(home.get("/iptv/channels.m3u").statusCode()).isEqualTo(200);
            assertThat(home.get("/api/now").statusCode()).isEqualTo(401);
            HttpResponse<String> refused = outside.get("/iptv/channels.m3u");
            assertThat(refused.statusCode()).isEqualTo(401);
            assertThat(refused.headers().firstValue("WWW-Authenticate"))
                    .hasValueSatisfying(value -> assertThat(value).startsWith("Basic "));
        }
    }

    @Test
    @DisplayName(
            "H33, INF-24: whoever asks the interface too often is told when to come again, and nobody else")
    void theInterfaceMayBeAskedSoOftenInAMinute() {
        Map<String, String> settings =
                Map.of(
                        "EXSTREAMTV_SERVER_TRUSTED_PROXIES", "127.0.0.1",
                        "EXSTREAMTV_SECURITY_OPEN_API", "0.0.0.0/0",
                        "EXSTREAMTV_SECURITY_REQUESTS", "5");
        try (TestServer limited =
                        TestServer.with(
                                settings, DoorParts.class, AccountParts.class, DoorHandlers.class);
                Visitor eager = new Visitor(limited, Visitor.OUTSIDE);
                Visitor other = new Visitor(limited, Visitor.AT_HOME);
                Visitor here = new Visitor(limited, "127.0.0.1");
                Visitor thief = new Visitor(limited, "198.51.100.7")) {
            for (int n = 0; n < 5; n++) {
                assertThat(eager.get("/api/now").statusCode()).isEqualTo(200);
            }

            HttpResponse<String> refused = eager.get("/api/now");

            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.body()).contains("TOO_MANY_REQUESTS");
            assertThat(refused.headers().firstValue("Retry-After")).contains("1");
            assertThat(other.get("/api/now").statusCode()).isEqualTo(200);
            assertThat(eager.get("/api/health/live").statusCode()).isNotEqualTo(429);
            for (int n = 0; n < 5; n++) {
                assertThat(thief.send("POST", "/api/claim", "{}").statusCode()).isNotEqualTo(429);
            }
            assertThat(thief.send("POST", "/api/session", "{}").statusCode()).isEqualTo(429);
            assertThat(thief.get("/api/session").statusCode()).isEqualTo(200);
            for (int n = 0; n < 20; n++) {
                assertThat(here.get("/api/now").statusCode()).isEqualTo(200);
                assertThat(other.get("/iptv/channels.m3u").statusCode()).isEqualTo(200);
            }
        }
    }

    @Test
    void peopleWhoWantAPageAreSentToSignInAndBack() {
        try (Visitor outside = new Visitor(server, Visitor.OUTSIDE).with("Accept", "text/html")) {
            assertThat(location(outside.get("/"))).endsWith("/claim");
            somebody("admin", Role.ADMINISTRATOR);

            assertThat(outside.get("/why?channel=5").statusCode()).isEqualTo(302);
            assertThat(location(outside.get("/why?channel=5")))
                    .endsWith("/sign-in?next=%2Fwhy%3Fchannel%3D5");
        }
    }

    @Test
    @DisplayName("INF-27: who signs in is known by a cookie until signing out")
    void whoSignsInIsKnownByACookieUntilSigningOut() {
        somebody("ann", Role.VIEWER);
        try (Visitor ann = new Visitor(server, Visitor.OUTSIDE)) {
            HttpResponse<String> in = ann.signIn("ann", PASSWORD);
            assertThat(in.statusCode()).as(in.body()).isEqualTo(200);
            assertThat(in.headers().allValues("Set-Cookie").getFirst())
                    .contains("HttpOnly", "SameSite=Lax", "Path=/");
            assertThat(ann.get("/api/now").body()).isEqualTo("Known");
            assertThat(ann.send("DELETE", "/api/channels/5", "").statusCode()).isEqualTo(403);
            String session = ann.cookie("exstreamtv").orElseThrow();

            assertThat(ann.send("DELETE", "/api/session", "").statusCode()).isEqualTo(204);

            assertThat(ann.cookie("exstreamtv")).isEmpty();
            ann.with("Cookie", "exstreamtv=" + session);
            assertThat(ann.get("/api/now").statusCode()).isEqualTo(401);
        }
    }

    @Test
    void behindTlsTheCookieIsOneThatOnlyThisHostCanSet() {
        somebody("ann", Role.VIEWER);
        try (Visitor ann =
                new Visitor(server, Visitor.OUTSIDE).with("X-Forwarded-Proto", "https")) {
            HttpResponse<String> in = ann.signIn("ann", PASSWORD);

            assertThat(in.headers().allValues("Set-Cookie").getFirst())
                    .startsWith("__Host-exstreamtv=")
                    .contains("Secure", "HttpOnly");
            // Only who has set server.tls.strict is told to stay with TLS.
            assertThat(in.headers().firstValue("Strict-Transport-Security")).isEmpty();
        }
    }

    @Test
    @DisplayName(
            "H35: a change by a signed-in browser carries what only our own pages know, and says what it sends")
    void changesOfOtherPagesAreRefused() {
        somebody("olga", Role.OPERATOR);
        try (Visitor olga = new Visitor(server, Visitor.OUTSIDE)) {
            olga.signIn("olga", PASSWORD);
            String token = olga.cookie("XSRF-TOKEN").orElseThrow();

            assertThat(olga.send(patch("application/json", "")).statusCode()).isEqualTo(403);
            assertThat(olga.send(patch("application/json", "AAAA")).statusCode()).isEqualTo(403);
            HttpResponse<String> plain = olga.send(patch("text/plain;charset=utf-8", token));
            assertThat(plain.statusCode()).isEqualTo(403);
            assertThat(plain.body()).contains("FOREIGN_ORIGIN");
            assertThat(olga.send(patch("application/x-www-form-urlencoded", token)).statusCode())
                    .isEqualTo(403);
            assertThat(olga.send(patch("application/json", token)).statusCode()).isEqualTo(200);
        }
    }

    private HttpRequest.Builder patch(String type, String token) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(server.url("/api/channels/5"))
                        .method("PATCH", BodyPublishers.ofString("{}"))
                        .header("X-Forwarded-For", Visitor.OUTSIDE)
                        .header("Content-Type", type);
        return token.isEmpty() ? request : request.header("X-XSRF-TOKEN", token);
    }

    @Test
    @DisplayName("INF-27, API-6: a key needs no more than itself, and does what its account may")
    void aKeyNeedsNoMoreThanItself() {
        TokenText key = token(somebody("olga", Role.OPERATOR), TokenKind.KEY);
        try (Visitor program =
                new Visitor(server, Visitor.OUTSIDE)
                        .with("Authorization", "Bearer " + key.secret())) {
            assertThat(program.send("PATCH", "/api/channels/5", "{}").statusCode()).isEqualTo(200);
            assertThat(program.get("/api/accounts").statusCode()).isEqualTo(403);

            program.with("Authorization", "Bearer " + TokenText.drawn(new SecureRandom()).secret());

            assertThat(program.get("/api/now").statusCode()).isEqualTo(401);
        }
    }

    @Test
    @DisplayName("INF-27: the token of a player is in every address it is given")
    void theTokenOfAPlayerIsInEveryAddressItIsGiven() {
        TokenText player = token(somebody("tv", Role.VIEWER), TokenKind.PLAYER);
        String path = "/t/" + player.secret();
        try (Visitor box = new Visitor(server, Visitor.OUTSIDE)) {
            HttpResponse<String> list = box.get(path + "/iptv/channels.m3u");

            assertThat(list.statusCode()).isEqualTo(200);
            assertThat(list.body()).endsWith(path);
            assertThat(box.get(path + "/api/now").statusCode()).isEqualTo(403);
            assertThat(box.get(path + "/lineup.json").body())
                    .as("nothing of it in what is refused")
                    .doesNotContain(player.secret());
        }
    }

    @Test
    void aTokenThatWasRevokedOpensNothingEvenAtHome() {
        Account account = somebody("tv", Role.VIEWER);
        TokenText player = token(account, TokenKind.PLAYER);
        Tokens tokens = server.bean(Tokens.class);
        try (Visitor box = new Visitor(server, Visitor.AT_HOME)) {
            String path = "/t/" + player.secret() + "/iptv/channels.m3u";
            assertThat(box.get(path).statusCode()).isEqualTo(200);

            tokens.remove(tokens.of(account.id()).getFirst().id());

            assertThat(box.get(path).statusCode()).isEqualTo(401);
        }
    }

    @Test
    @DisplayName("H38: players sign in with a token, under names that are no words of our paths")
    void playersThatAskForAPasswordSendTheTokenAsOne() {
        TokenText player = token(somebody("tv", Role.VIEWER), TokenKind.PLAYER);
        try (Visitor box = new Visitor(server, Visitor.OUTSIDE)) {
            box.with("Authorization", basic("tv", player.secret()));
            assertThat(box.get("/iptv/channels.m3u").statusCode()).isEqualTo(200);
            box.with("Authorization", basic("other", player.secret()));
            assertThat(box.get("/iptv/channels.m3u").statusCode()).isEqualTo(401);
            box.with("Authorization", basic("tv", PASSWORD));
            assertThat(box.get("/iptv/channels.m3u").statusCode())
                    .as("the password of the account is for people")
                    .isEqualTo(401);
            box.without("Authorization");
            String xtream = "/live/%s/%s/5.ts";
            assertThat(box.get(xtream.formatted("tv", player.secret())).statusCode())
                    .isEqualTo(200);
            assertThat(box.get(xtream.formatted("ann", player.secret())).statusCode())
                    .isEqualTo(401);
            assertThat(box.get(xtream.formatted("tv", "tv")).statusCode()).isEqualTo(401);
            TokenText reserved = token(somebody("live", Role.VIEWER), TokenKind.PLAYER);
            assertThat(box.get(xtream.formatted("live", reserved.secret())).statusCode())
                    .as("H38: a name that is a word of our paths")
                    .isEqualTo(401);
            assertThat(box.get("/t/" + reserved.secret() + "/iptv/channels.m3u").statusCode())
                    .isEqualTo(200);
        }
    }

    private static String basic(String name, String password) {
        byte[] pair = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    @Test
    void whatHasNoEntranceIsThereForNobody() {
        somebody("admin", Role.ADMINISTRATOR);
        try (Visitor admin = new Visitor(server, Visitor.OUTSIDE)) {
            admin.signIn("admin", PASSWORD);

            HttpResponse<String> answer = admin.get("/api/back-door");

            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).contains("nothing is at /api/back-door");
            assertThat(admin.send("PUT", "/api/now", "{}").statusCode()).isEqualTo(405);
        }
    }

    @Test
    @DisplayName("INF-24: every answer tells browsers what they must not do")
    void everyAnswerTellsBrowsersWhatTheyMustNotDo() {
        try (Visitor outside = new Visitor(server, Visitor.OUTSIDE)) {
            for (String path : List.of("/api/now", "/api/session", "/ui/icon.svg", "/nowhere")) {
                HttpResponse<String> answer = outside.get(path);

                assertThat(answer.headers().firstValue("Content-Security-Policy"))
                        .as(path)
                        .hasValueSatisfying(
                                policy -> assertThat(policy).doesNotContain("unsafe-inline"));
                assertThat(answer.headers().firstValue("X-Content-Type-Options"))
                        .contains("nosniff");
                assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
                assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
            }
        }
    }

    private Account somebody(String name, Role role) {
        return new People(server).add(name, role);
    }

    private TokenText token(Account account, TokenKind kind) {
        return new People(server).token(account, kind);
    }

    @Test
    void whatAPageFetchesAsksNobodyForAPassword() {
        try (Visitor outside = new Visitor(server, Visitor.OUTSIDE)) {
            outside.with("Sec-Fetch-Mode", "cors");
            assertThat(challenge(outside)).startsWith("Bearer ");
            outside.with("Sec-Fetch-Mode", "navigate");
            assertThat(challenge(outside)).startsWith("Basic ");
        }
    }

    private static String challenge(Visitor visitor) {
        HttpResponse<String> refused = visitor.get("/iptv/channel/5.m3u8");
        assertThat(refused.statusCode()).isEqualTo(401);
        return refused.headers().firstValue("WWW-Authenticate").orElseThrow();
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return TestServer.body(answer);
    }
}
