package tv.exstream.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tv.exstream.account.Account;
import tv.exstream.account.InMemoryAuditLog;
import tv.exstream.account.Role;
import tv.exstream.account.TokenKind;
import tv.exstream.web.TestServer;
import tv.exstream.web.security.DoorParts;
import tv.exstream.web.security.People;

/// What an administrator makes for the players of others, through a real door.
@Timeout(60)
class OthersPlayersServerTest {
    private static final String WISH =
            "{'kind': 'PLAYER', 'label': 'Television', 'end': '2090-01-01T00:00:00Z'}";

    private TestServer server;
    private People people;
    private Account kim;
    private Visitor admin;

    @BeforeEach
    void start() {
        server =
                TestServer.with(
                        Map.of("EXSTREAMTV_SERVER_TRUSTED_PROXIES", "127.0.0.1"),
                        new InMemoryAuditLog(),
                        DoorParts.class,
                        AccountParts.class,
                        AuditConfiguration.class,
                        AuditRoutes.class);
        people = new People(server);
        people.add("admin", Role.ADMINISTRATOR);
        kim = people.add("kim", Role.VIEWER);
        admin = new Visitor(server, Visitor.AT_HOME);
        admin.signIn("admin", People.PASSWORD);
    }

    @AfterEach
    void stop() {
        admin.close();
        server.close();
    }

    @Test
    void aPlayerOfSomebodyElseIsThatAccounts() {
        JsonNode made = json(admin.send("POST", place(), WISH));

        assertThat(made.at("/base").asString()).endsWith("/t/" + made.at("/token").asString());
        assertThat(made.at("/entry/account").asLong()).isEqualTo(kim.id().value());
        assertThat(made.at("/entry/scope").asString()).isEqualTo("WATCH");
        assertThat(made.at("/entry/end").asString()).isEqualTo("2090-01-01T00:00:00Z");
        assertThat(admin.get(place()).body()).contains("Television");
        assertThat(admin.get("/api/tokens").body()).doesNotContain("Television");

        String path = "/api/tokens/" + made.at("/entry/id").asLong();
        assertThat(admin.send("DELETE", path, "").statusCode()).isEqualTo(204);
        assertThat(admin.get(place()).body()).doesNotContain("Television");
    }

    @ParameterizedTest
    @ValueSource(strings = {"KEY", "SESSION"})
    @DisplayName("H37: nobody, not even an administrator, makes what acts as somebody else")
    void whatActsAsSomebodyElseIsNotMade(String kind) {
        HttpResponse<String> refused =
                admin.send(
                        "POST", place(), "{'kind': '%s', 'label': 'Television'}".formatted(kind));

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(json(refused).at("/code").asString()).isEqualTo("NOT_ALLOWED");
        assertThat(json(refused).at("/detail").asString()).contains("only a PLAYER", kind);
        assertThat(json(admin.get(place())).at("/total").asInt()).isZero();
    }

    @Test
    void onlyAdministratorsMakeThem() {
        String own = "/api/accounts/" + people.add("ann", Role.OPERATOR).id() + "/tokens";
        try (Visitor ann = new Visitor(server, Visitor.AT_HOME)) {
            ann.signIn("ann", People.PASSWORD);

            assertThat(ann.send("POST", place(), WISH).statusCode()).isEqualTo(403);
            assertThat(ann.send("POST", own, WISH).statusCode()).isEqualTo(403);
        }
    }

    @Test
    void theyAreBoundAsThoseThatAnAccountMakesItself() {
        for (int n = 0; n < TokenKind.MOST; n++) {
            people.token(kim, TokenKind.PLAYER);
        }

        assertThat(admin.send("POST", place(), WISH).body()).contains("INVALID_VALUE");
        assertThat(admin.send("POST", place(), "{'kind': 'PLAYER', 'label': ' '}").statusCode())
                .isEqualTo(400);
        assertThat(admin.send("POST", place(), WISH.replace("2090", "1990")).body())
                .contains("end must be in the future");
        assertThat(admin.send("POST", "/api/accounts/999/tokens", WISH).body())
                .contains("ACCOUNT_NOT_FOUND");
    }

    @Test
    void aRequestThatIsSentAgainMakesNoOther() {
        admin.with("Idempotency-Key", "one");

        HttpResponse<String> first = admin.send("POST", place(), WISH);
        HttpResponse<String> again = admin.send("POST", place(), WISH);

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(json(admin.get(place())).at("/total").asInt()).isOne();
    }

    @Test
    void theRecordSaysWhoMadeWhichForWhomAndDoesNotLetIn() {
        String token = json(admin.send("POST", place(), WISH)).at("/token").asString();

        String record = admin.get("/api/audit?text=" + place()).body();

        JsonNode entry = TestServer.body(admin.get("/api/audit?text=" + place())).at("/entries/0");
        assertThat(entry.at("/account").asString()).isEqualTo("admin");
        assertThat(entry.at("/path").asString()).isEqualTo(place());
        assertThat(entry.at("/operation").asString()).isEqualTo("addPlayer");
        assertThat(entry.at("/after").asString()).contains("Television", "PLAYER", "2090");
        assertThat(record).doesNotContain(token);
    }

    private String place() {
        return "/api/accounts/" + kim.id() + "/tokens";
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return TestServer.body(answer);
    }
}
