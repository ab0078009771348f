package tv.exstream.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.library.ScanProgress.Step;

class ScanProgressTest {
    @Test
    @DisplayName("LIB-3: the rate tells how long the rest takes")
    void theRateTellsHowLongTheRestTakes() {
        ScanProgress progress =
                ScanProgress.of(
                        "local", ScanPhase.PROBING, new Step(50, 200), Duration.ofSeconds(10));

        assertThat(progress.perSecond()).isEqualTo(5.0);
        assertThat(progress.remaining()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void withoutATotalNothingIsForetold() {
        ScanProgress progress =
                ScanProgress.of("local", ScanPhase.LISTING, new Step(50, 0), Duration.ofSeconds(1));

        assertThat(progress.remaining()).isZero();
    }

    @Test
    void theBeginningHasNoRate() {
        ScanProgress progress =
                ScanProgress.of("local", ScanPhase.PROBING, new Step(0, 9), Duration.ZERO);

        assertThat(progress.perSecond()).isZero();
        assertThat(progress.remaining()).isZero();
    }
}
