package tv.exstream.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.job.TimelineCounts;
import tv.exstream.process.ProcessBudget;
import tv.exstream.process.ProcessKind;
import tv.exstream.process.Processes;
import tv.exstream.process.Refusals;
import tv.exstream.session.Refusal;
import tv.exstream.session.Total;
import tv.exstream.session.ViewerKind;
import tv.exstream.store.StoreSnapshot;

class MetersTest {
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @Test
    void viewersAreCountedByKind() {
        new SessionMetrics(
                        () ->
                                List.of(
                                        Snapshots.session("1", ViewerKind.HLS, ViewerKind.HLS),
                                        Snapshots.session("2", ViewerKind.HDHOMERUN)),
                        Map::of,
                        Map::of,
                        () -> 0)
                .bindTo(registry);

        assertThat(gauge("exstreamtv.sessions")).isEqualTo(2);
        assertThat(registry.get("exstreamtv.viewers").tag("kind", "hls").gauge().value())
                .isEqualTo(2);
    }

    @Test
    void everyTotalHasItsOwnName() {
        new SessionMetrics(
                        List::of,
                        () -> Map.of(Total.SKIPS, 5L),
                        () -> Map.of(Refusal.COOL_DOWN, 3L),
                        () -> 1)
                .bindTo(registry);

        assertThat(registry.find("exstreamtv.viewers.skipped").functionCounter().count())
                .isEqualTo(5);
        assertThat(registry.getMeters().stream().map(meter -> meter.getId().getName()).distinct())
                .hasSize(Total.values().length + 4);
        assertThat(gauge("exstreamtv.sessions.pausing")).isEqualTo(1);
        assertThat(
                        registry.find("exstreamtv.restarts.refused")
                                .tag("reason", "cool_down")
                                .functionCounter()
                                .count())
                .isEqualTo(3);
    }

    @Test
    @DisplayName("STR-46: the budget, its waits and its refusals by reason are shown")
    void theProcessBudgetIsShown(@TempDir Path folder) {
        try (Processes processes = new Processes(folder, Map.of(), System::nanoTime)) {
            new ProcessMetrics(new ProcessBudget(4, 2), processes, new Refusals()).bindTo(registry);
        }

        assertThat(gauge("exstreamtv.processes.limit")).isEqualTo(4);
        assertThat(gauge("exstreamtv.processes.taken")).isZero();
        assertThat(registry.find("exstreamtv.processes.active").gauges())
                .hasSize(ProcessKind.values().length);
        assertThat(registry.find("exstreamtv.processes.refused").tag("reason", "fd").meters())
                .hasSize(1);
        assertThat(registry.find("exstreamtv.processes.wait").functionTimers()).hasSize(2);
    }

    @Test
    void theDiskIsShownInBytes() {
        new StoreMetrics(() -> new StoreSnapshot(10, 20, 30, 4, 5, 6, Optional.empty(), true))
                .bindTo(registry);

        assertThat(gauge("exstreamtv.renditions.size")).isEqualTo(10);
        assertThat(gauge("exstreamtv.disk.free")).isEqualTo(30);
        assertThat(registry.find("exstreamtv.renditions.evicted").functionCounter().count())
                .isEqualTo(5);
        assertThat(registry.find("exstreamtv.chunks.damaged").functionCounter().count())
                .isEqualTo(6);
    }

    @Test
    void whatHappensToTimelinesIsCounted() {
        new TimelineMetrics(new TimelineCounts()).bindTo(registry);

        assertThat(registry.find("exstreamtv.timelines.failed").functionCounter().count()).isZero();
        assertThat(registry.getMeters()).hasSize(3);
    }

    private double gauge(String name) {
        return registry.get(name).gauge().value();
    }
}
