package tv.exstream.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tv.exstream.db.Database;
import tv.exstream.db.JooqListedEntries;
import tv.exstream.db.JooqSources;
import tv.exstream.db.TemporaryDatabase;
import tv.exstream.iptv.Entries;
import tv.exstream.iptv.ListedEntries.Judged;
import tv.exstream.iptv.ListedEntry;
import tv.exstream.iptv.Rules;
import tv.exstream.iptv.Sieve;
import tv.exstream.source.ListOrigin;
import tv.exstream.source.SourceId;
import tv.exstream.source.SourceSettings;
import tv.exstream.source.WebAddress;
import tv.exstream.web.TestServer;

/// Many entries of a list at once, over HTTP.
@Timeout(60)
class EntryBulkServerTest {
    private static TestServer server;
    private static Database database;
    private static String where;

    @BeforeAll
    static void start(@TempDir Path folder) {
        database = TemporaryDatabase.in(folder);
        server =
                TestServer.with(
                        database,
                        ApiConfiguration.class,
                        SubscriptionServerTest.Parts.class,
                        SubscriptionParts.class,
                        AuditParts.class);
        var origin = new ListOrigin.Playlist(new WebAddress("http://a.example/"));
        SourceId source =
                new JooqSources(database)
                        .add(new SourceSettings("list", origin, Duration.ZERO, true))
                        .id();
        where = "/api/sources/" + source;
        var entries = new JooqListedEntries(database);
        var sieve = new Sieve(Rules.NONE);
        List<Judged> judged = new ArrayList<>();
        for (ListedEntry each : List.of(Entries.in("News", "BBC"), Entries.in("News", "World"))) {
            judged.add(new Judged(judged.size(), each, sieve.of(each)));
        }
        entries.put(source, entries.begin(source), judged);
    }

    @AfterAll
    static void stop() {
        server.close();
        database.close();
    }

    @Test
    void theRecordSaysWhatWasChosenAndTheSameKeyChoosesOnce() {
        String bulk = where + "/entries/bulk";
        String key = Entries.in("News", "BBC").key().text();
        int before = server.ok("GET", "/api/audit?text=" + bulk, "").at("/entries").size();

        JsonNode answer =
                AuditParts.twice(server, bulk, "{'choice': 'DROP', 'keys': ['%s']}".formatted(key));

        assertThat(answer.at("/items/0/entry/choice").asString()).isEqualTo("DROP");
        JsonNode entry = AuditParts.after(server, bulk).at("/items/0/entry");
        assertThat(entry.at("/name").asString()).isEqualTo("BBC");
        assertThat(entry.at("/choice").asString()).isEqualTo("DROP");
        JsonNode was = AuditParts.before(server, bulk).at("/items/0");
        assertThat(was.at("/key").asString()).isEqualTo(key);
        assertThat(was.at("/entry/choice").asString()).isEqualTo("RULES");
        assertThat(AuditParts.newest(server, bulk).at("/operation").asString())
                .isEqualTo("chooseEntries");
        assertThat(server.ok("GET", "/api/audit?text=" + bulk, "").at("/entries"))
                .hasSize(before + 1);
        server.ok("POST", bulk, "{'choice': 'RULES', 'keys': ['%s']}".formatted(key));
    }

    @Test
    void ofManyEntriesAllAreDroppedOrNone() {
        String bulk = where + "/entries/bulk";
        List<String> keys =
                server.ok("GET", where + "/entries?state=KEPT", "").findValuesAsString("key");
        String two = "'%s', '%s'".formatted(keys.get(0), keys.get(1));

        HttpResponse<String> refused =
                server.send(
                        "POST", bulk, "{'choice': 'DROP', 'keys': [%s, 'nobody']}".formatted(two));

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(TestServer.body(refused).at("/items/2/code").asString())
                .isEqualTo("ENTRY_NOT_FOUND");
        assertThat(TestServer.body(refused).at("/items/0/result").asString()).isEqualTo("LEFT");
        assertThat(server.ok("GET", where + "/entries?state=KEPT", "").findValuesAsString("key"))
                .isEqualTo(keys);
        server.ok("POST", bulk, "{'choice': 'DROP', 'keys': [%s]}".formatted(two));
        assertThat(server.ok("GET", where + "/entries?state=KEPT", "").at("/entries"))
                .hasSize(keys.size() - 2);
        server.ok("POST", bulk, "{'choice': 'RULES', 'keys': [%s]}".formatted(two));
        assertThat(server.send("POST", bulk, "{'choice': 'KEEP'}").body())
                .contains("keys must have");
    }
}
