package tv.exstream.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tv.exstream.Patience;
import tv.exstream.Product;
import tv.exstream.library.sample.Films;
import tv.exstream.web.Recording;

/// A channel is given another house format while it is on air and watched. Who was there leaves last.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ChangedFormatTest {
    private static final String FORMATS =
            """
            {"profile": {
              "video": {"width": 640, "height": 360, "rate": {"numerator": 30000, "denominator": 1001}, "bitrateKbps": 400},
              "audio": {"sampleRate": 48000, "channels": 2, "bitrateKbps": 64}}}
            """;

    private static final Duration SOME_SECONDS = Duration.ofSeconds(6);

    @TempDir private static Path folder;
    private static Product product;
    private static String sizeBefore;
    private static Watched before;
    private static Watched after;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        Films.copied(folder.resolve("media/Films"));
        product = Product.in(folder).showing(folder.resolve("media")).start();
        product.awaitOnAir(1);
        sizeBefore = size(product.json("/api/channels/1/formats").at("/profile/video"));
        before = Watched.of(product, "Films").awaitProgramme();
        HttpRequest.Builder change =
                HttpRequest.newBuilder(product.url("/api/channels/1/formats"))
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(FORMATS));
        HttpResponse<String> changed = product.send(change, BodyHandlers.ofString());
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        after = Watched.of(product, "Films");
        Patience.until("two sessions send the channel", () -> sessions() == 2);
        after.recording().awaitLength(SOME_SECONDS);
    }

    @AfterAll
    static void stop() {
        after.close();
        before.close();
        product.close();
    }

    private static String size(JsonNode video) {
        return "%d,%d".formatted(video.at("/width").asInt(), video.at("/height").asInt());
    }

    private static int sessions() {
        return product.json("/api/sessions").at("/sessions").size();
    }

    @Test
    @DisplayName(
            "F21: whoever watches keeps the format with which he began, and who tunes in has the new one")
    void whoeverWatchesKeepsTheFormat() throws Exception {
        assertThat(sizes(before.recording())).containsExactly(sizeBefore).doesNotContain("640,360");
        assertThat(sizes(after.recording())).containsExactly("640,360");
    }

    @Test
    @DisplayName("F21: both streams are clean while a format is changed, and nobody is thrown out")
    void bothStreamsAreClean() {
        for (Watched each : List.of(before, after)) {
            assertThat(each.recording().checker().complaints()).isEmpty();
            assertThat(each.recording().hasEnded()).isFalse();
        }
        before.recording().assertNeverDry("who was there");
    }

    @Test
    void playersOfHlsHaveTheNewFormat() throws Exception {
        String list = product.url("/iptv/channel/1.m3u8").toString();
        Patience.until("HLS has it", () -> probe(list).equals(Set.of("640,360")));
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void theFormatOfBeforeIsGoneWithItsLastViewer() {
        try (Watched again = Watched.of(product, "Films")) {
            again.recording().awaitStart();
            assertThat(sessions()).isEqualTo(2);
        }
        before.close();

        Patience.until("one session is left", () -> sessions() == 1);
    }

    private static Set<String> sizes(Recording recording) throws Exception {
        Path file = Files.write(Files.createTempFile(folder, "got", ".ts"), recording.packets());
        return probe(file.toString());
    }

    /// The sizes of its pictures, such as `1280,720`.
    private static Set<String> probe(String address) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(
                                "ffprobe",
                                "-v",
                                "error",
                                "-select_streams",
                                "v:0",
                                "-read_intervals",
                                "%+3",
                                "-show_entries",
                                "frame=width,height",
                                "-of",
                                "csv=p=0",
                                address)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int _ = process.waitFor();
        return said.lines()
                .map(line -> line.replaceFirst(",$", ""))
                .filter(line -> !line.isBlank())
                .collect(Collectors.toSet());
    }
}
