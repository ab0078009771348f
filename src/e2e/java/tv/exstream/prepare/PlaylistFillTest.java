package tv.exstream.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.ffmpeg.Clips.clip;
import static tv.exstream.ffmpeg.Clips.numbered;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.ffmpeg.Clips;
import tv.exstream.library.Library;
import tv.exstream.library.Outcome;
import tv.exstream.library.ScanListener;
import tv.exstream.library.ScanReport;
import tv.exstream.library.local.LocalScanner;
import tv.exstream.media.AudioStream;
import tv.exstream.media.InMemoryMediaItems;
import tv.exstream.media.MediaItem;
import tv.exstream.process.Ffprobe;
import tv.exstream.rendition.RenditionIndex;
import tv.exstream.rendition.Urgency;
import tv.exstream.source.RemotePath;
import tv.exstream.source.SourceId;

/// From a file whose address leads to a playlist of HLS to what viewers see, with the real ffprobe and ffmpeg.
@DisplayName("A film that comes as segments of HLS")
class PlaylistFillTest {
    private static final Instant OLD = Instant.parse("2025-01-01T00:00:00Z");
    private static final String CODEC =
            "-c:v libx264 -preset veryfast -g 40 -keyint_min 40 -sc_threshold 0 -pix_fmt yuv420p -c:a aac -t 12";
    private static final String SEGMENTS = "-f hls -hls_time 1.6 -hls_list_size 0";

    @TempDir Path folder;
    private final InMemoryMediaItems items = new InMemoryMediaItems();
    private RemoteFills remote;
    private RealFills fills;

    @BeforeEach
    void open() throws Exception {
        remote = new RemoteFills(folder, new RemotePath(new SourceId(1), "nothing"));
        fills = remote.fills;
    }

    @AfterEach
    void close() throws Exception {
        remote.close();
    }

    @Test
    @DisplayName("is probed, and played from the middle and from the beginning")
    void isPlayedFromTheMiddleAndFromTheBeginning() throws Exception {
        publish(SEGMENTS);

        assertIsPlayed(scanned("film.m3u8"));
    }

    @Test
    @DisplayName("is played where its segments are encrypted")
    void isPlayedWhereItsSegmentsAreEncrypted() throws Exception {
        Path key = Files.writeString(folder.resolve("key"), "0123456789abcdef");
        Path said =
                Files.writeString(
                        folder.resolve("said"),
                        remote.station.inside("/key") + "\n" + key.toAbsolutePath() + "\n");
        remote.station.file("/key", "0123456789abcdef");
        publish(SEGMENTS + " -hls_key_info_file " + said);

        assertIsPlayed(scanned("film.m3u8"));
    }

    @Test
    @DisplayName("is played where its segments are parts of one file")
    void isPlayedWhereItsSegmentsAreParts() throws Exception {
        publish(SEGMENTS + " -hls_flags single_file");
        assertIsPlayed(scanned("film.m3u8"));
    }

    @Test
    @DisplayName(
            "is played in the variant whose picture is nearest to that of channels, with its sounds apart")
    void isPlayedInTheBestVariantWithItsSounds() throws Exception {
        publish(SEGMENTS);
        Path sound = publishSound();
        remote.station.file(
                "/master.m3u8",
                """
                #EXTM3U
                #EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="a",NAME="one",LANGUAGE="de",DEFAULT=YES,URI="%1$s"
                #EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="a",NAME="two",LANGUAGE="en",URI="%1$s"
                #EXT-X-STREAM-INF:BANDWIDTH=100000,RESOLUTION=160x90,AUDIO="a"
                nothing.m3u8
                #EXT-X-STREAM-INF:BANDWIDTH=800000,RESOLUTION=640x360,AUDIO="a"
                film.m3u8
                """
                        .formatted(sound.getFileName()));

        MediaItem item = scanned("master.m3u8");

        assertThat(item.file().audio()).extracting(AudioStream::language).contains("deu", "eng");
        assertIsPlayed(item);
    }

    @Test
    @DisplayName("and has no end is refused, unless its file says how long it is shown")
    void withoutAnEndIsRefused() throws Exception {
        publish(SEGMENTS);
        String whole = Files.readString(folder.resolve("hls/film.m3u8"));
        remote.station.file("/live.m3u8", whole.replace("#EXT-X-ENDLIST", ""));
        pointer("News.strm", remote.station.inside("/live.m3u8"));

        ScanReport refused = scan();

        assertThat(refused.toString()).contains("it has no end: say how long it is shown");
        pointer("News.strm", "#EXTINF:4,News\n" + remote.station.inside("/live.m3u8"));
        ScanReport report = scan();
        assertThat(report.count(Outcome.ADDED)).as("%s", report.findings()).isEqualTo(1);
        MediaItem item = items.under(folder).getFirst();
        assertThat(item.duration()).isEqualTo(Duration.ofSeconds(4));
    }

