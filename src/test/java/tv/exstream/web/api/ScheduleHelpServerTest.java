package tv.exstream.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tv.exstream.db.Database;
import tv.exstream.db.TemporaryDatabase;
import tv.exstream.web.TestServer;

/// What helps people to write rules, over HTTP.
@Timeout(60)
class ScheduleHelpServerTest {
    private TestServer server;
    private Database database;

    @BeforeEach
    void start(@TempDir Path folder) {
        database = TemporaryDatabase.in(folder);
        server = TestServer.with(database, ScheduleParts.class);
    }

    @AfterEach
    void stop() {
        server.close();
        database.close();
    }

    @Test
    void theShapeOfRulesIsTold() {
        JsonNode shape = server.ok("GET", "/api/schedule-shape", "");

        assertThat(shape.at("/root").asString()).isEqualTo("Schedule");
        assertThat(shape.at("/types/TimeSlot/fields/1/name").asString()).isEqualTo("start");
        assertThat(shape.at("/types/TimeSlot/fields/1/value/kind").asString()).isEqualTo("TIME");
    }

    @Test
    void everyTemplateCanBeTakenAsItIs() {
        ScheduleParts.addLibrary(server);
        server.created("/api/channels", "{'name': 'Night Films'}");

        List<JsonNode> templates =
                server.ok("GET", "/api/schedule-templates", "")
                        .at("/templates")
                        .valueStream()
                        .toList();

        assertThat(templates).hasSize(7);
        for (JsonNode template : templates) {
            JsonNode preview =
                    server.ok(
                            "POST",
                            "/api/channels/1/schedule/preview?hours=24",
                            template.at("/rules").toString());
            assertThat(preview.at("/airings").size())
                    .as(template.at("/name").asString())
                    .isGreaterThan(3);
        }
    }

    @Test
    void withoutMediaThereIsNoTemplateButAFile() {
        JsonNode answer = server.ok("GET", "/api/schedule-templates", "");

        assertThat(answer.at("/templates")).isEmpty();
        assertThat(answer.at("/file").asString()).contains("playout:");
    }
}
