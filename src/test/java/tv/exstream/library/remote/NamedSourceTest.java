package tv.exstream.library.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.library.remote.Readings.item;
import static tv.exstream.library.remote.Readings.unknown;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.library.ScanListener;
import tv.exstream.library.ScanPhase;
import tv.exstream.library.ScanProgress;
import tv.exstream.library.ScanReport;
import tv.exstream.media.Facet;
import tv.exstream.source.RemotePath;
import tv.exstream.source.Source;

/// What people see of a source by its name: in queries, and while it waits.
class NamedSourceTest {
    private final Readings readings = new Readings();
    private final Source source = readings.add("server");

    @Test
    @DisplayName(
            "what a source without libraries has is in the one of its name, also when it is renamed")
    void itsNameIsALibrary() throws Exception {
        readings.reading =
                shelf -> {
                    shelf.put(item("1", "a"));
                    shelf.put(unknown("2"));
                };
        ScanReport _ = readings.read(source);
        assertThat(libraries()).containsExactly(source.name(), source.name());
        readings.reading =
                shelf -> {
                    shelf.keep("1");
                    shelf.keep(item("2", "1"));
                };

        ScanReport _ = readings.read(new Source(source.id(), Readings.settings("Panel")));

        assertThat(libraries()).containsExactly("Panel", "Panel");
    }

    private List<String> libraries() {
        return readings.media.under(RemotePath.folder(source.id())).stream()
                .map(item -> readings.media.metadata(List.of(item.id())).get(item.id()))
                .flatMap(known -> known.values(Facet.LIBRARY).stream())
                .toList();
    }

    @Test
    @DisplayName("whoever waits until others are read says so")
    void waiting() throws Exception {
        readings.around.places().acquire(3);
        List<ScanPhase> phases = new CopyOnWriteArrayList<>();
        var listener =
                new ScanListener() {
                    @Override
                    public void progressed(ScanProgress now) {
                        phases.add(now.phase());
                        if (now.phase() == ScanPhase.WAITING) {
                            readings.around.places().release(3);
                        }
                    }
                };

        ScanReport _ = new SourceScan(source, readings, readings.around).scan(listener);

        assertThat(phases)
                .containsSubsequence(ScanPhase.LISTING, ScanPhase.WAITING, ScanPhase.LISTING);
    }
}
