package tv.exstream.library.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.Patience;
import tv.exstream.config.CommandLine;
import tv.exstream.config.Config;
import tv.exstream.config.ConfigReader;
import tv.exstream.config.LiveConfig;
import tv.exstream.library.InMemoryScanRecords;
import tv.exstream.library.ScanListener;
import tv.exstream.library.ScanReport;
import tv.exstream.library.Scans;
import tv.exstream.library.Subject;
import tv.exstream.media.Fingerprint;
import tv.exstream.media.InMemoryMediaItems;
import tv.exstream.media.MediaFile;
import tv.exstream.media.MediaItemBuilder;

/// Folders of media that people name and take away while the server runs.
@Timeout(120)
class LocalLibrariesTest {
    private static final FileTime OLD = FileTime.from(Instant.parse("2025-01-01T00:00:00Z"));

    @TempDir private Path folder;
    private final InMemoryMediaItems items = new InMemoryMediaItems();
    private final BlockingQueue<ScanReport> reports = new LinkedBlockingQueue<>();
    private final Scans scans = new Scans(InstantSource.system(), new InMemoryScanRecords());
    private final LiveConfig live = new LiveConfig(config());
    private LocalScanner scanner;
    private LocalLibraries libraries;

    @BeforeEach
    void start() {
        scanner =
                new LocalScanner(
                        items, LocalLibrariesTest::probe, InstantSource.system(), System::nanoTime);
        libraries = new LocalLibraries(live, scans, scanner, System::nanoTime);
        scans.listen(
                new ScanListener() {
                    @Override
                    public void finished(ScanReport report) {
                        reports.add(report);
                    }
                });
    }

    @AfterEach
    void stop() {
        libraries.close();
        scans.close();
        scanner.close();
    }

    @Test
    void foldersThatAreNamedLaterAreScannedAndWatchedAtOnce() throws Exception {
        Path films = films("films", "alien");
        libraries.begin();
        assertThat(scans.subjects()).isEmpty();

        live.become(config(films));

        assertThat(reports.poll(1, TimeUnit.MINUTES)).isNotNull();
        assertThat(titles()).containsExactly("alien");

        Path shows = films("shows", "brazil");
        live.become(config(films, shows));

        assertThat(reports.poll(1, TimeUnit.MINUTES)).isNotNull();
        assertThat(titles()).containsExactly("alien", "brazil");
        assertThat(scans.subjects())
                .extracting(Subject::folders)
                .containsExactly(List.of(films, shows));
    }

    @Test
    void whatWasInAFolderThatIsTakenAwayIsGone() throws Exception {
        Path films = films("films", "alien");
        Path shows = films("shows", "brazil");
        live.become(config(films, shows));
        libraries.begin();
        assertThat(reports.poll(1, TimeUnit.MINUTES)).isNotNull();

        live.become(config(films));

        Patience.until("what was in it is gone", () -> titles().equals(List.of("alien")));

        live.become(config());

        assertThat(scans.subjects()).isEmpty();
        assertThat(titles()).containsExactly("alien");
    }

    @Test
    void beforeTheServerIsReadyNothingIsScanned() throws Exception {
        live.become(config(films("films", "alien")));

        assertThat(scans.running()).isEmpty();
        assertThat(scans.subjects()).hasSize(1);
    }

    @Test
    void otherSettingsScanNothing() throws Exception {
        libraries.begin();
        live.become(config(films("films", "alien")));
        assertThat(reports.poll(1, TimeUnit.MINUTES)).isNotNull();
        Patience.until("it is over", () -> scans.running().isEmpty());

        Config now = live.now();
        live.become(
                ConfigReader.read(
                        CommandLine.parse(
                                List.of("--media", now.media().folders().getFirst().toString())),
                        Map.of("EXSTREAMTV_GUIDE_AHEAD", "1d", "EXSTREAMTV_MEDIA_WATCH", "false")));

        assertThat(scans.running()).isEmpty();
        assertThat(live.now().guide().ahead()).isEqualTo(Duration.ofDays(1));
    }

    private static MediaFile probe(Path file, Fingerprint fingerprint) {
        return MediaItemBuilder.item("x").at(file).fingerprint(fingerprint).file();
    }

    private List<String> titles() {
        return items.outlinesUnder(folder).stream()
                .map(each -> each.title().name())
                .sorted()
                .toList();
    }

    private Path films(String name, String film) throws IOException {
        Path place = Files.createDirectories(folder.resolve(name).resolve(film));
        Path file = Files.writeString(place.resolve(film + ".mp4"), film);
        Files.setLastModifiedTime(file, OLD);
        return folder.resolve(name);
    }

    private static Config config(Path... folders) {
        List<String> options =
                Arrays.stream(folders)
                        .<String>mapMulti(
                                (each, to) -> {
                                    to.accept("--media");
                                    to.accept(each.toString());
                                })
                        .toList();
        return ConfigReader.read(
                CommandLine.parse(options), Map.of("EXSTREAMTV_MEDIA_WATCH", "false"));
    }
}
