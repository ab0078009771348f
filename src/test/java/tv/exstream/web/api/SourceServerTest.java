package tv.exstream.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
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
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tv.exstream.Patience;
import tv.exstream.db.Database;
import tv.exstream.db.TemporaryDatabase;
import tv.exstream.job.MeasureJob;
import tv.exstream.library.remote.SourceDesk;
import tv.exstream.source.ListOrigin;
import tv.exstream.source.Origin;
import tv.exstream.source.SourceId;
import tv.exstream.source.WebAddress;
import tv.exstream.web.TestServer;

/// Sources and their readings over HTTP.
@Timeout(60)
class SourceServerTest {
    private static TestServer server;
    private static Database database;

    @BeforeAll
    static void start(@TempDir Path folder) {
        database = TemporaryDatabase.in(folder);
        server = TestServer.with(database, ApiConfiguration.class, Parts.class, SourceParts.class);
    }

    @AfterAll
    static void stop() {
        server.close();
        database.close();
    }

    @Test
    @DisplayName("API-114: a list that was added is read at once and every day")
    void aSourceThatWasAddedIsReadOnceADay() throws Exception {
        JsonNode added = added("{'name': 'Daily', 'origin': " + list("http://a.example/1") + "}");

        assertThat(added.at("/refresh").asString()).isEqualTo("PT24H");
        assertThat(added.at("/enabled").asBoolean()).isTrue();
        assertThat(added.at("/origin/type").asString()).isEqualTo("m3u");
        String where = "/api/sources/" + added.at("/id").asInt();
        until(() -> server.ok("GET", where, "").at("/reading/report/library").isString());
    }

    @Test
    @DisplayName("API-115: a tuner that was found is added by its address, and known from then on")
    void aTunerThatWasFoundIsAdded() {
        JsonNode found = server.ok("POST", "/api/sources/tuners", "").at("/tuners/1");
        assertThat(found.at("/id").asString()).isEqualTo("1250A9E7");
        assertThat(found.at("/tuners").asInt()).isEqualTo(4);
        assertThat(found.at("/source").isNumber()).isFalse();

        String address = found.at("/address").asString();
        JsonNode added =
                added(
                        "{'name': 'Tuner', 'origin': {'type': 'hdhomerun', 'address': '%s/'}}"
                                .formatted(address));

        JsonNode again = server.ok("POST", "/api/sources/tuners", "");
        assertThat(again.at("/tuners/1/source").asInt()).isEqualTo(added.at("/id").asInt());
        assertThat(again.at("/tuners/0/source").isNumber()).isFalse();
    }

    @Test
    @DisplayName(
            "UI-22: a media server that was found is added by its address, Plex by its machine, and known from then on")
    void aServerThatWasFoundIsAdded() {
        JsonNode found = server.ok("POST", "/api/sources/servers", "").at("/servers");
        assertThat(found.findValuesAsString("type")).containsExactly("plex", "jellyfin", "emby");
        assertThat(found.at("/0/id").asString()).isEqualTo("abc-attic");
        assertThat(found.at("/0/name").asString()).isEqualTo("Attic");
        assertThat(found.findValues("source")).noneMatch(JsonNode::isNumber);

        JsonNode plex =
                added(
                        "{'name': 'Plex', 'enabled': false, 'origin': {'type': 'plex', 'machine': 'abc-attic'}}");
        JsonNode emby =
                added(
                        "{'name': 'Emby', 'enabled': false, 'origin': {'type': 'emby', 'address': '%s/'}}"
                                .formatted(found.at("/2/address").asString()));

        JsonNode again = server.ok("POST", "/api/sources/servers", "").at("/servers");
        assertThat(again.at("/0/source").asInt()).isEqualTo(plex.at("/id").asInt());
        assertThat(again.at("/1/source").isNumber()).as("of another kind").isFalse();
        assertThat(again.at("/2/source").asInt()).isEqualTo(emby.at("/id").asInt());
    }

