package tv.exstream.web.iptv;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelBuilder;
import tv.exstream.channel.Channels;
import tv.exstream.channel.InMemoryChannels;
import tv.exstream.channel.InMemoryLogos;
import tv.exstream.channel.Logos;
import tv.exstream.media.Pictures;
import tv.exstream.media.SentPicture;
import tv.exstream.web.TestServer;

class LogoRoutesTest {
    private TestServer server;
    private Channel channel;

    @BeforeEach
    void start() {
        server = TestServer.of(Parts.class);
        channel = server.bean(Channels.class).add(ChannelBuilder.channel(5).draft());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"png, image/png", "jpeg, image/jpeg", "gif, image/gif", "webp, image/webp"})
    void aLogoIsSentAsItIsAndKeptForGood(String format, String type) {
        byte[] picture = picture(format);
        String path = put(picture);

        HttpResponse<String> answer = server.get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).isEqualTo(type);
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Content-Length")).isEqualTo(Integer.toString(picture.length));
        assertThat(header(answer, "Cache-Control"))
                .isEqualTo("private, max-age=31536000, immutable");
        assertThat(server.head(path))
                .returns(200, HttpResponse::statusCode)
                .returns("", HttpResponse::body);
    }

    @Test
    void whoHasTheLogoIsNotSentItAgainUntilThereIsAnotherOne() {
        String path = put(picture("png"));
        String tag = header(server.get(path), "ETag");

        assertThat(asked(path, tag).statusCode()).isEqualTo(304);

        String other = put(picture("gif"));

        assertThat(other).isNotEqualTo(path);
        assertThat(asked(path, tag))
                .returns(200, HttpResponse::statusCode)
                .returns("no-cache", answer -> header(answer, "Cache-Control"));
    }

    @Test
    void anAddressWithoutAVersionIsAskedForAgain() {
        put(picture("png"));

        HttpResponse<String> answer = server.get("/iptv/logos/" + channel.id());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-cache");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "2", "0", "-1", "x", "1.png", "99999999999999999999"})
    void whatHasNoLogoIsNotSent(String what) {
        put(picture("png"));
        server.bean(Logos.class).remove(channel.id());

        assertThat(server.get("/iptv/logos/" + what))
                .returns(404, HttpResponse::statusCode)
                .satisfies(answer -> assertThat(answer.body()).contains("PICTURE_NOT_FOUND"));
    }

    private static byte[] picture(String format) {
        return switch (format) {
            case "png" -> Pictures.png(8, 8);
            case "jpeg" -> Pictures.jpeg(8, 8);
            case "gif" -> Pictures.gif(8, 8);
            case "webp" -> Pictures.extendedWebp(8, 8);
            default -> format.getBytes(StandardCharsets.UTF_8);
        };
    }

    private String put(byte[] picture) {
        return server.bean(Logos.class)
                .put(channel.id(), SentPicture.of(picture, Logos.LIMITS))
                .logoPath()
                .orElseThrow();
    }

    private HttpResponse<String> asked(String path, String tag) {
        return server.send(
                HttpRequest.newBuilder(server.url(path)).header("If-None-Match", tag).build());
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    @Configuration
    @Import(LogoRoutes.class)
    static class Parts {
        @Bean
        Channels channels() {
            return new InMemoryChannels();
        }

        @Bean
        Logos logos(Channels channels) {
            return new InMemoryLogos(channels);
        }
    }
}
