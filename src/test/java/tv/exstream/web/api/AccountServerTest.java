package tv.exstream.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import tools.jackson.databind.JsonNode;
import tv.exstream.account.Account;
import tv.exstream.account.AccountId;
import tv.exstream.account.Accounts;
import tv.exstream.account.Role;
import tv.exstream.account.TokenKind;
import tv.exstream.web.TestServer;
import tv.exstream.web.security.Claims;
import tv.exstream.web.security.DoorParts;
import tv.exstream.web.security.People;

@Timeout(60)
class AccountServerTest {
    private static final String PASSWORD = "a long walk home";

    private TestServer server;
    private Visitor admin;

    @BeforeEach
    void start() {
        server =
                TestServer.with(
                        Map.of("EXSTREAMTV_SERVER_TRUSTED_PROXIES", "127.0.0.1"),
                        DoorParts.class,
                        AccountParts.class,
                        StillTime.class);
        admin = new Visitor(server, Visitor.OUTSIDE);
    }

    @AfterEach
    void stop() {
        admin.close();
        server.close();
    }

    @Test
    void aNewServerIsClaimedAtHomeWithTheCodeThatItPrints() {
        String code = server.bean(Claims.class).code().orElseThrow();
        try (Visitor home = new Visitor(server, Visitor.AT_HOME)) {
            assertThat(json(home.get("/api/claim")).at("/codeWanted").asBoolean()).isTrue();
            assertThat(claim(home, "WRONG-WRONG").statusCode()).isEqualTo(403);
            assertThat(claim(admin, code).body()).as("from elsewhere").contains("NOT_ALLOWED");
            HttpResponse<String> claimed = claim(home, code.toLowerCase().replace("-", " "));

            assertThat(claimed.statusCode()).as(claimed.body()).isEqualTo(201);
            assertThat(json(home.get("/api/session")).at("/account/name").asString())
                    .isEqualTo("admin");
            assertThat(claim(new Visitor(server, Visitor.AT_HOME), code).statusCode())
                    .isEqualTo(403);
            assertThat(server.bean(Claims.class).code()).isEmpty();
        }
    }

    @Test
    void whoeverGuessesTheCodeMayDoSoAFewTimes() {
        try (Visitor home = new Visitor(server, Visitor.AT_HOME)) {
            for (int i = 0; i < 5; i++) {
                assertThat(claim(home, "AAAAA-AAAA" + i).statusCode()).isEqualTo(403);
            }

            String code = server.bean(Claims.class).code().orElseThrow();

            assertThat(claim(home, code).statusCode()).isEqualTo(429);
        }
    }

    @Test
    void atTheMachineItselfNoCodeIsNeeded() {
        try (TestServer plain = TestServer.of(DoorParts.class, AccountParts.class);
                Visitor machine = new Visitor(plain)) {
            assertThat(json(machine.get("/api/claim")).at("/codeWanted").asBoolean()).isFalse();
            assertThat(claim(machine, "").statusCode()).isEqualTo(201);
        }
    }

    private static HttpResponse<String> claim(Visitor visitor, String code) {
        return visitor.send(
                "POST",
                "/api/claim",
                "{'name': 'admin', 'password': '%s', 'code': '%s'}".formatted(PASSWORD, code));
    }

    @DisplayName("H33, H34: whatever is wrong about a sign-in, the answer is the same")
    @ParameterizedTest
    @ValueSource(strings = {"", "%", "Admin", "ADMIN", "аdmin", "nobody", "admin", "a\\u0000b"})
    void aWrongSignInDoesNotTellWhatIsWrong(String name) {
        claimed();
        try (Visitor other = new Visitor(server, Visitor.AT_HOME)) {
            List<String> answers =
                    List.of("", "wrong", "x".repeat(10_000), PASSWORD + " ").stream()
                            .map(password -> other.signIn(name, password))
                            .map(answer -> answer.statusCode() + answer.body())
                            .distinct()
                            .toList();

            assertThat(answers).hasSize(1);
            assertThat(answers.getFirst()).startsWith("401").contains("SIGN_IN_FAILED");
        }
    }

