package tv.exstream.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tv.exstream.LeakWatch;
import tv.exstream.channel.ChannelBuilder;
import tv.exstream.channel.Channels;
import tv.exstream.db.Database;
import tv.exstream.db.RepositoryConfiguration;
import tv.exstream.db.TemporaryDatabase;
import tv.exstream.overlay.Graphics;
import tv.exstream.overlay.GraphicsChanged;
import tv.exstream.prepare.GraphicPreviews;
import tv.exstream.prepare.WatermarkStudio;
import tv.exstream.web.TestServer;

/// Graphics over HTTP, with a database and an ffmpeg that work.
@Timeout(60)
class GraphicServerTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private static TestServer server;
    private static Database database;
    private static Path folder;

    @BeforeAll
    static void start(@TempDir Path temporary) {
        folder = temporary;
        database = TemporaryDatabase.in(folder);
        server =
                TestServer.with(
                        database, GraphicRoutes.class, GraphicConfiguration.class, Parts.class);
        server.bean(Channels.class).add(ChannelBuilder.channel("5").draft());
        server.bean(Channels.class).add(ChannelBuilder.channel("6.1").draft());
    }

    @AfterAll
    static void stop() {
        server.close();
        database.close();
    }

    @BeforeEach
    void clear() {
        Graphics graphics = server.bean(Graphics.class);
        graphics.all().forEach(each -> graphics.remove(each.name()));
        server.bean(Parts.class).told.clear();
    }

    @Test
    void whatIsLeftOutIsALowerThirdThatTellsWhatComes() throws Exception {
        HttpResponse<String> answer = send("PUT", "/api/graphics/next", "{}");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode graphic = json(answer).at("/graphics/0/graphic");
        assertThat(graphic.at("/title").asString()).isEqualTo("{next}");
        assertThat(graphic.at("/style/shape").asString()).isEqualTo("BAR");
        assertThat(graphic.at("/timing/type").asString()).isEqualTo("before-end");
        assertThat(server.bean(Parts.class).told).hasSize(1);
    }

    @Test
    void everythingThatIsSaidIsKept() throws Exception {
        String said =
                "{'title': '{clock}', 'subtitle': '', 'motion': 'FADE', 'onFillers': true,"
                        + " 'style': {'shape': 'LABEL', 'position': 'TOP_RIGHT', 'size': 40,"
                        + " 'colours': {'background': '#220000'}},"
                        + " 'timing': {'type': 'intermittent', 'every': 'PT15M', 'length': 'PT20S'}}";

        JsonNode kept = json(send("PUT", "/api/graphics/the%20clock", said)).at("/graphics/0");

        assertThat(kept.at("/name").asString()).isEqualTo("the clock");
        assertThat(kept.at("/graphic/style/size").asInt()).isEqualTo(40);
        assertThat(kept.at("/graphic/style/colours/background").asString()).isEqualTo("#220000");
        assertThat(kept.at("/graphic/style/colours/words").asString()).isEqualTo("#ffffff");
        assertThat(kept.at("/graphic/timing/every").asString()).isEqualTo("PT15M");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'title': '{nxt}'}|words may have {number}",
                "{'style': {'size': 1}}|size must be 16..200: 1",
                "{'style': {'colours': {'words': 'red'}}}|words must be a colour like #1a1a2e: red",
                "{'timing': {'type': 'permanent'}}|timing must not be permanent",
                "{'timing': {'type': 'at-start', 'after': 'PT1S', 'length': 'PT1S'}}"
                        + "|length must be 2 s to 24 h: 1 s",
                "{'colour': 'red'}|colour",
                "{'motion': 'JUMP'}|motion"
            })
    void whatMakesNoSenseIsRefusedWithItsPlace(String said, String detail) throws Exception {
        HttpResponse<String> answer = send("PUT", "/api/graphics/a", said);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).at("/detail").asString()).contains(detail);
        assertThat(server.bean(Parts.class).told).isEmpty();
    }

    @Test
    void aPatchChangesSomeOfAGraphic() throws Exception {
        send(
                "PUT",
                "/api/graphics/a",
                "{'title': 'One', 'subtitle': 'Two', 'style': {'size': 60}}");

        JsonNode patched =
                json(
                        send(
                                "PATCH",
                                "/api/graphics/a",
                                "{'subtitle': null, 'style': {'opacity': 10}}"));

        assertThat(patched.at("/graphic/title").asString()).isEqualTo("One");
        assertThat(patched.at("/graphic/subtitle").asString()).isEqualTo("{at}");
        assertThat(patched.at("/graphic/style/size").asInt()).isEqualTo(60);
        assertThat(patched.at("/graphic/style/opacity").asInt()).isEqualTo(10);
        assertThat(json(send("GET", "/api/graphics/a", ""))).isEqualTo(patched);
        assertThat(json(send("PATCH", "/api/graphics/a", "{'style': {'size': 1}}")).at("/detail"))
                .asString()
                .contains("size must be 16..200: 1");
        assertThat(send("PATCH", "/api/graphics/b", "{}").statusCode()).isEqualTo(404);
    }

    @Test
    void aPatchOfWhatIsOtherByNowChangesNothing() throws Exception {
        send("PUT", "/api/graphics/a", "{'title': 'One'}");
        String seen = send("GET", "/api/graphics/a", "").headers().firstValue("ETag").orElseThrow();
        HttpRequest.Builder patch =
                HttpRequest.newBuilder(server.url("/api/graphics/a"))
                        .header("If-Match", seen)
                        .header("Content-Type", "application/merge-patch+json");

        HttpResponse<String> first =
                server.send(
                        patch.method("PATCH", BodyPublishers.ofString("{\"title\":\"2\"}"))
                                .build());
        HttpResponse<String> second =
                server.send(
                        patch.method("PATCH", BodyPublishers.ofString("{\"title\":\"3\"}"))
                                .build());

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.headers().firstValue("ETag").orElseThrow()).isNotEqualTo(seen);
        assertThat(second.statusCode()).isEqualTo(412);
        assertThat(json(send("GET", "/api/graphics/a", "")).at("/graphic/title").asString())
                .isEqualTo("2");
    }

    @Test
    void aChannelIsGivenGraphicsAndLosesThemWhenTheyAreRemoved() throws Exception {
        send("PUT", "/api/graphics/next", "{}");

        assertThat(
                        json(send("PUT", "/api/channels/6.1/graphics", "{'names': ['next']}"))
                                .at("/graphics/0/channels/0")
                                .asString())
                .isEqualTo("6.1");
        assertThat(send("PUT", "/api/channels/6.1/graphics", "{'names': ['x']}").statusCode())
                .isEqualTo(404);
        assertThat(send("PUT", "/api/channels/7/graphics", "{'names': ['next']}").statusCode())
                .isEqualTo(404);
        assertThat(
                        send(
                                        "PUT",
                                        "/api/channels/6.1/graphics",
                                        "{'names': ['1','2','3','4','5','6','7','8','9']}")
                                .statusCode())
                .isEqualTo(400);
        assertThat(send("DELETE", "/api/graphics/next", "").statusCode()).isEqualTo(204);
        assertThat(send("DELETE", "/api/graphics/next", "").statusCode()).isEqualTo(404);
        assertThat(server.bean(Graphics.class).ofChannels()).isEmpty();
    }

    @Test
    void aPreviewShowsAGraphicBeforeItIsKept() throws Exception {
        BufferedImage picture =
                preview(
                        "{'title': 'It is {time}', 'style': {'opacity': 100,"
                                + " 'colours': {'background': '#0000ff', 'words': '#ff0000'}}}");

        assertThat(picture.getWidth()).isEqualTo(1_280);
        assertThat(picture.getHeight()).isEqualTo(720);
        assertThat(picture.getRGB(1_180, 650) & 0xff).isGreaterThan(220);
        assertThat(picture.getRGB(1_180, 650) >> 16 & 0xff).isLessThan(40);
        assertThat(server.bean(Graphics.class).all()).isEmpty();
    }

    @Test
    void aPreviewOfWhatIsNotThereIsRefused() throws Exception {
        HttpResponse<String> film = send("POST", "/api/channels/5/graphics/preview?media=99", "{}");

        assertThat(json(film).at("/code").asString()).isEqualTo("MEDIA_NOT_FOUND");
    }

    private static BufferedImage preview(String said) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(server.url("/api/channels/5/graphics/preview"))
                        .POST(BodyPublishers.ofString(said.replace('\'', '"')))
                        .build();
        try (var client = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> answer =
                    LeakWatch.answered(client.send(request, BodyHandlers.ofByteArray()));
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("image/png");
            return ImageIO.read(new ByteArrayInputStream(answer.body()));
        }
    }

    private static HttpResponse<String> send(String method, String where, String body) {
        return server.send(method, where, body);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    @Import(RepositoryConfiguration.class)
    static class Parts {
        final BlockingQueue<Object> told = new LinkedBlockingQueue<>();

        @EventListener
        void changed(GraphicsChanged event) {
            told.add(event);
        }

        @Bean
        GraphicPreviews previews() {
            return WatermarkStudio.graphics(InstantSource.fixed(NOON), folder);
        }
    }
}
