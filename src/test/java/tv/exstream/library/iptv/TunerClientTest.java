package tv.exstream.library.iptv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.library.Outcome;
import tv.exstream.source.ListOrigin;
import tv.exstream.source.Source;
import tv.exstream.source.WebAddress;

@DisplayName("An HDHomeRun tuner as a source")
class TunerClientTest {
    @TempDir private Path folder;

    @Test
    @DisplayName(
            "SRC-33: brings what it receives, as many at once as it has tuners, and says what is encrypted")
    void channels() throws Exception {
        try (Household house = new Household(folder)) {
            house.station.file(
                    "/discover.json",
                    "{\"DeviceID\": \"10AA5474\", \"FriendlyName\": \"Attic\", \"TunerCount\": 2, \"LineupURL\": \"http://10.0.0.9/lineup.json\"}");
            house.station.file(
                    "/lineup.json",
                    """
                    [{"GuideNumber": "2.1", "GuideName": "One", "URL": "http://10.0.0.9:5004/auto/v2.1"},
                     {"GuideNumber": "3", "GuideName": "Pay", "URL": "http://10.0.0.9:5004/auto/v3", "DRM": 1}]
                    """);
            Source source =
                    house.add(
                            "attic",
                            new ListOrigin.Tuner(new WebAddress(house.station.inside("/"))));

            house.read(new TunerClient(house.reception), source);

            assertThat(house.names()).containsExactly("One");
            assertThat(house.live().getFirst().source().connections()).isEqualTo(2);
            assertThat(house.words(Outcome.SKIPPED)).containsExactly("1 channels are encrypted");
        }
    }
}
