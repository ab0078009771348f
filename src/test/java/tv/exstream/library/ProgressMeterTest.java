package tv.exstream.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ProgressMeterTest {
    private final List<ScanProgress> told = new ArrayList<>();
    private long nanos = 1;
    private final ProgressMeter meter =
            new ProgressMeter(
                    "films",
                    new ScanListener() {
                        @Override
                        public void progressed(ScanProgress progress) {
                            told.add(progress);
                        }
                    },
                    () -> nanos);

    @Test
    @DisplayName("each phase is told when it begins, however soon after the one before")
    void phasesAreTold() {
        meter.begin(ScanPhase.LISTING, 0);
        meter.begin(ScanPhase.PROBING, 8);

        assertThat(told)
                .extracting(ScanProgress::phase)
                .containsExactly(ScanPhase.LISTING, ScanPhase.PROBING);
        assertThat(told.getLast().total()).isEqualTo(8);
    }

    @Test
    @DisplayName("within a phase progress is told once a second, with its rate and what is left")
    void progressIsToldOnceASecond() {
        meter.begin(ScanPhase.PROBING, 1_000);

        for (int count = 1; count <= 100; count++) {
            nanos += Duration.ofMillis(50).toNanos();
            meter.reach(count);
        }

        assertThat(told).extracting(ScanProgress::count).containsExactly(0, 20, 40, 60, 80, 100);
        assertThat(told.getLast().perSecond()).isEqualTo(20);
        assertThat(told.getLast().remaining()).isEqualTo(Duration.ofSeconds(45));
    }
}
