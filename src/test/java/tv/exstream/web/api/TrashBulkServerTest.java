package tv.exstream.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.media.MediaItemBuilder.item;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.JsonNode;
import tv.exstream.db.Database;
import tv.exstream.db.TemporaryDatabase;
import tv.exstream.library.Findings;
import tv.exstream.library.InMemoryScanRecords;
import tv.exstream.library.Rhythm;
import tv.exstream.library.ScanReport;
import tv.exstream.library.Scans;
import tv.exstream.library.Subject;
import tv.exstream.media.MediaItem;
import tv.exstream.media.MediaItems;
import tv.exstream.media.Trash;
import tv.exstream.web.TestServer;

/// What is said, looked for and written down when much of the trash is changed at once.
@Timeout(60)
class TrashBulkServerTest {
    private static final String BULK = "/api/trash/bulk";

    private static TestServer server;
    private static Database database;

    private List<MediaItem> gone;

    @BeforeAll
    static void start(@TempDir Path folder) {
        database = TemporaryDatabase.in(folder);
        server = TestServer.with(database, ContentParts.class, Libraries.class, AuditParts.class);
    }

    @AfterAll
    static void stop() {
        server.close();
        database.close();
    }

    /// Two libraries that are there.
    static class Libraries {
        @Bean(destroyMethod = "close")
        Scans scansOfLibraries(InstantSource clock) {
            var scans = new Scans(clock, new InMemoryScanRecords());
            scans.put(library("films", "/lost/films"));
            scans.put(library("shows", "/lost/shows"));
            return scans;
        }

        private static Subject library(String name, String folder) {
            return new Subject(
                    name,
                    List.of(Path.of(folder)),
                    Rhythm.every(Duration.ofDays(1)),
                    _ ->
                            new ScanReport(
                                    name,
                                    Instant.EPOCH,
                                    Duration.ZERO,
                                    0,
                                    Map.of(),
                                    Findings.NONE));
        }
    }

    @BeforeEach
    void someAreGone() {
        int _ = server.bean(Trash.class).empty();
        MediaItems items = server.bean(MediaItems.class);
        gone =
                items.upsert(
                        Stream.of("films/Alien", "films/Brazil", "shows/Alias", "nowhere/Aliens")
                                .map(each -> item(each).at("/lost/" + each + ".mkv").found())
                                .toList());
        items.markGone(
                gone.stream().map(each -> each.file().path()).toList(),
                Instant.parse("2026-01-01T00:00:00Z"));
    }

    private String ids(int... which) {
        List<Long> ids = Arrays.stream(which).mapToObj(n -> gone.get(n).id().value()).toList();
        return ids.toString();
    }

    private static List<String> looking(JsonNode answer) {
        return answer.at("/looking").valueStream().map(JsonNode::asString).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                               | films shows",
                "{'q':'ali'}                      | films shows",
                "{'q':'brazil'}                   | films",
                "{'q':'ali','source':'shows'}     | shows",
                "{'q':'brazil','source':'shows'}  | ''",
                "{'q':'aliens'}                   | ''",
                "{'kind':'SONG'}                  | ''",
            })
    void whatBroughtAnyOfASearchIsScannedAndSaid(String found, String libraries) {
        JsonNode answer = server.ok("POST", BULK, "{'action':'LOOK','found':%s}".formatted(found));

        assertThat(String.join(" ", looking(answer))).isEqualTo(libraries);
    }

    @Test
    void whatBroughtTheNamedOnesIsScannedAndSaid() {
        JsonNode answer =
                server.ok("POST", BULK, "{'action':'LOOK','ids':%s}".formatted(ids(1, 0)));

        assertThat(looking(answer)).containsExactly("films");
        assertThat(answer.at("/items").findValuesAsString("result"))
                .containsExactly("LOOKED_FOR", "LOOKED_FOR");
    }

    @Test
    void theRecordSaysForWhichSearchSomethingWasForgotten() {
        server.ok("POST", BULK, "{'action':'FORGET','found':{'q':'alien','source':'films'}}");

        JsonNode after = AuditParts.after(server, BULK);
        assertThat(AuditParts.newest(server, BULK).at("/result").asString()).isEqualTo("DONE");
        assertThat(after.at("/action").asString()).isEqualTo("FORGET");
        assertThat(after.at("/found/q").asString()).isEqualTo("alien");
        assertThat(after.at("/found/source").asString()).isEqualTo("films");
        assertThat(after.at("/forgotten").asInt()).isOne();
        JsonNode before = AuditParts.before(server, BULK);
        assertThat(before.at("/total").asInt()).isOne();
        assertThat(before.at("/items/0/path").asString()).isEqualTo("/lost/films/Alien.mkv");
    }

    @Test
    void theRecordSaysWhichWereForgotten() {
        server.ok("POST", BULK, "{'action':'FORGET','ids':%s}".formatted(ids(0, 2)));

        JsonNode after = AuditParts.after(server, BULK);
        assertThat(after.at("/action").asString()).isEqualTo("FORGET");
        assertThat(after.at("/items").findValuesAsString("id"))
                .containsExactly(gone.get(0).id().toString(), gone.get(2).id().toString());
        assertThat(AuditParts.before(server, BULK).at("/items").findValuesAsString("path"))
                .containsExactlyInAnyOrder("/lost/films/Alien.mkv", "/lost/shows/Alias.mkv");
    }

    @Test
    void theRecordSaysWhatStoodInTheWay() {
        assertThat(server.send("POST", BULK, "{'action':'FORGET','ids':[4711]}").statusCode())
                .isEqualTo(409);

        JsonNode entry = AuditParts.newest(server, BULK);
        assertThat(entry.at("/result").asString()).isEqualTo("REFUSED");
        assertThat(entry.at("/after").asString())
                .contains("4711", "FORGET", "no media item that is gone has the id");
    }

    @Test
    void withTheSameKeyNothingIsForgottenASecondTime() {
        JsonNode answer =
                AuditParts.twice(server, BULK, "{'action':'FORGET','found':{'q':'alien'}}");

        assertThat(answer.at("/forgotten").asInt()).isEqualTo(2);
        assertThat(server.bean(Trash.class).count()).isEqualTo(2);
    }
}
