package tv.exstream.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tv.exstream.account.AuditEntry;
import tv.exstream.account.InMemoryAuditLog;
import tv.exstream.web.TestServer;

@Timeout(60)
class AuditServerTest {
    private static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");
    private static final int MANY = 120;

    private static TestServer server;

    @BeforeAll
    static void start() {
        InMemoryAuditLog log = new InMemoryAuditLog();
        for (int n = 0; n < MANY; n++) {
            AuditEntry _ = log.append(change(n));
        }
        server = TestServer.with(log, AuditRoutes.class);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static AuditEntry.Draft change(int n) {
        return new AuditEntry.Draft(
                NOON.plusSeconds(n),
                new AuditEntry.Actor(n % 2 == 0 ? "anna" : "bert", "", "192.0.2.7"),
                new AuditEntry.Action("PATCH", "/api/channels/" + n, "changeChannel"),
                "{\"name\":\"before\"}",
                "{\"name\":\"after\"}",
                AuditEntry.Outcome.DONE);
    }

    @Test
    void theNewestChangesComeFirstWithWhoWhatBeforeAndAfter() {
        JsonNode first = ask("").at("/entries/0");

        assertThat(first.at("/path").asString()).isEqualTo("/api/channels/119");
        assertThat(first.at("/account").asString()).isEqualTo("bert");
        assertThat(first.at("/address").asString()).isEqualTo("192.0.2.7");
        assertThat(first.at("/operation").asString()).isEqualTo("changeChannel");
        assertThat(first.at("/result").asString()).isEqualTo("DONE");
        assertThat(first.at("/before").asString()).contains("before");
        assertThat(first.at("/after").asString()).contains("after");
    }

    @Test
    void cursorsLeadThroughAllOfItEachEntryOnce() {
        List<Long> ids = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = ask("limit=50&cursor=" + cursor);
            page.at("/entries").forEach(each -> ids.add(each.at("/id").asLong()));
            cursor = page.at("/next").asString("");
        } while (!cursor.isEmpty());

        assertThat(ids).hasSize(MANY).doesNotHaveDuplicates();
        assertThat(ids.getFirst()).isEqualTo(MANY);
    }

    @Test
    void entriesAreFoundByAccountPathAndTime() {
        assertThat(ask("account=anna&limit=500").at("/entries").size()).isEqualTo(MANY / 2);
        assertThat(ask("text=CHANNELS/7&limit=500").at("/entries").size()).isEqualTo(11);
        assertThat(
                        ask("from=2026-11-01T12:00:10Z&until=2026-11-01T12:00:20Z")
                                .at("/entries")
                                .size())
                .isEqualTo(10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cursor=x", "cursor=WyJpZCIsIjEiXQ", "cursor=e30", "from=yesterday"})
    void whatCannotBeReadIsRefusedWithItsName(String query) {
        var answer = server.get("/api/audit?" + query);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(TestServer.body(answer).at("/detail").asString())
                .startsWith(query.substring(0, query.indexOf('=')));
    }

    private static JsonNode ask(String query) {
        return server.ok("GET", "/api/audit?" + query, "");
    }
}
