package tv.exstream.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelBuilder;
import tv.exstream.channel.Channels;
import tv.exstream.db.Database;
import tv.exstream.db.RepositoryConfiguration;
import tv.exstream.db.TemporaryDatabase;
import tv.exstream.media.AudioFormat;
import tv.exstream.media.MediaItems;
import tv.exstream.media.Profile;
import tv.exstream.media.VideoFormat;
import tv.exstream.mpegts.AccessUnit;
import tv.exstream.mpegts.TsDemuxer;
import tv.exstream.prepare.WatermarkStudio;
import tv.exstream.screen.Look;
import tv.exstream.time.FrameRate;
import tv.exstream.web.TestServer;

/// Cards over HTTP, with an ffmpeg that works.
@Timeout(60)
class CardServerTest {
    private static final Profile SMALL =
            new Profile(
                    new VideoFormat(320, 180, FrameRate.FPS_25, 500),
                    new AudioFormat(48_000, 2, 64));

    private static TestServer server;
    private static Database database;
    private static Path folder;

    @BeforeAll
    static void start(@TempDir Path temporary) {
        folder = temporary;
        database = TemporaryDatabase.in(folder);
        server = TestServer.with(database, CardRoutes.class, Parts.class);
        server.bean(Channels.class).add(ChannelBuilder.channel("5").with(SMALL).draft());
    }

    @AfterAll
    static void stop() {
        server.close();
        database.close();
    }

    @Test
    void aCardIsDrawnListedScannedAndRemoved() throws Exception {
        AtomicInteger scans = server.bean(Parts.class).scans;
        int before = scans.get();

        HttpResponse<String> answer =
                send("PUT", "/api/cards/Station%20id", "{'channel': '5', 'length': 'PT2S'}");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(json(answer).at("/cards/0").asString()).isEqualTo("Station id");
        assertThat(json(answer).at("/folder").asString()).isEqualTo(cards().toString());
        assertThat(pictures(cards().resolve("Station id.ts"))).isEqualTo(50);
        assertThat(scans).hasValue(before + 1);
        assertThat(send("DELETE", "/api/cards/Station%20id", "").statusCode()).isEqualTo(204);
        assertThat(send("DELETE", "/api/cards/Station%20id", "").statusCode()).isEqualTo(404);
        assertThat(cards()).isEmptyDirectory();
    }

    @Test
    void aCardTellsWhatItWasDrawnFrom() throws Exception {
        HttpResponse<String> drawn =
                send(
                        "PUT",
                        "/api/cards/told",
                        "{'channel': '5', 'length': 'PT1.5S', 'visual': {'type': 'text', 'background': '#102040'}, 'words': {'title': 'This is {name}'}}");
        assertThat(drawn.statusCode()).as(drawn.body()).isEqualTo(200);

        HttpResponse<String> card = server.get("/api/cards/told");

        assertThat(json(card).at("/channel").asString()).isEqualTo("5");
        assertThat(json(card).at("/length").asString()).isEqualTo("PT1.5S");
        assertThat(json(card).at("/screen/visual/background").asString()).isEqualTo("#102040");
        assertThat(json(card).at("/screen/words/title").asString()).isEqualTo("This is {name}");
        assertThat(server.get("/api/cards/other").statusCode()).isEqualTo(404);
        assertThat(send("DELETE", "/api/cards/told", "").statusCode()).isEqualTo(204);
    }

    @Test
    void aCardFollowsItsChannelToAnotherNumberAndForgetsOneThatIsGone() throws Exception {
        Channels channels = server.bean(Channels.class);
        Channel channel = channels.add(ChannelBuilder.channel("8").with(SMALL).draft());
        HttpResponse<String> drawn =
                send("PUT", "/api/cards/follows", "{'channel': '8', 'length': 'PT1S'}");
        assertThat(drawn.statusCode()).as(drawn.body()).isEqualTo(200);

        var _ = channels.change(channel.id(), ChannelPatch.read("{\"number\": \"80\"}")::applied);
        assertThat(json(server.get("/api/cards/follows")).at("/channel").asString())
                .isEqualTo("80");

        channels.remove(channel.id());
        JsonNode card = json(server.get("/api/cards/follows"));
        assertThat(card.at("/channel").asString("")).isEmpty();
        assertThat(card.at("/length").asString()).isEqualTo("PT1S");
        assertThat(send("DELETE", "/api/cards/follows", "").statusCode()).isEqualTo(204);
    }

    @Test
    void ofACardWithoutAnOriginThatCanBeReadOnlyTheNameIsTold() throws Exception {
        Files.createDirectories(cards());
        Files.createFile(cards().resolve("old.ts"));
        Files.writeString(cards().resolve(".old.json"), "{");

        JsonNode card = json(server.get("/api/cards/old"));

        assertThat(card.at("/name").asString()).isEqualTo("old");
        assertThat(card.at("/screen").isNull() || card.at("/screen").isMissingNode()).isTrue();
        assertThat(send("DELETE", "/api/cards/old", "").statusCode()).isEqualTo(204);
        assertThat(cards()).isEmptyDirectory();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'channel': '5', 'length': 'PT2M'}|INVALID_VALUE",
                "{'channel': '5', 'visual': {'type': 'picture'}}|INVALID_VALUE",
                "{'channel': '7'}|CHANNEL_NOT_FOUND",
                "{'channel': '5', 'sound': {'type': 'music', 'item': 77}}|MEDIA_NOT_FOUND",
                "{'channel': '5', 'words': {'title': '{clock}'}}|INVALID_VALUE",
                "{'channel': '5', 'colour': 'red'}|INVALID_VALUE"
            })
    void whatCannotBeDrawnIsRefused(String said, String code) throws Exception {
        HttpResponse<String> answer = send("PUT", "/api/cards/a", said);

        assertThat(json(answer).at("/code").asString()).as(answer.body()).isEqualTo(code);
        assertThat(json(server.get("/api/cards")).at("/cards")).isEmpty();
    }

    @Test
    void aNameIsNoPath() throws Exception {
        assertThat(send("PUT", "/api/cards/a.b", "{'channel': '5'}").statusCode()).isEqualTo(400);
        assertThat(send("DELETE", "/api/cards/..", "").statusCode()).isBetween(400, 405);
    }

    private static long pictures(Path file) throws Exception {
        AtomicInteger pictures = new AtomicInteger();
        var demuxer =
                new TsDemuxer(
                        unit -> {
                            if (unit instanceof AccessUnit.Video) {
                                pictures.incrementAndGet();
                            }
                        });
        byte[] stream = Files.readAllBytes(file);
        demuxer.accept(stream, 0, stream.length);
        demuxer.finish();
        return pictures.get();
    }

    private static Path cards() {
        return folder.resolve("cards");
    }

    private static HttpResponse<String> send(String method, String where, String body) {
        return server.send(method, where, body);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    @Import(RepositoryConfiguration.class)
    static class Parts {
        final AtomicInteger scans = new AtomicInteger();

        @Bean
        CardView cardView(Channels channels, MediaItems media) {
            return new CardView(
                    new CardView.Drawn(WatermarkStudio.cards(folder), media, cards()),
                    channels,
                    () -> Look.USUAL,
                    scans::incrementAndGet);
        }
    }
}
