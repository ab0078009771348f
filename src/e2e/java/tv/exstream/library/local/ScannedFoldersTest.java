package tv.exstream.library.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.channel.Channel;
import tv.exstream.channel.InMemoryChannels;
import tv.exstream.collection.InMemoryMediaCollections;
import tv.exstream.config.Config;
import tv.exstream.config.InMemoryInstallation;
import tv.exstream.library.Findings.Finding;
import tv.exstream.library.Library;
import tv.exstream.library.Outcome;
import tv.exstream.library.ScanListener;
import tv.exstream.library.ScanReport;
import tv.exstream.library.local.FirstChannels.Seeds;
import tv.exstream.library.local.FirstChannels.Stored;
import tv.exstream.library.sample.SampleFolder;
import tv.exstream.library.sample.SampleMedia;
import tv.exstream.media.InMemoryMediaItems;
import tv.exstream.media.MediaItem;
import tv.exstream.media.MediaKind;
import tv.exstream.media.Outline;
import tv.exstream.media.Title;
import tv.exstream.playout.InMemoryPlayouts;
import tv.exstream.process.FfmpegTools;
import tv.exstream.process.Ffprobe;
import tv.exstream.process.ProcessBudget;
import tv.exstream.process.Processes;
import tv.exstream.process.SearchPath;
import tv.exstream.schedule.InMemorySchedules;

/// Real folders, real files, the installed ffprobe.
class ScannedFoldersTest {
    private static final FileTime OLD = FileTime.from(Instant.parse("2025-01-01T00:00:00Z"));

    private static final ScanListener SILENT = new ScanListener() {};

    @TempDir private static Path work;
    private static Processes processes;
    private static Ffprobe ffprobe;

    @TempDir private Path folder;
    private final InMemoryMediaItems items = new InMemoryMediaItems();

    @BeforeAll
    static void findFfprobe() throws InterruptedException {
        processes = new Processes(work.resolve("processes"), System.getenv(), System::nanoTime);
        SearchPath path = SearchPath.of(System.getenv("PATH"));
        FfmpegTools tools = FfmpegTools.find(new Config.Ffmpeg("", "", 0), path, processes);
        ffprobe = new Ffprobe(tools, processes, new ProcessBudget(4, 1));
    }

    @AfterAll
    static void close() {
        processes.close();
    }

    @Test
    void theSampleMediaBecomeThreeChannels() throws Exception {
        Path samples = SampleFolder.path();
        InMemoryChannels channels = new InMemoryChannels();
        Stored stored =
                new Stored(
                        channels,
                        new InMemoryMediaCollections(),
                        items,
                        new InMemorySchedules(new InMemoryPlayouts()),
                        new InMemoryInstallation());
        FirstChannels first =
                new FirstChannels(
                        stored,
                        InstantSource.system(),
                        new Seeds(ZoneOffset.UTC, new Random(1)),
                        _ -> {});
        LocalScanner scanner = scanner();

        ScanReport report = scanner.scan(Library.of("local", List.of(samples)), first);
        ScanReport again = scanner.scan(Library.of("local", List.of(samples)), first);
        scanner.close();

        assertThat(report.count(Outcome.ADDED)).isEqualTo(SampleMedia.CLIPS);
        assertThat(report.findings()).containsOnlyKeys(Outcome.ADDED);
        assertThat(again.unchanged()).isEqualTo(SampleMedia.CLIPS);
        assertThat(channels.all())
                .extracting(Channel::name)
                .containsExactly("Films", "Harbour Watch", "Northern Lights");
        assertThat(items.outlinesUnder(samples))
                .extracting(Outline::kind, Outline::title)
                .contains(
                        tuple(
                                MediaKind.EPISODE,
                                new Title(
                                        "First Light",
                                        "Northern Lights",
                                        1,
                                        1,
                                        2021,
                                        "The observatory opens its doors, and nobody has brought the key to the telescope.")),
                        tuple(
                                MediaKind.EPISODE,
                                new Title("High Water", "Harbour Watch", 1, 2, 0, "")),
                        tuple(
                                MediaKind.MOVIE,
                                new Title("Clockwork Harbour", "", -1, -1, 2019, "")),
                        tuple(MediaKind.SONG, Title.named("Static Waltz")));
    }

    @Test
    void whatIsInTheSampleMediaIsSeen() throws Exception {
        Path samples = SampleFolder.path();
        LocalScanner scanner = scanner();
        scanner.scan(Library.of("local", List.of(samples)), SILENT);
        scanner.close();
        Map<String, MediaItem> byName =
                items.under(samples).stream()
                        .collect(Collectors.toMap(item -> item.title().name(), item -> item));

        assertThat(byName.get("First Light").file().chapters()).hasSize(3);
        assertThat(byName.get("First Light").file().subtitles()).hasSize(1);
        assertThat(byName.get("Solar Wind").file().audio().getFirst().channels()).isEqualTo(6);
        assertThat(byName.get("Lamp Oil").file().picture().orElseThrow().rate()).isEmpty();
        assertThat(byName.get("Silent Reel").file().audio()).isEmpty();
        assertThat(byName.get("Static Waltz").file().picture()).isEmpty();
        assertThat(byName.get("Static Waltz").file().video()).hasSize(1);
    }

    @Test
    @DisplayName("H27, H29: hostile names and broken files")
    void oddNamesAreReadAndBrokenFilesReported() throws Exception {
        Path clip = SampleFolder.clip(5);
        for (String name :
                List.of("-i.mkv", "a\nb.mkv", "🎬.mkv", "$(x);'\".mkv", "%d.mkv", "a,b:c.mkv")) {
            copy(clip, name);
        }
        byte[] whole = Files.readAllBytes(SampleFolder.clip(2));
        write("cut.mp4", Arrays.copyOf(whole, 100_000));
        write("text.mkv", "this is no film".getBytes(StandardCharsets.UTF_8));
        write("empty.mkv", new byte[0]);
        LocalScanner scanner = scanner();

        ScanReport report = scanner.scan(Library.of("local", List.of(folder)), SILENT);
        scanner.close();

        assertThat(report.count(Outcome.ADDED)).isEqualTo(6);
        assertThat(report.paths(Outcome.FAILED))
                .containsExactlyInAnyOrder(
                        folder + "/cut.mp4", folder + "/text.mkv", folder + "/empty.mkv");
        assertThat(report.of(Outcome.FAILED).first())
                .extracting(Finding::reason)
                .allSatisfy(reason -> assertThat(reason).isNotBlank().doesNotContain("/"));
    }

    private LocalScanner scanner() {
        return new LocalScanner(items, ffprobe::probe, InstantSource.system(), System::nanoTime);
    }

    private void copy(Path source, String name) throws IOException {
        Files.setLastModifiedTime(Files.copy(source, folder.resolve(name)), OLD);
    }

    private void write(String name, byte[] content) throws IOException {
        Files.setLastModifiedTime(Files.write(folder.resolve(name), content), OLD);
    }
}
