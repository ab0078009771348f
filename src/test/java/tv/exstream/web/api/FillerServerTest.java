package tv.exstream.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.media.MediaItemBuilder.item;

import java.nio.file.Path;
import java.time.Duration;
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
import tools.jackson.databind.JsonNode;
import tv.exstream.db.Database;
import tv.exstream.db.TemporaryDatabase;
import tv.exstream.media.MediaItems;
import tv.exstream.web.TestServer;

/// Fillers that are tried over HTTP.
@Timeout(60)
class FillerServerTest {
    private static final String CONTENT =
            "{'content': {'pools': [{'selection': {'type': 'query', 'text': '%s'},"
                    + " 'ordering': {'order': 'CHRONOLOGICAL'}, 'limits': {'longest': '%s'}}]}}";

    private static TestServer server;
    private static Database database;

    @BeforeAll
    static void start(@TempDir Path folder) {
        database = TemporaryDatabase.in(folder);
        server = TestServer.with(database, ChannelParts.class);
        server.bean(MediaItems.class)
                .upsert(
                        IntStream.rangeClosed(1, 4)
                                .mapToObj(
                                        n ->
                                                item("Clip " + n)
                                                        .at("/media/clip%d.mkv".formatted(n))
                                                        .lasting(Duration.ofMinutes(n))
                                                        .found())
                                .toList());
    }

    @AfterAll
    static void stop() {
        server.close();
        database.close();
    }

    @Test
    @DisplayName("UI-26: ours: what is in a filler, and an hour of it, before it is kept")
    void aFillerIsTriedBeforeItIsKept() {
        JsonNode tried =
                server.ok("POST", "/api/filler-trials", CONTENT.formatted("title:clip", "PT3M"));

        JsonNode pool = tried.at("/pools/0");
        assertThat(pool.at("/kind").asString()).isEqualTo("query");
        assertThat(pool.at("/name").asString()).isEqualTo("title:clip");
        assertThat(pool.at("/clips").asInt()).isEqualTo(4);
        assertThat(pool.at("/fitting").asInt()).isEqualTo(3);
        assertThat(pool.at("/seconds").asInt()).isEqualTo(360);
        assertThat(pool.at("/shortest").asInt()).isEqualTo(60);
        assertThat(pool.at("/longest").asInt()).isEqualTo(180);
        List<String> titles =
                tried.at("/hour").valueStream().map(clip -> clip.at("/title").asString()).toList();
        assertThat(titles).hasSizeGreaterThan(15).containsOnly("Clip 1", "Clip 2", "Clip 3");
        assertThat(tried.at("/hour/0/second").asInt()).isZero();
        assertThat(server.ok("GET", "/api/fillers", "").at("/total").asInt()).isZero();
    }

    @Test
    void aFillerInWhichNothingFitsShowsNothing() {
        JsonNode tried =
                server.ok("POST", "/api/filler-trials", CONTENT.formatted("title:clip", "PT1S"));

        assertThat(tried.at("/pools/0/fitting").asInt()).isZero();
        assertThat(tried.at("/pools/0/longest").asInt()).isZero();
        assertThat(tried.at("/hour")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    {'content': {'pools': []}}                       | must have clips
                    {'content': {'pools': [{}]}}                     | pools[0].selection must be
                    {'content': {'pools': [{'selection': {'type': 'query', 'text': ''}, 'ordering': {'order': 'SHUFFLE'}, 'kind': 1}]}} | pools[0].kind must not be there
                    {}                                               | content must be
                    """)
    void whatIsNoFillerIsRefusedWithItsPlace(String body, String detail) {
        var refused = server.send("POST", "/api/filler-trials", body);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(TestServer.body(refused).at("/detail").asString()).contains(detail);
    }
}
