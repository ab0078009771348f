package tv.exstream.library.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tv.exstream.library.Outcome;
import tv.exstream.library.ScanReport;
import tv.exstream.media.MediaItem;
import tv.exstream.media.MediaKind;

/// Files with nothing but an address in them, as a scan takes them. What is called `live` has no end by itself.
class ScannedPointersTest {
    private static final String ADDRESS = "http://192.168.1.5/stream";

    @AutoClose private final ScannedFolder folder;

    ScannedPointersTest(@TempDir Path root) {
        folder = new ScannedFolder(root);
    }

    @Test
    @DisplayName(
            "an address in a file is a film as any other, and lasts as long as what it leads to")
    void anAddressIsMedia() throws Exception {
        Path file = folder.file("Films/Night Ferry (2011)/Night Ferry (2011).strm", ADDRESS);

        folder.scan();

        MediaItem item = folder.item(file);
        assertThat(item.kind()).isEqualTo(MediaKind.MOVIE);
        assertThat(item.title().name()).isEqualTo("Night Ferry");
        assertThat(item.duration()).isEqualTo(Duration.ofMinutes(10));
    }

    @ParameterizedTest
    @CsvSource({
        "<movie><runtime>45</runtime></movie>,2700",
        "<movie><runtime>45 min</runtime></movie>,2700",
        "<movie><runtime>45</runtime><fileinfo><streamdetails><video><durationinseconds>2650</durationinseconds></video></streamdetails></fileinfo></movie>,2650",
    })
    @DisplayName("what has no end lasts as long as the NFO beside it says")
    void theDescriptionSaysHowLong(String nfo, int seconds) throws Exception {
        Path file = folder.file("News/live.strm", ADDRESS);
        folder.file("News/live.nfo", nfo);

        folder.scan();

        assertThat(folder.item(file).duration()).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    @DisplayName("what has no end lasts as long as the file with its address says")
    void theFileSaysHowLong() throws Exception {
        Path file = folder.file("News/live.strm", "#EXTINF:1800,News\n" + ADDRESS);
        Path film = folder.file("News/film.strm", "#EXTINF:1800,Film\n" + ADDRESS);

        folder.scan();

        assertThat(folder.item(file).duration()).isEqualTo(Duration.ofMinutes(30));
        assertThat(folder.item(film).duration())
                .as("what has an end")
                .isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    @DisplayName("what has no end is refused until somebody says how long it is shown")
    void withoutAnEndItIsRefused() throws Exception {
        Path file = folder.file("News/live.strm", ADDRESS);
        folder.scan();

        ScanReport refused = folder.scan();
        folder.file("News/live.nfo", "<movie><runtime>30</runtime></movie>");
        ScanReport told = folder.scan();

        assertThat(refused.of(Outcome.FAILED).first().getFirst().reason())
                .startsWith("it has no end: say how long it is shown");
        assertThat(told.count(Outcome.ADDED)).isEqualTo(1);
        assertThat(folder.item(file).duration()).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    @DisplayName(
            "H30 an address of another protocol is refused with the reason, and nothing is opened")
    void otherProtocolsAreRefused() throws Exception {
        folder.file("News/film.strm", "file:///etc/passwd");

        ScanReport report = folder.scan();

        assertThat(report.of(Outcome.FAILED).first().getFirst().reason())
                .isEqualTo("address must begin with http:// or https:// and name a host");
        assertThat(folder.probed).isEmpty();
    }

    @Test
    @DisplayName(
            "an address that may not be followed is refused with the reason, and what is known stays known")
    void hostsThatNobodyNamedAreRefused() throws Exception {
        Path file = folder.file("News/film.strm", ADDRESS);
        folder.scan();
        MediaItem known = folder.item(file);
        folder.file("News/film.strm", "http://192.168.1.60/stream");
        folder.refused.add("192.168.1.60");

        for (int times = 0; times < 3; times++) {
            ScanReport report = folder.scan();

            assertThat(report.of(Outcome.FAILED).first().getFirst().reason())
                    .isEqualTo(
                            "nobody named http://192.168.1.60/…; it is looked into with the next scan");
            assertThat(folder.probed).isEmpty();
            assertThat(folder.item(file)).isEqualTo(known);
        }
    }

    @Test
    @DisplayName("an address that leads nowhere is tried again with every scan")
    void aServerMayComeBack() throws Exception {
        folder.file("News/broken.strm", ADDRESS);

        for (int times = 0; times < 3; times++) {
            ScanReport report = folder.scan();
            assertThat(report.of(Outcome.FAILED).first().getFirst().reason())
                    .isEqualTo("it is not there; it is looked into with the next scan");
            assertThat(folder.probed).hasSize(1);
        }
    }

    @Test
    @DisplayName("of an address that is not handed out the report says the reason of its host")
    void theHostSaysWhy() throws Exception {
        folder.file("News/broken.strm", ADDRESS);
        folder.silent.put("192.168.1.5", "192.168.1.5: nothing answers at its address");

        ScanReport report = folder.scan();

        assertThat(report.of(Outcome.FAILED).first().getFirst().reason())
                .isEqualTo(
                        "192.168.1.5: nothing answers at its address; it is looked into with the next scan");
    }
}
