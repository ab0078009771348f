package tv.exstream.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.media.MediaItemBuilder.item;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tv.exstream.db.Database;
import tv.exstream.db.JooqDescriptions;
import tv.exstream.db.JooqLookups;
import tv.exstream.db.JooqMediaItems;
import tv.exstream.db.TemporaryDatabase;
import tv.exstream.describe.Candidate;
import tv.exstream.describe.Layering;
import tv.exstream.describe.Lookup;
import tv.exstream.describe.Matching;
import tv.exstream.describe.Provider;
import tv.exstream.describe.Wanted;
import tv.exstream.describe.Wanted.Work;
import tv.exstream.media.Aspect;
import tv.exstream.media.MediaId;
import tv.exstream.media.MediaItems.Found;
import tv.exstream.web.TestServer;

/// What is said of media, and reviews of doubtful matches, over HTTP.
@Timeout(60)
class DescriptionServerTest {
    private static TestServer server;
    private static Database database;

    @BeforeAll
    static void start(@TempDir Path folder) {
        database = TemporaryDatabase.in(folder);
        server =
                TestServer.with(
                        database,
                        ApiConfiguration.class,
                        Parts.class,
                        SourceParts.class,
                        DescriptionParts.class);
    }

    @AfterAll
    static void stop() {
        server.close();
        database.close();
    }

    @Test
    @DisplayName("every aspect is told with who says it; locks count until they are taken off")
    void aspectsAreToldAndLocked() {
        MediaId alien = add("Alien");
        new JooqDescriptions(database)
                .provide(
                        Map.of(
                                alien,
                                Optional.of(
                                        Layering.provided(
                                                Layering.sayings(Aspect.PLOT, "A ship.")))));
        String where = "/api/media/" + alien.value() + "/description";

        JsonNode told = ok("GET", where, "");
        assertThat(told.at("/aspects/PLOT/values/0").asString()).isEqualTo("A ship.");
        assertThat(told.at("/aspects/PLOT/source").asString()).isEqualTo("TMDB");
        assertThat(told.at("/aspects/YEAR/source").asString()).isEqualTo("SCAN");
        assertThat(told.at("/provided/confidence").asDouble()).isEqualTo(0.9);

        JsonNode locked = ok("PATCH", where, "{'lock': {'PLOT': ['Mine.'], 'GENRE': ['a', 'b']}}");
        assertThat(locked.at("/aspects/PLOT/source").asString()).isEqualTo("YOU");
        assertThat(locked.at("/aspects/GENRE/values").size()).isEqualTo(2);
        assertThat(title(alien)).isEqualTo("Mine.");
        JsonNode unlocked = ok("PATCH", where, "{'unlock': ['PLOT']}");
        assertThat(unlocked.at("/aspects/PLOT/source").asString()).isEqualTo("TMDB");
        assertThat(unlocked.at("/locked/0").asString()).isEqualTo("GENRE");
    }

    @Test
    @DisplayName("LIB-20: what an NFO says is told as its word")
    void theNfoIsNamed() {
        Found plain = item("Fog").movieOf(1980).found();
        MediaId fog =
                new JooqMediaItems(database)
                        .upsert(
                                List.of(
                                        new Found(
                                                plain.kind(),
                                                plain.title(),
                                                plain.file(),
                                                plain.metadata().with(Set.of(Aspect.NAME)),
                                                plain.seen())))
                        .getFirst()
                        .id();

        JsonNode told = ok("GET", "/api/media/" + fog.value() + "/description", "");

        assertThat(told.at("/aspects/NAME/source").asString()).isEqualTo("NFO");
        assertThat(told.at("/aspects/YEAR/source").asString()).isEqualTo("SCAN");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'lock': {'YEAR': ['soon']}}",
                "{'lock': {'NAME': []}}",
                "{'lock': {'NAME': ['a', 'b']}}",
                "{'lock': {'COLOUR': ['red']}}",
                "{'unlock': ['COLOUR']}",
                "{'other': 1}"
            })
    @DisplayName("what is no value of an aspect is refused, and nothing is changed")
    void valuesAreChecked(String json) {
        MediaId brazil = add("Brazil");
        String where = "/api/media/" + brazil.value() + "/description";

        HttpResponse<String> answer = send("PATCH", where, json);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(ok("GET", where, "").at("/locked").size()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "999999", "9223372036854775807"})
    @DisplayName("an item that is not there has no description")
    void unknownItems(String id) {
        HttpResponse<String> answer = send("GET", "/api/media/" + id + "/description", "");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("MEDIA_NOT_FOUND");
    }

    @Test
    @DisplayName(
            "LIB-22: doubtful matches are listed with candidates and reasons; a person chooses one, or none")
    void doubtsAreReviewed() {
        var wanted = new Wanted(Work.FILM, "Dune", 0, List.of());
        List<Candidate> candidates =
                List.of(
                        new Candidate("1", "Dune", List.of(), 1984, "Sand."),
                        new Candidate("2", "Dune", List.of(), 2021, ""));
        new JooqLookups(database)
                .put(
                        Lookup.of(
                                Provider.TMDB,
                                wanted,
                                Matching.judge(wanted, candidates),
                                Layering.THEN));

        JsonNode listed = ok("GET", "/api/matches", "");
        assertThat(listed.at("/total").asInt()).isEqualTo(1);
        assertThat(listed.at("/items/0/candidates/0/reasons/0").asString())
                .isEqualTo("the title is the same");
        assertThat(listed.at("/items/0/candidates/0/plot").asString()).isEqualTo("Sand.");

        String title = listed.at("/items/0/title").asString().toUpperCase(Locale.ROOT);
        assertThat(ok("GET", "/api/matches?q=" + title.split(" ", 2)[0], "").at("/total").asInt())
                .isOne();
        assertThat(ok("GET", "/api/matches?q=nobody", "").at("/total").asInt()).isZero();
        String where = "/api/matches/" + listed.at("/items/0/id").asInt();
        JsonNode chosen = ok("PUT", where, "{'entry': '2'}");
        assertThat(chosen.at("/state").asString()).isEqualTo("CHOSEN");
        assertThat(ok("GET", "/api/matches", "").at("/total").asInt()).isZero();
        assertThat(ok("GET", "/api/matches?state=CHOSEN", "").at("/items/0/entry").asString())
                .isEqualTo("2");
        assertThat(ok("PUT", where, "{}").at("/state").asString()).isEqualTo("REFUSED");
        assertThat(send("PUT", where, "{'entry': '../1'}").statusCode()).isEqualTo(400);
        assertThat(send("PUT", "/api/matches/77", "{}").body()).contains("MATCH_NOT_FOUND");
    }

    private static MediaId add(String name) {
        return new JooqMediaItems(database)
                .upsert(List.of(item(name).movieOf(1979).found()))
                .getFirst()
                .id();
    }

    private static String title(MediaId id) {
        return new JooqMediaItems(database).find(id).orElseThrow().title().plot();
    }

    private static JsonNode ok(String method, String where, String json) {
        HttpResponse<String> answer = send(method, where, json);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private static HttpResponse<String> send(String method, String where, String json) {
        return server.send(method, where, json.replace('\'', '"'));
    }

    @Import(SchedulingParts.class)
    static class Parts {
        @Bean
        Views views(InstantSource clock) {
            return Station.of(0, clock).views();
        }
    }
}
