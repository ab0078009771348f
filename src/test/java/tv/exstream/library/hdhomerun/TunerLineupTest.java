package tv.exstream.library.hdhomerun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tv.exstream.SharedData;
import tv.exstream.iptv.ListedEntry;
import tv.exstream.problem.ProblemException;

@DisplayName("An HDHomeRun tuner")
class TunerLineupTest {
    private static final URI AT = URI.create("http://192.0.2.7/discover.json");

    private final List<ListedEntry> entries = new ArrayList<>();

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    @DisplayName("says what it is called and how many channels it receives at once")
    void device() throws IOException {
        try (InputStream answer =
                Files.newInputStream(SharedData.of("hdhomerun/docs/HDHR3-CC_discover.json"))) {
            assertThat(TunerDevice.read(answer, AT))
                    .isEqualTo(
                            new TunerDevice(
                                    "FFFFFFFF",
                                    "HDHomeRun PRIME",
                                    3,
                                    URI.create("http://192.0.2.7/lineup.json")));
        }
    }

    @DisplayName(
            "SRC-33, H21: is asked for its channels where it was found, whichever host it names")
    @ParameterizedTest
    @CsvSource({
        "http://10.0.0.1:5004/x/lineup.json, http://192.0.2.7/x/lineup.json",
        "http://evil.example/latest/meta-data, http://192.0.2.7/latest/meta-data",
        "http://10.0.0.1//evil.example/lineup.json, http://192.0.2.7/evil.example/lineup.json",
        "lineup.json, http://192.0.2.7/lineup.json",
        "'::', http://192.0.2.7/lineup.json",
        "'', http://192.0.2.7/lineup.json"
    })
    void lineupAddress(String said, URI lineup) throws IOException {
        String json = "{\"DeviceID\": \"10AA5474\", \"LineupURL\": \"%s\"}".formatted(said);

        assertThat(TunerDevice.read(stream(json), AT).lineup()).isEqualTo(lineup);
    }

    @Test
    @DisplayName("is none when it only records")
    void recorder() throws IOException {
        try (InputStream answer =
                Files.newInputStream(
                        SharedData.of("hdhomerun/docs/HDHomeRun_RECORD_discover.json"))) {
            assertThatThrownBy(() -> TunerDevice.read(answer, AT))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageStartingWith("device must have tuners");
        }
    }

    @Test
    @DisplayName("SRC-33: receives the channels of its lineup, known by their numbers")
    void lineup() throws IOException {
        try (InputStream answer =
                Files.newInputStream(SharedData.of("hdhomerun/tacoded__hdhomerun/lineup.json"))) {
            TunerLineup.Summary summary = TunerLineup.read(answer, entries::add);

            assertThat(summary.entries()).isEqualTo(entries.size()).isGreaterThan(40);
        }
        ListedEntry first = entries.getFirst();
        assertThat(first.key().text()).isEqualTo("channel/2.1");
        assertThat(first.name()).isEqualTo("WDTN HD");
        assertThat(first.labels().number()).isEqualTo("2.1");
        assertThat(first.addresses().getFirst().uri())
                .hasToString("http://hdhr-10ad25aa.local:5004/auto/v2.1");
    }

    @Test
    @DisplayName(
            "SRC-33: has several channels of one number, of which the first is known by it alone")
    void sameNumber() throws IOException {
        TunerLineup.Summary summary =
                TunerLineup.read(
                        stream(
                                """
                                [{"GuideNumber": "5", "GuideName": "Eins", "URL": "http://t/auto/v5"},
                                 {"GuideNumber": "5", "GuideName": "Zwei", "URL": "http://t/tuner1/v5"},
                                 {"GuideNumber": "5", "GuideName": "Zwei", "URL": "http://t/tuner2/v5"},
                                 {"GuideNumber": "5", "GuideName": "Zwei", "URL": "http://t/tuner2/v5"}]
                                """),
                        entries::add);

        assertThat(entries)
                .extracting(entry -> entry.key().text())
                .containsExactly("channel/5", "channel/5/Zwei", "channel/5/tuner2/v5");
        assertThat(entries).extracting(entry -> entry.labels().number()).containsOnly("5");
        assertThat(summary).isEqualTo(new TunerLineup.Summary(3, 0, 1));
    }

    @Test
    @DisplayName(
            "SRC-33: has channels that are encrypted, which are skipped, and rows that are none")
    void lockedAndUnusable() throws IOException {
        TunerLineup.Summary summary =
                TunerLineup.read(
                        stream(
                                """
                                [{"GuideNumber": "1", "GuideName": "A", "URL": "http://t/auto/v1", "DRM": 1},
                                 {"GuideNumber": 2, "URL": "http://t/auto/v2", "Favorite": 1},
                                 {"GuideNumber": "x", "GuideName": "B", "URL": "http://t/auto/v3"},
                                 {"GuideNumber": "4", "GuideName": "C", "URL": "file:///etc/passwd"}, 7]
                                """),
                        entries::add);

        assertThat(summary).isEqualTo(new TunerLineup.Summary(1, 1, 3));
        assertThat(entries.getFirst().name()).isEqualTo("2");
        assertThat(entries.getFirst().labels().group()).isEqualTo("Favorites");
    }
}
