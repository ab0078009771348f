package tv.exstream.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tv.exstream.db.Database;
import tv.exstream.db.TemporaryDatabase;
import tv.exstream.media.MediaItems;
import tv.exstream.web.TestServer;
import tv.exstream.web.change.SeenChanges;

/// What the record of changes says of picks.
@Timeout(60)
class PicksRecordServerTest {
    private static TestServer server;
    private static Database database;

    @BeforeAll
    static void start(@TempDir Path folder) {
        database = TemporaryDatabase.in(folder);
        server = TestServer.with(database, ApiConfiguration.class, ContentServerTest.Parts.class);
        server.bean(MediaItems.class).upsert(ContentMedia.found());
    }

    @AfterAll
    static void stop() {
        server.close();
        database.close();
    }

    @Test
    void theRecordSaysWhatOfItWasPickedBeforeAndWhereItStands() {
        JsonNode noted =
                server.created("/api/collections", "{'name':'Noted','content':{'type':'manual'}}");
        String picks = "/api/collections/%d/picks".formatted(noted.at("/id").asLong());
        String brazil = "{'type': 'item', 'id': 2}";
        String fog = "{'type': 'show', 'title': 'Fog'}";

        JsonNode _ =
                server.ok("POST", picks, "{'type':'add','picks':[%s,%s]}".formatted(brazil, fog));
        assertThat(before(picks)).isEqualTo("0 []");
        assertThat(after(picks)).isEqualTo("2 [1 Brazil, 2 Fog]");

        JsonNode _ =
                server.ok(
                        "POST",
                        picks,
                        "{'type':'move','picks':[%s],'before':%s}".formatted(fog, brazil));
        assertThat(before(picks)).isEqualTo("2 [2 Fog]");
        assertThat(after(picks)).isEqualTo("2 [1 Fog]");

        JsonNode _ = server.ok("POST", picks, "{'type':'remove','picks':[%s]}".formatted(brazil));
        assertThat(before(picks)).isEqualTo("2 [2 Brazil]");
        assertThat(after(picks)).isEqualTo("1 []");
    }

    private static String before(String path) {
        return picked(server.bean(SeenChanges.class).last(path).before().orElseThrow());
    }

    private static String after(String path) {
        return picked(server.bean(SeenChanges.class).last(path).after().orElseThrow());
    }

    private static String picked(JsonNode told) {
        return told.at("/total")
                + " "
                + told.at("/items")
                        .valueStream()
                        .map(each -> each.at("/place") + " " + each.at("/title").asString())
                        .toList();
    }
}
