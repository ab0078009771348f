package tv.exstream.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tv.exstream.account.InMemoryAuditLog;
import tv.exstream.account.Role;
import tv.exstream.web.TestServer;
import tv.exstream.web.security.DoorParts;
import tv.exstream.web.security.People;

/// Changes by people who have come in through a real door.
@Timeout(60)
class WhoChangedServerTest {
    private static final String KEY = "Idempotency-Key";
    private static final String WISH = "{'kind': 'KEY', 'label': 'Home', 'scope': 'ADMINISTER'}";

    private TestServer server;
    private Visitor admin;
    private Visitor ann;

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
        People people = new People(server);
        people.add("admin", Role.ADMINISTRATOR);
        people.add("ann", Role.VIEWER);
        admin = new Visitor(server, Visitor.AT_HOME);
        admin.signIn("admin", People.PASSWORD);
        ann = new Visitor(server, Visitor.OUTSIDE);
        ann.signIn("ann", People.PASSWORD);
    }

    @AfterEach
    void stop() {
        ann.close();
        admin.close();
        server.close();
    }

    @Test
    void theRecordSaysWhoChangedSomethingAndFromWhere() {
        assertThat(ann.send("POST", "/api/tokens", WISH).statusCode()).isEqualTo(201);

        JsonNode entry = newest("/api/tokens");

        assertThat(entry.at("/account").asString()).isEqualTo("ann");
        assertThat(entry.at("/address").asString()).isEqualTo(Visitor.OUTSIDE);
        assertThat(entry.at("/result").asString()).isEqualTo("DONE");
    }

    @Test
    void theRecordSaysByWhichKeySomethingWasChanged() {
        String key = json(ann.send("POST", "/api/tokens", WISH)).at("/token").asString();
        try (Visitor program =
                new Visitor(server, Visitor.OUTSIDE).with("Authorization", "Bearer " + key)) {
            program.send("DELETE", "/api/tokens/999", "");
        }

        JsonNode entry = newest("/api/tokens/999");

        assertThat(entry.at("/account").asString()).isEqualTo("ann");
        assertThat(entry.at("/token").asString()).isEqualTo("Home");
        assertThat(entry.at("/result").asString()).isEqualTo("REFUSED");
    }

    @Test
    void nobodyGetsTheAnswerThatAnotherAccountHasGot() {
        admin.with(KEY, "one");
        ann.with(KEY, "one");

        HttpResponse<String> first = admin.send("POST", "/api/tokens", WISH);
        HttpResponse<String> again = admin.send("POST", "/api/tokens", WISH);
        HttpResponse<String> other = ann.send("POST", "/api/tokens", WISH);

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(other.statusCode()).isEqualTo(201);
        assertThat(other.headers().firstValue("Idempotency-Replayed")).isEmpty();
        assertThat(json(other).at("/token").asString())
                .isNotEqualTo(json(first).at("/token").asString());
    }

    @Test
    void whoTriesAgainAndAgainFillsNoRecord() {
        int before = entries("/api/session");
        try (Visitor stranger = new Visitor(server, "198.51.100.7");
                Visitor neighbour = new Visitor(server, "198.51.100.8")) {
            for (int n = 0; n < 5; n++) {
                assertThat(stranger.signIn("admin" + n, "wrong").statusCode()).isEqualTo(401);
            }
            neighbour.signIn("ann", "wrong");
        }

        assertThat(entries("/api/session") - before).as("one of each household").isEqualTo(2);
    }

    @Test
    void refusalsOfAccountsAreAllInTheRecord() {
        for (int n = 0; n < 5; n++) {
            ann.send("DELETE", "/api/tokens/99" + n, "");
        }

        assertThat(entries("/api/tokens/99")).isEqualTo(5);
    }

    private int entries(String path) {
        return json(admin.get("/api/audit?limit=500&text=" + path)).at("/entries").size();
    }

    private JsonNode newest(String path) {
        return json(admin.get("/api/audit?text=" + path)).at("/entries/0");
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return TestServer.body(answer);
    }
}