    private void assertIsPlayed(MediaItem item) throws Exception {
        assertThat(item.duration()).isBetween(Duration.ofSeconds(11), Duration.ofSeconds(13));
        // Right before a key frame, the one to which ffmpeg jumps from a second before.
        fills.ask(item, 155, Urgency.VIEWER);
        fills.await(item, index -> index.isOver(305));
        assertThat(Clips.numbers(fills.played(item, 155)))
                .startsWith(155, 156, 157, 158, 159, 160)
                .contains(289);
        fills.ask(item, 0, Urgency.SOON);
        fills.await(item, RenditionIndex::isComplete);
        assertThat(Clips.numbers(fills.played(item, 0)).subList(0, 290))
                .isEqualTo(IntStream.range(0, 290).boxed().toList());
    }

    private void publish(String how) throws Exception {
        Path film = clip("segmented.mkv", numbered("640x360", "25", 14), CODEC);
        segment(film, "film.m3u8", "-map 0 " + how);
    }

    private Path publishSound() throws Exception {
        Path film = clip("segmented.mkv", numbered("640x360", "25", 14), CODEC);
        return segment(film, "sound.m3u8", "-map 0:a " + SEGMENTS);
    }

    /// Puts what ffmpeg makes onto the server.
    private Path segment(Path film, String name, String how) throws Exception {
        Path hls = Files.createDirectories(folder.resolve("hls"));
        List<String> command =
                new ArrayList<>(
                        List.of(
                                fills.machine.tools().ffmpeg().toString(),
                                "-v",
                                "error",
                                "-y",
                                "-i",
                                film.toString(),
                                "-c",
                                "copy"));
        command.addAll(List.of(how.split(" ")));
        command.add(name);
        Process made = new ProcessBuilder(command).directory(hls.toFile()).inheritIO().start();
        assertThat(made.waitFor()).isZero();
        try (Stream<Path> files = Files.list(hls)) {
            for (Path file : files.toList()) {
                byte[] bytes = Files.readAllBytes(file);
                remote.station.answers(
                        "/" + file.getFileName(), exchange -> serve(bytes, exchange));
            }
        }
        return hls.resolve(name);
    }

    private static void serve(byte[] file, HttpExchange exchange) throws IOException {
        String range = exchange.getRequestHeaders().getFirst("Range");
        Matcher part = Pattern.compile("bytes=(\\d+)-(\\d*)").matcher(range == null ? "" : range);
        int from = part.matches() ? Integer.parseInt(part.group(1)) : 0;
        int to =
                part.matches() && !part.group(2).isEmpty()
                        ? Integer.parseInt(part.group(2)) + 1
                        : file.length;
        exchange.getResponseHeaders()
                .set("Content-Range", "bytes %d-%d/%d".formatted(from, to - 1, file.length));
        exchange.sendResponseHeaders(part.matches() ? 206 : 200, to - from);
        exchange.getResponseBody().write(file, from, to - from);
        exchange.close();
    }

    private MediaItem scanned(String playlist) throws Exception {
        pointer("Night Ferry (2011).strm", remote.station.inside("/" + playlist));
        ScanReport report = scan();
        assertThat(report.count(Outcome.ADDED)).as("%s", report.findings()).isEqualTo(1);
        return items.under(folder).getFirst();
    }

    private void pointer(String name, String text) throws IOException {
        Path media = Files.createDirectories(folder.resolve("media"));
        Path file = Files.writeString(media.resolve(name), text);
        Files.setLastModifiedTime(file, FileTime.from(OLD.plusSeconds(text.length())));
    }

    private ScanReport scan() throws InterruptedException {
        var ffprobe =
                new Ffprobe(
                        fills.machine.tools(), fills.machine.processes(), fills.machine.budget());
        try (var scanner =
                new LocalScanner(
                        items,
                        ffprobe::probe,
                        () -> OLD.plus(Duration.ofDays(1)),
                        System::nanoTime)) {
            return scanner.scan(
                    Library.of("films", List.of(folder.resolve("media"))), new ScanListener() {});
        }
    }
}
