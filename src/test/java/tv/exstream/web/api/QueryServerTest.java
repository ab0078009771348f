package tv.exstream.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tv.exstream.db.Database;
import tv.exstream.db.TemporaryDatabase;
import tv.exstream.media.MediaItems;
import tv.exstream.web.TestServer;

/// What helps to write queries, over HTTP, with a database that works.
@Timeout(60)
class QueryServerTest {
    private static TestServer server;
    private static Database database;

    @BeforeAll
    static void start(@TempDir Path folder) {
        database = TemporaryDatabase.in(folder);
        server = TestServer.with(database, ApiConfiguration.class, Parts.class);
        server.bean(MediaItems.class).upsert(ContentMedia.found());
    }

    @AfterAll
    static void stop() {
        server.close();
        database.close();
    }

    @Test
    void aQueryIsCheckedAndShownInOneWay() {
        JsonNode right =
                server.ok(
                        "POST", "/api/queries/check", "{'query': 'genre:horror year:[1970 TO *]'}");
        JsonNode wrong =
                server.ok("POST", "/api/queries/check", "{'query': 'genre:horror AND year:x'}");

        assertThat(right.at("/query").asString()).isEqualTo("genre:horror AND year >= 1970");
        assertThat(right.at("/error").isNull()).isTrue();
        assertThat(wrong.at("/error/position").asInt()).isEqualTo(22);
        assertThat(wrong.at("/error/message").asString())
                .isEqualTo("year must be a whole number: x");
    }

    @Test
    @DisplayName("API-105: before it is used, a filter tells how many it finds and some of them")
    void aPreviewCountsAllAndShowsSome() {
        JsonNode page =
                server.ok(
                        "POST",
                        "/api/queries/preview",
                        "{'query': 'genre:science', 'offset': 1, 'limit': 5}");

        assertThat(page.at("/total").asInt()).isEqualTo(2);
        assertThat(page.at("/items").size()).isEqualTo(1);
        assertThat(page.at("/items/0/title").asString()).isEqualTo("Brazil");
        assertThat(
                        server.ok("POST", "/api/queries/preview", "{'query': 'smart_collection:x'}")
                                .at("/warnings/0")
                                .asString())
                .isEqualTo("smart collection must exist: x");
    }

    @Test
    void aCompletionTellsWhatMayComeAndHowOftenItIs() {
        JsonNode answer =
                server.ok(
                        "POST",
                        "/api/queries/completion",
                        "{'query': 'genre:sci OR a', 'cursor': 9}");

        assertThat(answer.at("/from").asInt()).isEqualTo(6);
        assertThat(answer.at("/to").asInt()).isEqualTo(9);
        assertThat(answer.at("/proposals").size()).isEqualTo(1);
        assertThat(answer.at("/proposals/0").toString())
                .isEqualTo(
                        "{\"kind\":\"VALUE\",\"text\":\"\\\"Science Fiction\\\"\","
                                + "\"shown\":\"Science Fiction\",\"count\":2}");
        assertThat(
                        server.ok("POST", "/api/queries/completion", "{'query': 'gen'}")
                                .at("/proposals/0/kind")
                                .asString())
                .isEqualTo("FIELD");
    }

    @Import(SchedulingParts.class)
    static class Parts {
        @Bean
        Views views(InstantSource clock) {
            return Station.of(0, clock).views();
        }
    }
}