    @Test
    @DisplayName("H33: whoever fails to sign in too often has to wait, and others need not")
    void guessingIsSlow() {
        claimed();
        try (Visitor thief = new Visitor(server, "198.51.100.7")) {
            for (int i = 0; i < 10; i++) {
                assertThat(thief.signIn("somebody" + i, "wrong").statusCode()).isEqualTo(401);
            }
            HttpResponse<String> refused = thief.signIn("admin", PASSWORD);

            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();
            admin.forget();
            assertThat(admin.signIn("admin", PASSWORD).statusCode()).isEqualTo(200);
        }
    }

    @Test
    @DisplayName(
            "H33: who tries passwords from many places keeps nobody out who is at home or signed in")
    void guessingFromManyPlacesKeepsTheOwnerOutOfNothing() {
        claimed();
        String own = "/api/accounts/" + json(admin.get("/api/session")).at("/account/id").asLong();
        for (int n = 0; n < 30; n++) {
            try (Visitor thief = new Visitor(server, "198.51.100." + n)) {
                assertThat(thief.signIn("admin", "wrong").statusCode()).isEqualTo(401);
            }
        }
        try (Visitor thief = new Visitor(server, "198.51.100.99");
                Visitor home = new Visitor(server, Visitor.AT_HOME)) {
            assertThat(thief.signIn("admin", PASSWORD).statusCode()).isEqualTo(429);
            assertThat(home.signIn("admin", PASSWORD).statusCode()).isEqualTo(200);
        }
        String wish = "{'password': 'another long walk', 'current': '%s'}".formatted(PASSWORD);
        assertThat(admin.send("PUT", own + "/password", wish).statusCode()).isEqualTo(204);
    }

    @Test
    void theFirstPasswordOfAnAccountComesFromAnAdministrator() {
        claimed();
        long id = made("/api/accounts", "{'name': 'ann'}").at("/id").asLong();
        String path = "/api/accounts/" + id + "/password";
        String wish = "{'password': 'a way of my own'}";
        Account ann = server.bean(Accounts.class).find(new AccountId(id)).orElseThrow();
        String key = new People(server).token(ann, TokenKind.KEY).secret();
        try (Visitor program =
                new Visitor(server, Visitor.OUTSIDE).with("Authorization", "Bearer " + key)) {
            HttpResponse<String> refused = program.send("PUT", path, wish);

            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(refused.body()).contains("NOT_ALLOWED");
            assertThat(admin.send("PUT", path, wish).statusCode()).isEqualTo(204);
        }
    }

