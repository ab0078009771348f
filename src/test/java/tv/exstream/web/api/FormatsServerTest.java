package tv.exstream.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tv.exstream.channel.Channels;
import tv.exstream.db.Database;
import tv.exstream.db.TemporaryDatabase;
import tv.exstream.web.TestServer;

/// The house formats of a channel over HTTP.
@Timeout(60)
class FormatsServerTest {
    private static final String FORMATS = "/api/channels/7/formats";
    private static TestServer server;
    private static Database database;

    @BeforeAll
    static void start(@TempDir Path folder) {
        database = TemporaryDatabase.in(folder);
        server =
                TestServer.with(
                        Map.of("EXSTREAMTV_DATA", folder.toString()), database, ChannelParts.class);
    }

    @AfterAll
    static void stop() {
        server.close();
        database.close();
    }

    @BeforeEach
    void oneChannel() {
        Channels channels = server.bean(Channels.class);
        channels.all().forEach(channel -> channels.remove(channel.id()));
        JsonNode _ = server.created("/api/channels", "{'number': '7', 'name': 'Films'}");
    }

    @Test
    @DisplayName("UI-28, FF-65: everything that a house format says can be read")
    void everythingThatAHouseFormatSaysCanBeRead() {
        JsonNode formats = server.ok("GET", FORMATS, "");

        assertThat(formats.at("/profile/video/width").asInt()).isEqualTo(1_280);
        assertThat(formats.at("/profile/video/rate/numerator").asInt()).isEqualTo(25);
        assertThat(formats.at("/profile/video/coding/preset").asString()).isEqualTo("VERYFAST");
        assertThat(formats.at("/profile/audio/codec").asString()).isEqualTo("AAC");
        assertThat(formats.at("/alternatives").isEmpty()).isTrue();
    }

    @Test
    void whatIsReadMayBeSentBack() {
        JsonNode made = server.ok("PUT", FORMATS, mobile(900));

        JsonNode again = server.ok("PUT", FORMATS, made.toString());

        assertThat(again).isEqualTo(made);
        assertThat(made.at("/alternatives/0/profile/video/bitrateKbps").asInt()).isEqualTo(900);
    }

    @Test
    @DisplayName("F21, UI-28: the main format becomes another one, and the alternatives stay")
    void theMainFormatBecomesAnotherOne() {
        JsonNode before = server.ok("PUT", FORMATS, mobile(900));

        JsonNode after = server.ok("PUT", FORMATS, before.toString().replace(":1280,", ":1920,"));

        assertThat(after.at("/profile/video/width").asInt()).isEqualTo(1_920);
        assertThat(after.at("/alternatives")).isEqualTo(before.at("/alternatives"));
        assertThat(server.ok("GET", FORMATS, "")).isEqualTo(after);
    }

    @Test
    void aMainFormatThatItsAlternativesDoNotFitIsRefused() {
        JsonNode before = server.ok("PUT", FORMATS, mobile(900));
        String other = before.toString().replaceFirst("\"numerator\":25", "\"numerator\":50");

        HttpResponse<String> refused = server.send("PUT", FORMATS, other);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("alternatives[0].profile.video.rate");
        assertThat(server.ok("GET", FORMATS, "")).isEqualTo(before);
    }

    @Test
    void whoeverChangesOnlyABitRateOverwritesNothingThatWasChangedMeanwhile() {
        JsonNode _ = server.ok("PUT", FORMATS, mobile(900));
        String seen = server.get(FORMATS).headers().firstValue("etag").orElseThrow();
        JsonNode _ = server.ok("PUT", FORMATS, mobile(800));

        HttpRequest late =
                HttpRequest.newBuilder(server.url(FORMATS))
                        .PUT(BodyPublishers.ofString(mobile(700).replace('\'', '"')))
                        .header("If-Match", seen)
                        .build();

        assertThat(server.send(late).statusCode()).isEqualTo(412);
        assertThat(server.ok("GET", FORMATS, "").toString()).contains("\"bitrateKbps\":800");
    }

    @Test
    void withoutAlternativesThereAreNone() {
        JsonNode _ = server.ok("PUT", FORMATS, mobile(900));

        assertThat(server.ok("PUT", FORMATS, "{}").at("/alternatives").isEmpty()).isTrue();
    }

    private static String mobile(int kbps) {
        return ("{'alternatives': [{'name': 'mobile', 'profile': {'video': {'width': 640, 'height': 360,"
                        + " 'rate': {'numerator': 25, 'denominator': 1}, 'bitrateKbps': %d},"
                        + " 'audio': {'sampleRate': 48000, 'channels': 2, 'bitrateKbps': 96}}}]}")
                .formatted(kbps);
    }
}
