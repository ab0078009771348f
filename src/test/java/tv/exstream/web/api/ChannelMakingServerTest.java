package tv.exstream.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelId;
import tv.exstream.channel.ChannelNumber;
import tv.exstream.channel.Channels;
import tv.exstream.channel.Logos;
import tv.exstream.db.Database;
import tv.exstream.db.RefusedRows;
import tv.exstream.db.TemporaryDatabase;
import tv.exstream.job.Programming;
import tv.exstream.media.PictureFormat;
import tv.exstream.media.SentPicture;
import tv.exstream.overlay.Graphics;
import tv.exstream.overlay.Watermark;
import tv.exstream.overlay.Watermarks;
import tv.exstream.web.TestServer;
import tv.exstream.web.change.Change;
import tv.exstream.web.change.SeenChanges;

/// What is made from channels over HTTP: copies, and logos from their names.
@Timeout(60)
class ChannelMakingServerTest {
    private static TestServer server;
    private static Database database;

    @BeforeAll
    static void start(@TempDir Path folder) {
        database = TemporaryDatabase.in(folder);
        server = TestServer.with(database, ChannelParts.class);
        ThreeFilms.addTo(server);
    }

    @AfterAll
    static void stop() {
        server.close();
        database.close();
    }

    @BeforeEach
    void oneChannel() {
        channels().all().forEach(channel -> channels().remove(channel.id()));
        JsonNode _ =
                server.created(
                        "/api/channels",
                        "{'number': '7', 'name': 'Night Films', 'group': 'Films', 'zone': 'Europe/Berlin'}");
    }

    @Test
    @DisplayName("UI-17: ours: a copy has what its channel has, but not its number")
    void aCopyHasWhatItsChannelHas() {
        JsonNode _ = server.ok("POST", "/api/channels/7/logo", "");
        JsonNode _ =
                server.ok("PATCH", "/api/channels/7/streams", "{'audio': {'languages': ['de']}}");
        server.bean(Watermarks.class).put(new Watermarks.Named("mark", Watermark.CHANNEL_LOGO));
        server.bean(Watermarks.class).assign(id("7"), "mark");

        JsonNode copy = server.created("/api/channels/7/copy", "{'name': 'More Films'}");

        assertThat(copy.at("/number").asString()).isEqualTo("8");
        assertThat(copy.at("/name").asString()).isEqualTo("More Films");
        assertThat(copy.at("/group").asString()).isEqualTo("Films");
        assertThat(copy.at("/zone").asString()).isEqualTo("Europe/Berlin");
        assertThat(copy.at("/logo").asString()).isNotEmpty();
        assertThat(server.ok("GET", "/api/channels/8/streams", "").at("/own").toString())
                .contains("\"languages\":[\"deu\"]");
        assertThat(server.bean(Watermarks.class).ofChannels()).containsEntry(id("8"), "mark");
        assertThat(logo("8")).isEqualTo(logo("7"));
    }

    @Test
    void aCopyFollowsTheSameRules() {
        JsonNode _ =
                server.ok(
                        "PUT",
                        "/api/channels/7/schedule",
                        "{'type': 'flood', 'collection': 1, 'order': 'CHRONOLOGICAL'}");

        JsonNode _ = server.created("/api/channels/7/copy", "{'number': '12.1'}");

        assertThat(server.bean(Programming.class).rules(id("12.1")))
                .isPresent()
                .isEqualTo(server.bean(Programming.class).rules(id("7")));
    }

    @Test
    void aCopyOfAPlainChannelIsPlain() {
        JsonNode copy = server.created("/api/channels/7/copy", "{}");

        assertThat(copy.at("/name").asString()).isEqualTo("Night Films");
        assertThat(copy.at("/logo").asString()).isEmpty();
        assertThat(server.bean(Programming.class).rules(id("8"))).isEmpty();
        assertThat(server.bean(Watermarks.class).ofChannels()).doesNotContainKey(id("8"));
        assertThat(server.bean(Graphics.class).ofChannels()).doesNotContainKey(id("8"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    7 | {'number': '7'} | 409
                    7 | {'number': 'x'} | 400
                    7 | {'name': ' '}   | 400
                    7 | {'other': 1}    | 400
                    9 | {}              | 404
                    """)
    void whatCannotBeCopiedIsRefused(String number, String body, int status) {
        assertThat(server.send("POST", "/api/channels/" + number + "/copy", body).statusCode())
                .isEqualTo(status);
        assertThat(channels().all()).hasSize(1);
    }

    @Test
    void aCopyThatCannotHaveAllIsNotThere() {
        JsonNode _ = server.ok("POST", "/api/channels/7/logo", "");
        JsonNode _ =
                server.ok(
                        "PUT",
                        "/api/channels/7/schedule",
                        "{'type': 'flood', 'collection': 1, 'order': 'CHRONOLOGICAL'}");
        server.bean(ChannelServerTest.Parts.class).told.clear();

        try (RefusedRows _ = RefusedRows.beyond(0, "schedule", database)) {
            assertThat(server.send("POST", "/api/channels/7/copy", "{}").statusCode())
                    .isEqualTo(500);
        }

        assertThat(channels().all()).hasSize(1);
        assertThat(server.bean(ChannelServerTest.Parts.class).told).as("nobody hears").isEmpty();
        assertThat(server.created("/api/channels/7/copy", "{}").at("/number").asString())
                .isEqualTo("8");
    }

    @Test
    void aLogoIsDrawnFromTheName() {
        JsonNode drawn = server.ok("POST", "/api/channels/7/logo", "");

        assertThat(drawn.at("/logo").asString()).startsWith("/iptv/logos/");
        assertThat(logo("7").format()).isEqualTo(PictureFormat.PNG);
        assertThat(server.send("POST", "/api/channels/9/logo", "").statusCode()).isEqualTo(404);
    }

    @Test
    void theRecordSaysWhichLogoThereWasBeforeOneWasDrawn() {
        String first = server.ok("POST", "/api/channels/7/logo", "").at("/logo").asString();
        JsonNode _ = server.ok("PATCH", "/api/channels/7", "{'name':'Another'}");

        String second = server.ok("POST", "/api/channels/7/logo", "").at("/logo").asString();

        Change change = server.bean(SeenChanges.class).last("/api/channels/7/logo");
        assertThat(second).isNotEqualTo(first);
        assertThat(change.before().orElseThrow().at("/logo").asString()).isEqualTo(first);
        assertThat(change.after().orElseThrow().at("/logo").asString()).isEqualTo(second);
    }

    private static SentPicture logo(String number) {
        return server.bean(Logos.class).find(id(number)).orElseThrow();
    }

    private static ChannelId id(String number) {
        return channels().find(ChannelNumber.parse(number)).map(Channel::id).orElseThrow();
    }

    private static Channels channels() {
        return server.bean(Channels.class);
    }
}
