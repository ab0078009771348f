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
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
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
import tv.exstream.channel.Logos;
import tv.exstream.db.Database;
import tv.exstream.db.RepositoryConfiguration;
import tv.exstream.db.TemporaryDatabase;
import tv.exstream.media.Pictures;
import tv.exstream.media.SentPicture;
import tv.exstream.overlay.Watermarks;
import tv.exstream.overlay.WatermarksChanged;
import tv.exstream.prepare.WatermarkPreviews;
import tv.exstream.prepare.WatermarkStudio;
import tv.exstream.web.TestServer;

/// Watermarks over HTTP, with a database and an ffmpeg that work.
@Timeout(60)
class WatermarkServerTest {
    private static TestServer server;
    private static Database database;
    private static Path folder;

    @BeforeAll
    static void start(@TempDir Path temporary) {
        folder = temporary;
        database = TemporaryDatabase.in(folder);
        server =
                TestServer.with(
                        database, WatermarkRoutes.class, WatermarkConfiguration.class, Parts.class);
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
        Watermarks watermarks = server.bean(Watermarks.class);
        watermarks.all().forEach(each -> watermarks.remove(each.name()));
        server.bean(Parts.class).told.clear();
    }

    @Test
    void whatIsLeftOutIsTheLogoOfTheChannelInACorner() throws Exception {
        HttpResponse<String> answer = send("PUT", "/api/watermarks/logo", "{}");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode watermark = json(answer).at("/watermarks/0/watermark");
        assertThat(watermark.at("/picture").asString()).isEmpty();
        assertThat(watermark.at("/opacity").asInt()).isEqualTo(80);
        assertThat(watermark.at("/spot/position").asString()).isEqualTo("BOTTOM_RIGHT");
        assertThat(watermark.at("/timing/type").asString()).isEqualTo("permanent");
        assertThat(server.bean(Parts.class).told).hasSize(1);
    }