    @Test
    void administratorsKeepAccounts() {
        claimed();
        JsonNode ann =
                made("/api/accounts", "{'name': 'ann', 'password': '%s'}".formatted(PASSWORD));
        String path = "/api/accounts/" + ann.at("/id").asLong();
        assertThat(ann.at("/role").asString()).isEqualTo("VIEWER");

        JsonNode changed =
                json(
                        admin.send(
                                "PATCH",
                                path,
                                "{'role': 'OPERATOR', 'allowance': {'groups': ['Kids'], 'mostStreams': 1}}"));

        assertThat(changed.at("/allowance/allChannels").asBoolean()).isFalse();
        assertThat(changed.at("/allowance/groups/0").asString()).isEqualTo("Kids");
        assertThat(admin.send("POST", "/api/accounts", "{'name': 'ann'}").statusCode())
                .isEqualTo(409);
        assertThat(admin.send("PATCH", path, "{'disabled': null}").statusCode()).isEqualTo(400);
        HttpResponse<String> disabled = admin.send("PATCH", path, "{'disabled': true}");
        assertThat(disabled.statusCode()).isEqualTo(200);
        assertThat(disabled.headers().firstValue("ETag"))
                .isPresent()
                .isEqualTo(admin.get(path).headers().firstValue("ETag"));
        try (Visitor visitor = new Visitor(server, Visitor.OUTSIDE)) {
            assertThat(visitor.signIn("ann", PASSWORD).statusCode()).isEqualTo(401);
        }
        assertThat(admin.send("DELETE", path, "").statusCode()).isEqualTo(204);
        assertThat(admin.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void theLastAdministratorStays() {
        claimed();
        String own = "/api/accounts/" + json(admin.get("/api/session")).at("/account/id").asLong();

        assertThat(admin.send("DELETE", own, "").body()).contains("LAST_ADMINISTRATOR");
        assertThat(admin.send("PATCH", own, "{'role': 'VIEWER'}").statusCode()).isEqualTo(409);
        assertThat(admin.send("PATCH", own, "{'disabled': true}").statusCode()).isEqualTo(409);
    }

    @Test
    void aTokenIsToldOnce() {
        claimed();
        JsonNode made = made("/api/tokens", "{'kind': 'PLAYER', 'label': 'Living room'}");
        String token = made.at("/token").asString();

        assertThat(made.at("/base").asString()).endsWith("/t/" + token);
        assertThat(admin.get("/api/tokens").body())
                .contains("Living room", "SESSION")
                .doesNotContain(token);
        assertThat(
                        admin.send("POST", "/api/tokens", "{'kind': 'SESSION', 'label': 'x'}")
                                .statusCode())
                .isEqualTo(400);
        assertThat(
                        admin.send(
                                        "POST",
                                        "/api/tokens",
                                        "{'kind': 'PLAYER', 'label': 'x', 'scope': 'WRITE'}")
                                .statusCode())
                .isEqualTo(400);
    }

    @Test
    @DisplayName("H37: what belongs to others is not there")
    void whatBelongsToOthersIsNotThere() {
        claimed();
        JsonNode token = made("/api/tokens", "{'kind': 'KEY', 'label': 'Home'}");
        made("/api/accounts", "{'name': 'ann', 'password': '%s'}".formatted(PASSWORD));
        String others =
                "/api/accounts/" + json(admin.get("/api/session")).at("/account/id").asLong();
        try (Visitor ann = new Visitor(server, Visitor.OUTSIDE)) {
            ann.signIn("ann", PASSWORD);

            String path = "/api/tokens/" + token.at("/entry/id").asLong();
            assertThat(ann.send("DELETE", path, "").statusCode()).isEqualTo(404);
            assertThat(ann.send("DELETE", "/api/tokens/999", "").body())
                    .contains("TOKEN_NOT_FOUND");
            assertThat(
                            ann.send("PUT", others + "/password", "{'password': 'mine, all mine'}")
                                    .statusCode())
                    .isEqualTo(404);
            assertThat(ann.get(others).statusCode()).isEqualTo(403);
            assertThat(ann.get("/api/tokens").body()).doesNotContain("Home");
        }
    }

    @Test
    void anotherPasswordEndsTheOtherSessions() {
        claimed();
        String own = "/api/accounts/" + json(admin.get("/api/session")).at("/account/id").asLong();
        try (Visitor phone = new Visitor(server, Visitor.AT_HOME)) {
            phone.signIn("admin", PASSWORD);
            String wish = "{'password': 'another long walk', 'current': '%s'}";
            assertThat(admin.send("PUT", own + "/password", wish.formatted("wrong")).statusCode())
                    .isEqualTo(401);
            assertThat(admin.send("PUT", own + "/password", wish.formatted(PASSWORD)).statusCode())
                    .isEqualTo(204);

            assertThat(phone.get("/api/accounts").statusCode()).isEqualTo(401);
            assertThat(admin.get("/api/accounts").statusCode()).isEqualTo(200);
            assertThat(phone.signIn("admin", "another long walk").statusCode()).isEqualTo(200);
        }
    }

    private void claimed() {
        new People(server).add("admin", Role.ADMINISTRATOR);
        assertThat(admin.signIn("admin", PASSWORD).statusCode()).isEqualTo(200);
    }

    private JsonNode made(String path, String body) {
        HttpResponse<String> answer = admin.send("POST", path, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json(answer);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return TestServer.body(answer);
    }

    /// Tries do not come back while a slow machine works on passwords.
    @Configuration(proxyBeanMethods = false)
    static class StillTime {
        @Bean
        @Primary
        LongSupplier stillTime() {
            return () -> 0;
        }
    }
}
