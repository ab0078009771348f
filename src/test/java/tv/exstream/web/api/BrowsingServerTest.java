package tv.exstream.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.media.MediaItemBuilder.item;
import static tv.exstream.time.Lengths.minutes;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.JsonNode;
import tv.exstream.db.Database;
import tv.exstream.db.TemporaryDatabase;
import tv.exstream.media.Facet;
import tv.exstream.media.MediaItems;
import tv.exstream.prepare.MediaStills;
import tv.exstream.prepare.PlainStills;
import tv.exstream.web.TestServer;

/// Looking through many media over HTTP, with a database that works.
@Timeout(60)
class BrowsingServerTest {
    private static TestServer server;
    private static Database database;

    @BeforeAll
    static void start(@TempDir Path folder) {
        database = TemporaryDatabase.in(folder);
        server =
                TestServer.with(database, ContentParts.class, MediaStillRoutes.class, Stills.class);
        server.bean(MediaItems.class)
                .upsert(
                        IntStream.range(0, 25)
                                .mapToObj(
                                        n ->
                                                item("Film %02d".formatted(n))
                                                        .at("/media/%d.mkv".formatted(n))
                                                        .movieOf(2000 + n % 3)
                                                        .with(
                                                                Facet.GENRE,
                                                                n % 2 == 0 ? "Even" : "Odd")
                                                        .lasting(minutes(60 - n))
                                                        .found())
                                .toList());
    }

    @AfterAll
    static void stop() {
        server.close();
        database.close();
    }

    @Test
    void aSortedListIsReadPartByPart() {
        List<String> names = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode part = ok("/api/media?sort=length&limit=10&cursor=" + cursor);
            assertThat(part.at("/total").asInt()).isEqualTo(25);
            part.at("/items").forEach(each -> names.add(each.at("/name").asString()));
            cursor = part.path("next").asString("");
        } while (!cursor.isEmpty());

        assertThat(names).hasSize(25).doesNotHaveDuplicates().startsWith("Film 24", "Film 23");
    }

    @Test
    void groupsAreCountedWithoutTheirPictures() {
        MediaGroupsView groups = server.bean(MediaGroupsView.class);

        assertThat(groups.counts("genre", ""))
                .containsExactly(
                        new MediaGroupsView.Count("Even", 13),
                        new MediaGroupsView.Count("Odd", 12));
        assertThat(groups.counts("year", "genre:even").getFirst().value()).isEqualTo("2000");
    }

    @Test
    @DisplayName(
            "API-86: genres, years and shows tell how many media they have and how to find them")
    void groupsTellHowManyTheyHaveAndHowToFindThem() {
        JsonNode most = ok("/api/media/groups?by=genre&sort=-items").at("/groups/0");

        assertThat(most.at("/value").asString()).isEqualTo("Even");
        assertThat(most.at("/items").asInt()).isEqualTo(13);
        String query = URLEncoder.encode(most.at("/query").asString(), StandardCharsets.UTF_8);
        assertThat(ok("/api/media?query=" + query).at("/total").asInt()).isEqualTo(13);
        JsonNode second = ok("/api/media/groups?by=year&offset=1&limit=1");
        assertThat(second.at("/total").asInt()).isEqualTo(3);
        assertThat(second.at("/groups/0/value").asString()).isEqualTo("2001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"value", "-items"})
    void groupsAreReadOneByOne(String sort) {
        String asked = "/api/media/groups?by=year&sort=" + sort;
        List<String> read = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode part = ok(asked + "&limit=1&cursor=" + cursor);
            read.add(part.at("/groups/0/value").asString());
            cursor = part.at("/next").asString("");
        } while (!cursor.isEmpty());

        assertThat(read).isEqualTo(ok(asked).at("/groups").findValuesAsString("value")).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    /api/media?sort=colour | sort must be one of
                    /api/media?cursor=xyz | cursor must be
                    /api/media/groups?by=genre&cursor=xyz | cursor must be
                    /api/media/groups?by=plot | by must be one of
                    /api/media/groups?by=genre&sort=up | sort must be value or -items
                    /api/media/groups?by=genre&query=year:x | wrong at character 6
                    """)
    void whatIsWrongIsRefused(String path, String message) {
        var answer = server.get(path);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(message);
    }

    @Test
    void aPlaceInAFilmHasAPicture() {
        var picture = server.get("/api/media/1/preview.jpg?at=PT30S");

        assertThat(picture.statusCode()).isEqualTo(200);
        assertThat(picture.headers().firstValue("content-type")).contains("image/jpeg");
        assertThat(picture.headers().firstValue("cache-control").orElse(""))
                .contains("max-age=86400", "private");
        assertThat(server.get("/api/media/1/preview.jpg?at=soon").statusCode()).isEqualTo(400);
        assertThat(server.get("/api/media/99/preview.jpg").statusCode()).isEqualTo(404);
    }

    @Test
    void aCursorOfAnotherOrderIsRefused() {
        String cursor = ok("/api/media?sort=length&limit=1").at("/next").asString();

        assertThat(server.get("/api/media?sort=-length&cursor=" + cursor).statusCode())
                .isEqualTo(400);
    }

    private static JsonNode ok(String path) {
        return server.ok("GET", path, "");
    }

    static class Stills {
        @Bean
        MediaStills mediaStills() {
            return PlainStills.stills();
        }
    }
}
