package tv.exstream.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.media.MediaItemBuilder.item;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tv.exstream.db.Database;
import tv.exstream.db.TemporaryDatabase;
import tv.exstream.media.MediaItem;
import tv.exstream.media.MediaItems;
import tv.exstream.media.Trash;
import tv.exstream.web.TestServer;
import tv.exstream.web.change.SeenChanges;

/// The trash over the interface: found, and many of it at once.
@Timeout(60)
class TrashServerTest {
    private static final String BULK = "/api/trash/bulk";

    private static TestServer server;
    private static Database database;

    private List<MediaItem> gone;

    @BeforeAll
    static void start(@TempDir Path folder) {
        database = TemporaryDatabase.in(folder);
        server = TestServer.with(database, ContentParts.class);
    }

    @AfterAll
    static void stop() {
        server.close();
        database.close();
    }

    @BeforeEach
    void threeAreGone() {
        int _ = server.bean(Trash.class).empty();
        MediaItems items = server.bean(MediaItems.class);
        gone =
                items.upsert(
                        Stream.of("Alien", "Brazil", "Aliens")
                                .map(name -> item(name).at("/lost/" + name + ".mkv").found())
                                .toList());
        items.markGone(
                gone.stream().map(each -> each.file().path()).toList(),
                Instant.parse("2026-01-01T00:00:00Z"));
    }

    private long id(int n) {
        return gone.get(n).id().value();
    }

    private static List<String> names(String query) {
        return server.ok("GET", "/api/trash" + query, "").at("/items").findValuesAsString("name");
    }

    @Test
    void whatIsLookedForIsFoundAndGoesOnByCursor() {
        JsonNode first = server.ok("GET", "/api/trash?q=aLIen&limit=1", "");

        assertThat(first.at("/total").asInt()).isEqualTo(2);
        assertThat(first.at("/items/0/name").asString()).isEqualTo("Aliens");
        assertThat(names("?q=alien&limit=1&cursor=" + first.at("/next").asString()))
                .containsExactly("Alien");
        assertThat(names("?q=/lost/b")).containsExactly("Brazil");
        assertThat(names("?kind=SONG")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "?kind=none, parameter kind must be",
        "?source=Nowhere, source must be the name of a library or source: Nowhere"
    })
    void whatCannotBeLookedForIsRefused(String query, String reason) {
        HttpResponse<String> answer = server.get("/api/trash" + query);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(TestServer.body(answer).at("/detail").asString()).startsWith(reason);
    }

    @Test
    void severalAreForgottenInOneStep() {
        JsonNode answer =
                server.ok(
                        "POST", BULK, "{'action':'FORGET','ids':[%d,%d]}".formatted(id(0), id(2)));

        assertThat(answer.at("/done").asBoolean()).isTrue();
        assertThat(answer.at("/forgotten").asInt()).isEqualTo(2);
        assertThat(answer.at("/items").findValuesAsString("result"))
                .containsExactly("FORGOTTEN", "FORGOTTEN");
        assertThat(names("")).containsExactly("Brazil");
    }

    @Test
    void theRecordSaysWhatWasForgotten() {
        String one = "/api/trash/" + id(1);
        JsonNode _ = server.ok("DELETE", one, "");
        assertThat(before(one)).containsExactly("Brazil");
        assertThat(after(one)).isEqualTo("{'forgotten':1,'kept':0}");

        JsonNode _ = server.ok("DELETE", "/api/trash", "");
        assertThat(before("/api/trash")).containsExactly("Aliens", "Alien");
        assertThat(after("/api/trash")).isEqualTo("{'forgotten':2,'kept':0}");
    }

    private static List<String> before(String path) {
        return server.bean(SeenChanges.class)
                .last(path)
                .before()
                .orElseThrow()
                .findValuesAsString("name");
    }

    private static String after(String path) {
        return server.bean(SeenChanges.class)
                .last(path)
                .after()
                .orElseThrow()
                .toString()
                .replace('"', '\'');
    }

    @Test
    void whatIsNotGoneStandsInTheWayOfAllAndIsNamed() {
        HttpResponse<String> answer =
                server.send("POST", BULK, "{'action':'FORGET','ids':[%d,4711]}".formatted(id(0)));

        assertThat(answer.statusCode()).isEqualTo(409);
        JsonNode body = TestServer.body(answer);
        assertThat(body.at("/done").asBoolean()).isFalse();
        assertThat(body.at("/items/0/result").asString()).isEqualTo("LEFT");
        assertThat(body.at("/items/1/code").asString()).isEqualTo("MEDIA_NOT_FOUND");
        assertThat(body.at("/items/1/detail").asString()).contains("4711");
        assertThat(names("")).hasSize(3);
    }

    @Test
    void whatNoLibraryBringsIsNotLookedFor() {
        HttpResponse<String> answer =
                server.send("POST", BULK, "{'action':'LOOK','ids':[%d]}".formatted(id(0)));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(TestServer.body(answer).at("/items/0/detail").asString())
                .endsWith("must be of a library or source that is there: /lost/Alien.mkv");
    }

    @Test
    void allThatASearchFindsIsForgotten() {
        JsonNode answer = server.ok("POST", BULK, "{'action':'FORGET','found':{'q':'alien'}}");

        assertThat(answer.at("/forgotten").asInt()).isEqualTo(2);
        assertThat(answer.at("/items")).isEmpty();
        assertThat(names("")).containsExactly("Brazil");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'action':'FORGET'}                        | either ids or found must be given",
                "{'action':'LOOK','ids':[1],'found':{}}     | either ids or found must be given",
                "{'action':'FORGET','ids':[]}               | ids must have 1..1000 entries: 0",
                "{'action':'FORGET','ids':[1,1]}            | ids must name each item once: 1",
                "{'ids':[1]}                                | action must be one of FORGET, LOOK",
            })
    void whatSaysNotWhatIsMeantIsRefused(String body, String reason) {
        HttpResponse<String> answer = server.send("POST", BULK, body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(TestServer.body(answer).at("/detail").asString()).contains(reason);
    }

    @Test
    void oneRequestTakesNoMoreThanItMay() {
        String ids =
                LongStream.rangeClosed(1, 1_001)
                        .mapToObj(Long::toString)
                        .reduce((one, other) -> one + "," + other)
                        .orElseThrow();

        assertThat(
                        server.send("POST", BULK, "{'action':'FORGET','ids':[%s]}".formatted(ids))
                                .body())
                .contains("ids must have 1..1000 entries: 1001");
    }
}