    @Test
    @DisplayName(
            "SRC-16: the program that looks up videos is told, and updated when somebody wants it")
    void theProgramOfYouTubeIsToldAndUpdated() {
        assertThat(server.ok("GET", "/api/youtube", "").at("/state").asString()).isEqualTo("old");

        JsonNode updated = server.ok("POST", "/api/youtube/update", "");

        assertThat(updated.at("/said").asString()).contains("2026.02.21");
        assertThat(updated.at("/program/state").asString()).isEqualTo("ready");
        HttpResponse<String> again = server.send("POST", "/api/youtube/update", "");
        assertThat(again.statusCode()).isEqualTo(502);
        assertThat(again.body()).contains("SOURCE_FAILED");
    }

    @Test
    @DisplayName("H42: what may be a secret is not shown, and what is sent back as shown stays")
    void secretsAreNotShown() {
        String whole = "http://a.example/get.php?username=u&password=word";
        JsonNode added = added(quiet("Account", whole));
        String where = "/api/sources/" + added.at("/id").asInt();

        JsonNode shown = server.ok("GET", where, "");
        assertThat(shown.toString()).doesNotContain("word");
        String address = shown.at("/origin/address").asString();
        assertThat(address).isEqualTo("http://a.example/get.php?…");

        JsonNode again = server.ok("PUT", where, quiet("Account 2", address));
        assertThat(again.at("/name").asString()).isEqualTo("Account 2");
        assertThat(again.at("/origin/address").asString()).isEqualTo(address);
        HttpResponse<String> other =
                server.send("PUT", where, quiet("Account 2", "http://b.example/?…"));
        assertThat(other.statusCode()).isEqualTo(400);
    }

    @Test
    @DisplayName(
            "a list is asked for by the player that a person says, until it is left out; what is none is refused by its name")
    void aPlayerIsSaid() {
        String origin = "{'type': 'm3u', 'address': 'http://a.example/1', 'userAgent': '%s'}";
        String wish = "{'name': 'Choosy', 'enabled': false, 'origin': %s}";
        JsonNode added = added(wish.formatted(origin.formatted("VLC/3.0.21")));
        String where = "/api/sources/" + added.at("/id").asInt();

        assertThat(server.ok("GET", where, "").at("/origin/userAgent").asString())
                .isEqualTo("VLC/3.0.21");
        HttpResponse<String> wrong =
                server.send("PUT", where, wish.formatted(origin.formatted("a\\nb")));
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("userAgent must have 1..500", "a?b");
        JsonNode without = server.ok("PUT", where, quiet("Choosy", "http://a.example/1"));
        assertThat(without.at("/origin/userAgent").isString()).isFalse();
    }

