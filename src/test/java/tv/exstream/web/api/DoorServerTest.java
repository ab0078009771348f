package tv.exstream.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tv.exstream.account.Account;
import tv.exstream.account.AccountSettings;
import tv.exstream.account.Accounts;
import tv.exstream.account.LoginName;
import tv.exstream.account.Role;
import tv.exstream.account.Token;
import tv.exstream.account.TokenKind;
import tv.exstream.account.TokenText;
import tv.exstream.account.Tokens;
import tv.exstream.web.BaseUrls;
import tv.exstream.web.TestServer;
import tv.exstream.web.security.DoorParts;
import tv.exstream.web.security.Password;
import tv.exstream.web.security.Passwords;

@Timeout(60)
class DoorServerTest {
    private static final String PASSWORD = "a long walk home";

    private TestServer server;

    @BeforeEach
    void start() {
        server =
                TestServer.with(
                        Map.of("EXSTREAMTV_SERVER_TRUSTED_PROXIES", "127.0.0.1"),
                        DoorParts.class,
                        AccountParts.class,
                        Handlers.class);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aNewServerObeysWhoSitsAtIt() {
        try (Visitor machine = new Visitor(server)) {
            assertThat(machine.get("/api/now").statusCode()).isEqualTo(200);
            assertThat(json(machine.get("/api/session")).at("/kind").asString())
                    .isEqualTo("machine");

            somebody("admin", Role.ADMINISTRATOR);

            assertThat(machine.get("/api/now").statusCode()).isEqualTo(401);
        }
    }

    @Test
    @DisplayName(
            "H32: a name that was made to lead to this machine does not make a page's requests those of the machine")
    void anotherNameIsNotTheMachine() throws Exception {
        String answer =
                server.raw(
                        "GET /api/now HTTP/1.1\r\nHost: evil.example:%d\r\nConnection: close\r\n\r\n"
                                .formatted(server.port()));

        assertThat(answer).startsWith("HTTP/1.1 401");
        assertThat(server.raw("GET /api/now HTTP/1.0\r\nHost: localhost\r\n\r\n"))
                .as("a proxy that nobody has set up")
                .contains(" 401 ");
    }

    @Test
    @DisplayName("H31: whoever is forwarded by somebody who is not trusted is at home nowhere")
    void forgedHeadersOpenNothing() throws Exception {
        try (TestServer untrusting =
                TestServer.of(DoorParts.class, AccountParts.class, Handlers.class)) {
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
            "H33: whoever asks the interface too often is told when to come again, and nobody else")
    void theInterfaceMayBeAskedSoOftenInAMinute() {
        Map<String, String> settings =
                Map.of(
                        "EXSTREAMTV_SERVER_TRUSTED_PROXIES", "127.0.0.1",
                        "EXSTREAMTV_SECURITY_OPEN_API", "0.0.0.0/0",
                        "EXSTREAMTV_SECURITY_REQUESTS", "5");
        try (TestServer limited =
                        TestServer.with(
                                settings, DoorParts.class, AccountParts.class, Handlers.class);
                Visitor eager = new Visitor(limited, Visitor.OUTSIDE);
                Visitor other = new Visitor(limited, Visitor.AT_HOME);
                Visitor here = new Visitor(limited)) {
            for (int n = 0; n < 5; n++) {
                assertThat(eager.get("/api/now").statusCode()).isEqualTo(200);
            }

            HttpResponse<String> refused = eager.get("/api/now");

            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.body()).contains("TOO_MANY_REQUESTS");
            assertThat(refused.headers().firstValue("Retry-After")).contains("1");
            assertThat(other.get("/api/now").statusCode()).isEqualTo(200);
            assertThat(eager.get("/api/health/live").statusCode()).isNotEqualTo(429);
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
        try {
            return server.bean(Accounts.class)
                    .add(
                            new AccountSettings(new LoginName(name), role),
                            Optional.of(
                                    server.bean(Passwords.class).hash(Password.chosen(PASSWORD))));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private TokenText token(Account account, TokenKind kind) {
        TokenText text = TokenText.drawn(new SecureRandom());
        server.bean(Tokens.class)
                .add(
                        new Token.Draft(
                                account.id(),
                                kind,
                                "a test",
                                kind.widest(),
                                Instant.EPOCH,
                                Optional.empty(),
                                ""),
                        text.digest());
        return text;
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return TestServer.body(answer);
    }

    /// Some that have entrances, and one that has none.
    @RestController
    static final class Handlers {
        private final BaseUrls bases;

        Handlers(BaseUrls bases) {
            this.bases = bases;
        }

        @GetMapping("/api/now")
        String caller(HttpServletRequest request) {
            return tv.exstream.web.Callers.of(request).getClass().getSimpleName();
        }

        @GetMapping({"/iptv/channels.m3u", "/lineup.json", "/live/{user}/{password}/{stream}"})
        String base(HttpServletRequest request) {
            return request.getRequestURI().startsWith("/iptv") ? bases.of(request).text() : "";
        }

        @PatchMapping("/api/channels/{number}")
        String change() {
            return "{}";
        }

        @DeleteMapping("/api/channels/{number}")
        void remove() {}

        @GetMapping({"/", "/why"})
        String page() {
            return "page";
        }

        @GetMapping("/api/back-door")
        String forgotten() {
            return "in";
        }
    }
}
