package tv.exstream.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.library.ScanListener.FirstLevel;

class ScanAudienceTest {
    private final ScanAudience audience = new ScanAudience();
    private final List<Object> told = new ArrayList<>();

    @Test
    @DisplayName("everybody is told of everything, in the order in which they came")
    void everybodyIsTold() {
        audience.add(listener());
        audience.add(listener());
        var progress = progress("films", 3);
        var folder = new FirstLevel(Path.of("/films"), Path.of("/films/a"));
        var report =
                new ScanReport("films", Instant.EPOCH, Duration.ZERO, 0, Map.of(), Findings.NONE);

        audience.progressed(progress);
        audience.completed(folder);
        audience.finished(report);

        assertThat(told).containsExactly(progress, progress, folder, folder, report, report);
    }

    @Test
    @DisplayName("the latest progress of each subject is known until its scan is over")
    void theLatestProgressIsKnown() {
        audience.progressed(progress("films", 1));
        audience.progressed(progress("films", 2));
        audience.progressed(progress("shows", 9));

        assertThat(audience.progress(List.of()))
                .containsExactlyInAnyOrder(progress("films", 2), progress("shows", 9));
        audience.forget("films");
        assertThat(audience.progress(List.of())).containsExactly(progress("shows", 9));
    }

    private static ScanProgress progress(String library, int count) {
        return ScanProgress.of(
                library,
                ScanPhase.PROBING,
                new ScanProgress.Step(count, 10),
                Duration.ofSeconds(1));
    }

    private ScanListener listener() {
        return new ScanListener() {
            @Override
            public void progressed(ScanProgress progress) {
                told.add(progress);
            }

            @Override
            public void completed(FirstLevel folder) {
                told.add(folder);
            }

            @Override
            public void finished(ScanReport report) {
                told.add(report);
            }
        };
    }
}
