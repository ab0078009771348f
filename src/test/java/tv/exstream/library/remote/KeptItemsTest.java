package tv.exstream.library.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.library.remote.Readings.item;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.library.ScanReport;
import tv.exstream.media.Title;
import tv.exstream.source.Source;

@DisplayName("What a source has that has not changed")
class KeptItemsTest {
    private final Readings readings = new Readings();
    private final Source source = readings.add("server");

    @Test
    @DisplayName("may be described otherwise, and is not looked into for that")
    void describedOtherwise() throws Exception {
        readings.reading =
                shelf -> {
                    shelf.put(item("1", "a"));
                    shelf.put(item("2", "a"));
                };
        ScanReport _ = readings.read(source);
        readings.reading =
                shelf -> {
                    RemoteItem same = item("1", "a");
                    shelf.keep(
                            new RemoteItem(
                                    same.key(),
                                    same.locator(),
                                    same.fingerprint(),
                                    same.kind(),
                                    Title.named("Renamed"),
                                    same.metadata(),
                                    Optional.empty(),
                                    Optional.empty()));
                    shelf.keep("2");
                };

        ScanReport report = readings.read(source);

        assertThat(report.unchanged()).isEqualTo(2);
        assertThat(readings.names(source)).containsExactly("Renamed", "Film 2");
        assertThat(readings.probed).isEmpty();
    }
}
