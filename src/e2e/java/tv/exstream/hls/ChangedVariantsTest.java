package tv.exstream.hls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.Patience;
import tv.exstream.Product;
import tv.exstream.ffmpeg.Clips;
import tv.exstream.mpegts.TsChecker;

/// The whole server sends a channel in two house formats, and real ffmpeg changes between them.
class ChangedVariantsTest {
    private static final String CLIP =
            "-f lavfi -i %s -f lavfi -i sine=f=440:b=2:r=48000:d=8 -t 8"
                    + " -c:v libx264 -preset veryfast -g 40 -pix_fmt yuv420p -c:a aac -ac 2";

    private static final String ALTERNATIVES =
            """
            {"alternatives": [{"name": "mobile", "profile": {
              "video": {"width": 160, "height": 90, "rate": {"numerator": 25, "denominator": 1}, "bitrateKbps": 200},
              "audio": {"sampleRate": 48000, "channels": 2, "bitrateKbps": 64}}}]}
            """;

    private static final String MAIN = "/iptv/channel/1.m3u8";
    private static final String MOBILE = "/iptv/channel/1.m3u8?profile=mobile";

    /// Old enough that no scan takes the files for unfinished ones.
    private static final FileTime MODIFIED = FileTime.from(Instant.parse("2024-01-01T12:00:00Z"));

    @TempDir private static Path folder;
    private static Product server;

    @BeforeAll
    static void start() throws IOException {
        Path films = Files.createDirectories(folder.resolve("media/Films"));
        String command = CLIP.formatted(Clips.numbered("640x360", "25", 8));
        Path clip = Clips.make("changed-360.mp4", List.of(command.split(" ")));
        Files.setLastModifiedTime(Files.copy(clip, films.resolve("alien.mp4")), MODIFIED);
        server = Product.in(folder).showing(folder.resolve("media")).start();
        server.awaitOnAir(1);
        HttpRequest.Builder patch =
                HttpRequest.newBuilder(server.url("/api/channels/1"))
                        .header("Content-Type", "application/json")
                        .method("PATCH", HttpRequest.BodyPublishers.ofString(ALTERNATIVES));
        HttpResponse<String> patched = server.send(patch, HttpResponse.BodyHandlers.ofString());
        assertThat(patched.statusCode()).as(patched.body()).isEqualTo(200);
        Patience.until(
                "both formats are prepared",
                () -> segments(MAIN).size() >= 6 && segments(MOBILE).size() >= 6);
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    @DisplayName(
            "who changes to the other format at every segment sees each picture once and in its place")
    void whoChangesAtEverySegmentSeesEachPictureOnce() throws Exception {
        Map<Long, PlayedHls.Listed> main = segments(MAIN);
        Map<Long, PlayedHls.Listed> mobile = segments(MOBILE);
        main.keySet().retainAll(mobile.keySet());
        var stream = new ByteArrayOutputStream();
        main.forEach(
                (number, wide) -> {
                    PlayedHls.Listed narrow = mobile.get(number);
                    assertThat(narrow.start()).isEqualTo(wide.start());
                    String path = number % 2 == 0 ? wide.path() : narrow.path();
                    stream.writeBytes(server.bytes(path).body());
                });
        Path file = Files.write(folder.resolve("changed.ts"), stream.toByteArray());

        assertThat(TsChecker.check(stream.toByteArray()).complaints()).isEmpty();
        List<Long> coded = stamps(probe("packet=pts", file)).stream().sorted().toList();
        int held = 0;
        for (int n = 1; n < coded.size(); n++) {
            long frames = (coded.get(n) - coded.get(n - 1)) / 3_600;
            // Where two runs meet that prepared a format, a picture may be held (docs/adr/0011).
            assertThat(frames).as("picture %d", n).isBetween(1L, 3L);
            held += frames > 1 ? 1 : 0;
        }
        assertThat(held)
                .as("seams, one a format and showing")
                .isLessThanOrEqualTo(coded.size() / 100 + 1);
        List<String> shown = probe("frame=pts,width", file);
        assertThat(shown).allMatch(line -> line.matches("[0-9]+,(640|160),?"));
        assertThat(shown.stream().map(line -> line.split(",")[1]).distinct()).hasSize(2);
        assertThat(stamps(shown)).isEqualTo(coded);
    }

    private static List<Long> stamps(List<String> lines) {
        return lines.stream().map(line -> Long.parseLong(line.split(",")[0])).toList();
    }

    /// What ffprobe says of the pictures; that it complains is a line, too.
    private static List<String> probe(String entries, Path file) throws Exception {
        String said =
                run(
                        "ffprobe -v warning -select_streams v -show_entries %s -of csv=p=0 %s"
                                .formatted(entries, file));
        return said.lines().filter(line -> !line.isBlank()).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1/master.m3u8",
                "1/master.m3u8?format=fmp4",
                "1.m3u8?profile=mobile",
                "1.m3u8?profile=mobile&format=fmp4",
                "1.m3u8?profile=mobile&restart=true",
            })
    @DisplayName("ffmpeg plays each format, and the list of them, without a complaint")
    void ffmpegPlaysEachFormat(String address) throws Exception {
        assertThat(
                        run(
                                "ffmpeg -v warning -nostdin -i %s -t 6 -f null -"
                                        .formatted(server.url("/iptv/channel/" + address))))
                .doesNotContain("error", "non monotonically", "Invalid", "corrupt");
    }

    /// By number.
    private static TreeMap<Long, PlayedHls.Listed> segments(String playlist) {
        var segments = new TreeMap<Long, PlayedHls.Listed>();
        for (PlayedHls.Listed each : new PlayedHls(server, playlist).segments()) {
            segments.put(Long.parseLong(each.path().replaceFirst(".*/([0-9]+)\\.ts", "$1")), each);
        }
        return segments;
    }

    private static String run(String command) throws Exception {
        List<String> words = new ArrayList<>(List.of(command.split(" ")));
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }
}
