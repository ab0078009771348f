package tv.exstream.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.ffmpeg.Clips.clip;
import static tv.exstream.ffmpeg.Clips.numbered;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
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
import tv.exstream.media.InMemoryMediaItems;
import tv.exstream.media.MediaItem;
import tv.exstream.process.Ffprobe;
import tv.exstream.rendition.RenditionIndex;
import tv.exstream.rendition.Urgency;
import tv.exstream.source.RemotePath;
import tv.exstream.source.SourceId;

/// From a file with an address in it to what viewers see, with the real ffprobe and ffmpeg and a server that has what is there.
class PointerFillTest {
    private static final Instant OLD = Instant.parse("2025-01-01T00:00:00Z");
    private static final String CODEC =
            "-c:v libx264 -preset veryfast -g 40 -keyint_min 40 -pix_fmt yuv420p -c:a aac";

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
    @DisplayName(
            "a film that an address leads to is probed, and played from the middle and from the beginning")
    void aFilmElsewhereIsPlayed() throws Exception {
        byte[] film = Files.readAllBytes(clip("pointed.mp4", numbered("640x360", "25", 14), CODEC));
        remote.station.answers("/film", exchange -> RemoteFills.send(film, film.length, exchange));
        pointer("Night Ferry (2011).strm", remote.station.inside("/film"));

        ScanReport report = scan();

        assertThat(report.count(Outcome.ADDED)).as("%s", report.findings()).isEqualTo(1);
        MediaItem item = items.under(folder).getFirst();
        assertThat(item.duration()).isBetween(Duration.ofSeconds(14), Duration.ofSeconds(15));
        fills.ask(item, 137, Urgency.VIEWER);
        fills.await(item, index -> index.isOver(350));
        assertThat(Clips.numbers(fills.played(item, 137))).startsWith(137, 138).contains(349);
        fills.ask(item, 0, Urgency.SOON);
        fills.await(item, RenditionIndex::isComplete);
        assertThat(Clips.numbers(fills.played(item, 0)).subList(0, 350))
                .isEqualTo(IntStream.range(0, 350).boxed().toList());
    }

    @Test
    @DisplayName("a stream without an end is shown for as long as its file says")
    void aStreamWithoutAnEndIsShownForSoLong() throws Exception {
        byte[] stream =
                Files.readAllBytes(
                        clip(
                                "pointed-live.ts",
                                numbered("640x360", "25", 10),
                                "-c:v libx264 -g 25 -pix_fmt yuv420p -c:a aac -f mpegts"));
        remote.station.answers(
                "/live",
                exchange -> {
                    exchange.sendResponseHeaders(200, 0);
                    exchange.getResponseBody().write(stream);
                    exchange.close();
                });
        pointer("News.strm", "#EXTINF:4,News\n" + remote.station.inside("/live"));

        ScanReport report = scan();

        assertThat(report.count(Outcome.ADDED)).as("%s", report.findings()).isEqualTo(1);
        MediaItem item = items.under(folder).getFirst();
        assertThat(item.duration()).isEqualTo(Duration.ofSeconds(4));
        fills.ask(item, 0, Urgency.SOON);
        fills.await(item, RenditionIndex::isComplete);
        assertThat(Clips.numbers(fills.played(item, 0))).hasSize(100);
    }

    @Test
    @DisplayName("what a file of YAML calls live is shown for as long as it says, by its title")
    void whatIsLiveIsShownForAsLongAsItsFileSays() throws Exception {
        byte[] film = Files.readAllBytes(clip("pointed.mp4", numbered("640x360", "25", 14), CODEC));
        remote.station.answers("/film", exchange -> RemoteFills.send(film, film.length, exchange));
        pointer(
                "news.yml",
                """
                url: %s
                is_live: true
                duration: 00:00:05
                title: The News
                """
                        .formatted(remote.station.inside("/film")));
        pointer("docker-compose.yml", "services:\n  films: {}\n");

        ScanReport report = scan();

        assertThat(report.count(Outcome.ADDED)).as("%s", report.findings()).isEqualTo(1);
        MediaItem item = items.under(folder).getFirst();
        assertThat(item.title().name()).isEqualTo("The News");
        assertThat(item.duration()).isEqualTo(Duration.ofSeconds(5));
        fills.ask(item, 0, Urgency.SOON);
        fills.await(item, RenditionIndex::isComplete);
        assertThat(Clips.numbers(fills.played(item, 0)))
                .isEqualTo(IntStream.range(0, 125).boxed().toList());
    }

    private void pointer(String name, String text) throws IOException {
        Path media = Files.createDirectories(folder.resolve("media"));
        Path file = Files.writeString(media.resolve(name), text);
        Files.setLastModifiedTime(file, FileTime.from(OLD));
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