    @Test
    @DisplayName("H42: what a change does not say stays, also what is not shown")
    void someOfASourceIsChanged() {
        String address = "http://a.example/get.php?username=u&password=word";
        String origin = "{'type': 'm3u', 'address': '%s', 'userAgent': 'VLC/3.0.21'}";
        JsonNode added =
                added(
                        "{'name': 'Some', 'enabled': false, 'refresh': 'PT6H', 'origin': %s}"
                                .formatted(origin.formatted(address)));
        SourceId id = new SourceId(added.at("/id").asInt());
        String where = "/api/sources/" + id.value();
        Origin before = server.bean(SourceDesk.class).find(id).origin();

        JsonNode resumed = server.ok("PATCH", where, "{'enabled': true}");
        assertThat(resumed.at("/enabled").asBoolean()).isTrue();
        assertThat(resumed.at("/refresh").asString()).isEqualTo("PT6H");
        assertThat(server.bean(SourceDesk.class).find(id).origin()).isEqualTo(before);

        JsonNode plain =
                server.ok("PATCH", where, "{'enabled': false, 'origin': {'userAgent': null}}");
        assertThat(plain.at("/origin/userAgent").isString()).isFalse();
        assertThat(server.bean(SourceDesk.class).find(id).origin())
                .isEqualTo(new ListOrigin.Playlist(new WebAddress(address)));
        assertThat(server.ok("PATCH", where, "{'refresh': null}").at("/refresh").asString())
                .as("as if it were left out of a new one")
                .isEqualTo("PT24H");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'name': null}                       | name",
                "{'name': ''}                         | name",
                "{'enabled': 'yes'}                   | enabled",
                "{'other': 1}                         | other",
                "{'origin': {'type': 'jellyfin'}}     | userAgent must not be there",
                "{'origin': {'address': 'ftp://a.b'}} | address",
                "{'secrets': {'password': 5}}         | secrets",
                "[]                                   | body"
            })
    void aChangeThatDoesNotFitIsNamed(String patch, String named) {
        JsonNode added = added(quiet("Fixed " + Math.abs(patch.hashCode()), "http://a.example/2"));
        String where = "/api/sources/" + added.at("/id").asInt();

        HttpResponse<String> refused = server.send("PATCH", where, patch);

        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
        assertThat(TestServer.body(refused).at("/detail").asString()).contains(named);
        assertThat(server.ok("GET", where, "")).isEqualTo(added);
    }

    @Test
    @DisplayName(
            "H42, API-110: secrets of a source that moves are forgotten, and the answer names them")
    void secretsOfASourceThatMovesAreForgotten() {
        String jellyfin =
                "{'name': 'Moving', 'origin': {'type': 'jellyfin', 'address': '%s', 'user': ''},"
                        + " 'refresh': 'PT0S', 'enabled': false%s}";
        String told = ", 'secrets': {'key': 'word'}";
        JsonNode added = added(jellyfin.formatted("http://a.example", told));
        String where = "/api/sources/" + added.at("/id").asInt();

        JsonNode there = server.ok("PUT", where, jellyfin.formatted("http://a.example:8096", ""));
        JsonNode elsewhere =
                server.ok("PUT", where, jellyfin.formatted("http://b.example:8096", ""));

        assertThat(there.at("/knownSecrets").toString()).isEqualTo("[\"key\"]");
        assertThat(there.at("/forgottenSecrets").isEmpty()).isTrue();
        assertThat(elsewhere.at("/knownSecrets").isEmpty()).isTrue();
        assertThat(elsewhere.at("/forgottenSecrets").toString()).isEqualTo("[\"key\"]");
    }

    @Test
    @DisplayName("API-114: why a source cannot be read is said")
    void whyASourceCannotBeReadIsSaid() throws Exception {
        int id = added(quiet("away", "http://a.example/1")).at("/id").asInt();

        HttpResponse<String> begun = server.send("POST", "/api/sources/" + id + "/read", "");

        assertThat(begun.statusCode()).isEqualTo(202);
        String failure = "/reading/report/failures/0/reason";
        until(
                () ->
                        server.ok("GET", "/api/sources/" + id, "")
                                .at(failure)
                                .asString("")
                                .equals("it does not answer"));
    }

    @Test
    void aReadingIsStopped() throws Exception {
        int id = added(quiet("slow", "http://a.example/1")).at("/id").asInt();
        HttpResponse<String> _ = server.send("POST", "/api/sources/" + id + "/read", "");
        until(() -> state("slow").equals("RUNNING"));

        assertThat(server.send("DELETE", "/api/jobs/slow", "").statusCode()).isEqualTo(204);

        until(() -> state("slow").equals("CANCELLED"));
        HttpResponse<String> twice = server.send("DELETE", "/api/jobs/slow", "");
        assertThat(twice.statusCode()).isEqualTo(404);
        assertThat(TestServer.body(twice).at("/code").asString()).isEqualTo("JOB_NOT_FOUND");
    }

    @Test
    @DisplayName(
            "API-109: measuring is a job like others: how far it is, what it waits for and what failed is told, and it is stopped and goes on")
    void measuringIsAJob() {
        JsonNode running = job(MeasureJob.NAME);
        assertThat(running.at("/state").asString()).isEqualTo("RUNNING");
        assertThat(running.at("/progress/phase").asString()).isEqualTo("MEASURING");
        assertThat(running.at("/progress/count").asInt()).isEqualTo(1);
        assertThat(running.at("/progress/total").asInt()).isEqualTo(4);
        assertThat(running.at("/progress/perSecond").asDouble()).isEqualTo(0.5);
        assertThat(running.at("/progress/secondsLeft").asInt()).isEqualTo(6);
        assertThat(running.at("/progress/waitsFor").asString()).isEqualTo("VIEWERS");
        assertThat(running.at("/report/counts/FAILED").asInt()).isEqualTo(1);
        assertThat(running.at("/report/failures/0/path").asString()).isEqualTo("/media/a.mkv");

        String measurements = "/api/jobs/" + MeasureJob.NAME;
        assertThat(server.send("DELETE", measurements, "").statusCode()).isEqualTo(204);
        assertThat(job(MeasureJob.NAME).at("/state").asString()).isEqualTo("CANCELLED");
        assertThat(server.send("DELETE", measurements, "").statusCode()).isEqualTo(404);

        assertThat(server.send("POST", measurements, "").statusCode()).isEqualTo(202);
        assertThat(job(MeasureJob.NAME).at("/state").asString()).isEqualTo("RUNNING");
    }

    @Test
    void aJobIsBegunByItsName() throws Exception {
        JsonNode _ = added(quiet("away again", "http://a.example/1"));

        assertThat(server.send("POST", "/api/jobs/away%20again", "").statusCode()).isEqualTo(202);

        until(() -> state("away again").equals("ENDED"));
        assertThat(server.send("POST", "/api/jobs/unheard-of", "").statusCode()).isEqualTo(404);
    }

    @Test
    void aRemovedSourceIsNotFound() {
        int id = added(quiet("Gone", "http://a.example/1")).at("/id").asInt();

        assertThat(server.send("DELETE", "/api/sources/" + id, "").statusCode()).isEqualTo(204);

        assertThat(server.send("GET", "/api/sources/" + id, "").statusCode()).isEqualTo(404);
        assertThat(server.send("GET", "/api/sources/0", "").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @DisplayName("H01, H07: what is not acceptable is named with its place")
    @ValueSource(
            strings = {
                "{'name': 'x', 'origin': {'type': 'm3u', 'address': 'file:///etc/passwd'}}|http://",
                "{'name': 'x', 'origin': {'type': 'ftp', 'address': 'http://a.example'}}|ftp",
                "{'name': ' ', 'origin': {'type': 'm3u', 'address': 'http://a.example'}}|name must",
                "{'name': 'x'}|origin",
                "{'name': 'x', 'origin': {'type': 'm3u', 'uri': 'http://a.example'}}|address must be a web address such as http://tv.example/list.m3u: nothing",
                "{'name': 'x', 'origin': {'type': 'm3u', 'address': 'http://a.example'}, 'refresh': 'PT1S'}|refresh must",
                "{'name': 'x', 'origin': {'type': 'm3u', 'address': 'http://a.example'}, 'secrets': {'pin': '1'}}|pin",
                "[]|object"
            })
    void whatIsNotAcceptableIsNamed(String wish) {
        String[] parts = wish.split("\\|(?=[^|]*$)");

        HttpResponse<String> answer = server.send("POST", "/api/sources", parts[0]);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(TestServer.body(answer).at("/code").asString()).isEqualTo("INVALID_VALUE");
        assertThat(answer.body()).contains(parts[1]);
    }

    private static void until(Callable<Boolean> holds) throws Exception {
        Patience.until("the reading is so far", holds);
    }

    private static String state(String name) {
        return job(name).at("/state").asString("");
    }

    private static JsonNode job(String name) {
        for (JsonNode job : server.ok("GET", "/api/jobs", "").at("/jobs")) {
            if (job.at("/name").asString().equals(name)) {
                return job;
            }
        }
        return MissingNode.getInstance();
    }

    private static String quiet(String name, String address) {
        return "{'name': '%s', 'origin': %s, 'enabled': false}".formatted(name, list(address));
    }

    private static String list(String address) {
        return "{'type': 'm3u', 'address': '%s'}".formatted(address);
    }

    private static JsonNode added(String json) {
        return server.created("/api/sources", json);
    }

    @Import(SchedulingParts.class)
    static class Parts {
        @Bean
        Views views(InstantSource clock) {
            return Station.of(0, clock).views();
        }
    }
}