    @Test
    void everythingThatIsSaidIsKept() throws Exception {
        String said =
                "{'opacity': 40, 'onFillers': true, 'spot': {'position': 'TOP', 'insidePicture': true,"
                        + " 'size': {'type': 'width', 'percent': 20}}, 'timing': {'type': 'intermittent',"
                        + " 'every': 'PT10M', 'length': 'PT30S'}}";

        JsonNode kept =
                json(send("PUT", "/api/watermarks/now%20and%20then", said)).at("/watermarks/0");

        assertThat(kept.at("/name").asString()).isEqualTo("now and then");
        assertThat(kept.at("/watermark/spot/size/percent").asInt()).isEqualTo(20);
        assertThat(kept.at("/watermark/spot/verticalMargin").asInt()).isEqualTo(5);
        assertThat(kept.at("/watermark/timing/every").asString()).isEqualTo("PT10M");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'opacity': 0}|opacity must be 1..100 percent: 0",
                "{'spot': {'horizontalMargin': 60}}|horizontal margin must be 0..50 percent: 60",
                "{'timing': {'type': 'intermittent', 'every': 'PT1S', 'length': 'PT2S'}}"
                        + "|every must be 10 s to 24 h: 1 s",
                "{'colour': 'red'}|colour",
                "{'spot': {'position': 'nowhere'}}|position"
            })
    void whatMakesNoSenseIsRefusedWithItsPlace(String said, String detail) throws Exception {
        HttpResponse<String> answer = send("PUT", "/api/watermarks/a", said);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).at("/detail").asString()).contains(detail);
        assertThat(server.bean(Parts.class).told).isEmpty();
    }

    @Test
    void aPatchChangesSomeOfAWatermark() throws Exception {
        send("PUT", "/api/watermarks/a", "{'opacity': 40, 'spot': {'horizontalMargin': 9}}");

        JsonNode patched =
                json(
                        send(
                                "PATCH",
                                "/api/watermarks/a",
                                "{'opacity': null, 'spot': {'verticalMargin': 7}}"));

        assertThat(patched.at("/watermark/opacity").asInt()).isEqualTo(80);
        assertThat(patched.at("/watermark/spot/horizontalMargin").asInt()).isEqualTo(9);
        assertThat(patched.at("/watermark/spot/verticalMargin").asInt()).isEqualTo(7);
        assertThat(json(send("PATCH", "/api/watermarks/a", "{'opacity': 0}")).at("/detail"))
                .asString()
                .contains("opacity must be 1..100 percent: 0");
        assertThat(json(send("GET", "/api/watermarks/a", ""))).isEqualTo(patched);
        assertThat(send("PATCH", "/api/watermarks/b", "{}").statusCode()).isEqualTo(404);
    }

    @Test
    @DisplayName("API-112: a channel is given a watermark and loses it when that is removed")
    void aChannelIsGivenAWatermarkAndLosesItWhenItIsRemoved() throws Exception {
        send("PUT", "/api/watermarks/logo", "{}");

        assertThat(
                        json(send("PUT", "/api/channels/6.1/watermark", "{'name': 'logo'}"))
                                .at("/watermarks/0/channels/0")
                                .asString())
                .isEqualTo("6.1");
        assertThat(send("PUT", "/api/channels/6.1/watermark", "{'name': 'x'}").statusCode())
                .isEqualTo(404);
        assertThat(send("PUT", "/api/channels/7/watermark", "{'name': 'logo'}").statusCode())
                .isEqualTo(404);
        assertThat(send("DELETE", "/api/watermarks/logo", "").statusCode()).isEqualTo(204);
        assertThat(send("DELETE", "/api/watermarks/logo", "").statusCode()).isEqualTo(404);
        assertThat(server.bean(Watermarks.class).ofChannels()).isEmpty();
    }

    @Test
    @DisplayName("API-112: the picture of a watermark is added and used by its digest")
    void aPictureIsAddedAndUsedByItsDigest() throws Exception {
        byte[] square = Pictures.png(16, 16);
        HttpRequest request =
                HttpRequest.newBuilder(server.url("/api/watermark-pictures"))
                        .header("Content-Type", "image/png")
                        .POST(BodyPublishers.ofByteArray(square))
                        .build();

        String digest = json(server.send(request)).at("/picture").asString();

        assertThat(digest).isEqualTo(SentPicture.of(square, Logos.LIMITS).digest());
        String said = "{'picture': '%s'}".formatted(digest);
        assertThat(send("PUT", "/api/watermarks/a", said).statusCode()).isEqualTo(200);
        HttpResponse<String> unknown = send("PUT", "/api/watermarks/b", "{'picture': '12'}");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(json(unknown).at("/code").asString()).isEqualTo("PICTURE_NOT_FOUND");
    }

    @Test
    @DisplayName("FF-70: a preview shows a watermark as it will be, before it is kept")
    void aPreviewShowsAWatermarkBeforeItIsKept() throws Exception {
        Channels channels = server.bean(Channels.class);
        byte[] red = WatermarkStudio.square(64, 0xff_00_00);
        server.bean(Logos.class)
                .put(channels.all().getFirst().id(), SentPicture.of(red, Logos.LIMITS));

        BufferedImage picture =
                preview(
                        "5",
                        "{'opacity': 100, 'spot': {'position': 'TOP_LEFT', 'size':"
                                + " {'type': 'width', 'percent': 20}}}");

        assertThat(picture.getWidth()).isEqualTo(1_280);
        assertThat(picture.getHeight()).isEqualTo(720);
        int pixel = picture.getRGB(51 + 128, 36 + 128);
        assertThat(pixel >> 16 & 0xff).isGreaterThan(220);
        assertThat(pixel & 0xff).isLessThan(40);
        assertThat(server.bean(Watermarks.class).all()).isEmpty();
    }

    @Test
    void aPreviewOfWhatHasNoPictureIsRefused() throws Exception {
        HttpResponse<String> answer = send("POST", "/api/channels/6.1/watermark/preview", "{}");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(json(answer).at("/detail").asString()).isEqualTo("channel 6.1 has no logo");
        HttpResponse<String> film =
                send("POST", "/api/channels/6.1/watermark/preview?media=99", "{}");
        assertThat(json(film).at("/code").asString()).isEqualTo("MEDIA_NOT_FOUND");
    }

    private static BufferedImage preview(String channel, String said)
            throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(
                                server.url("/api/channels/" + channel + "/watermark/preview"))
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
        void changed(WatermarksChanged event) {
            told.add(event);
        }

        @Bean
        WatermarkPreviews previews(Watermarks watermarks, Channels channels, Logos logos) {
            return WatermarkStudio.previews(watermarks, channels, logos, folder);
        }
    }
}
