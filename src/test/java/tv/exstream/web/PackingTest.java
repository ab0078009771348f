package tv.exstream.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Timeout(60)
class PackingTest {
    private static final String LONG = "the same again ".repeat(1_000);
    private static TestServer server;
    private static HttpClient client;

    @BeforeAll
    static void start() {
        server = TestServer.of(Texts.class);
        client = HttpClient.newHttpClient();
    }

    @AfterAll
    static void stop() {
        client.close();
        server.close();
    }

    @ParameterizedTest
    @DisplayName("INF-24: text is packed for whoever can unpack it")
    @ValueSource(
            strings = {
                "text/html",
                "text/css",
                "text/javascript",
                "application/json",
                "application/problem+json",
                "image/svg+xml"
            })
    void textIsPackedForWhoeverCanUnpackIt(String type) throws Exception {
        HttpResponse<byte[]> packed = get("/text?type=" + type, "gzip, br");

        assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(packed.headers().allValues("Vary"))
                .anyMatch(vary -> vary.contains("Accept-Encoding"));
        assertThat(packed.body()).hasSizeLessThan(LONG.length() / 20);
        assertThat(unpacked(packed.body())).isEqualTo(LONG);
    }

    @Test
    void whoeverCannotUnpackGetsItAsItIs() throws Exception {
        HttpResponse<byte[]> plain = get("/text?type=text/html", "identity");

        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(plain.body()).hasSize(LONG.length());
    }

    @ParameterizedTest
    @DisplayName("INF-24: pictures, streams and events are not packed again")
    @ValueSource(strings = {"video/mp2t", "video/mp4", "image/jpeg", "text/event-stream"})
    void picturesStreamsAndEventsAreNotPackedAgain(String type) throws Exception {
        HttpResponse<byte[]> answer = get("/text?type=" + type, "gzip");

        assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(answer.body()).hasSize(LONG.length());
    }

    @Test
    @DisplayName("a little that unpacks to more than there is memory is not unpacked")
    void nothingThatIsSentIsUnpacked() throws Exception {
        byte[] packed = packed(new byte[1_000_000]);

        HttpResponse<String> answer =
                client.send(
                        HttpRequest.newBuilder(server.url("/length"))
                                .header("Content-Encoding", "gzip")
                                .POST(BodyPublishers.ofByteArray(packed))
                                .build(),
                        BodyHandlers.ofString());

        assertThat(answer.body()).isEqualTo(Integer.toString(packed.length));
    }

    private static byte[] packed(byte[] plain) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(plain);
        }
        return bytes.toByteArray();
    }

    private static HttpResponse<byte[]> get(String path, String encodings)
            throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(server.url(path.replace("+", "%2B")))
                        .header("Accept-Encoding", encodings)
                        .build(),
                BodyHandlers.ofByteArray());
    }

    private static String unpacked(byte[] packed) throws IOException {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @RestController
    static class Texts {
        @PostMapping("/length")
        String length(@RequestBody byte[] body) {
            return Integer.toString(body.length);
        }

        @GetMapping("/text")
        ResponseEntity<byte[]> text(@RequestParam String type) {
            return ResponseEntity.ok()
                    .contentType(MediaType.parseMediaType(type))
                    .body(LONG.getBytes(StandardCharsets.UTF_8));
        }
    }
}
