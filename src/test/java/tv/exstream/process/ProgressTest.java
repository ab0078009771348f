package tv.exstream.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressTest {
    private final Progress progress = new Progress();

    @ParameterizedTest
    @CsvSource({"speed=1.52x, 1.52", "speed=   4x, 4", "speed=1.2e+03x, 1200", "speed=N/A, 0"})
    void theSpeedIsAFactor(String line, double speed) {
        progress.hear(line);

        assertThat(progress.speed()).isEqualTo(speed);
    }

    @Test
    @DisplayName("STR-57: no picture for a while is a standstill, with or without bytes")
    void aPictureThatDoesNotComeIsAStandstill() {
        progress.hear("frame=3");

        assertThat(progress.standstillNanos(10, true, 100)).isZero();
        assertThat(progress.standstillNanos(10, true, 150)).isEqualTo(50);
        assertThat(progress.standstillNanos(20, false, 170)).isEqualTo(70);
        progress.hear("frame=4");
        assertThat(progress.standstillNanos(20, true, 180)).isZero();
    }

    @Test
    void aReaderWhoIsBusyIsToBlameAndNotTheProcess() {
        progress.hear("frame=3");
        assertThat(progress.standstillNanos(10, true, 100)).isZero();

        assertThat(progress.standstillNanos(10, false, 900)).isZero();
        assertThat(progress.standstillNanos(10, true, 950)).isEqualTo(50);
    }

    @Test
    void nothingIsExpectedOfAProcessThatHasMadeNoPictureYet() {
        assertThat(progress.standstillNanos(10, true, 100)).isZero();
        assertThat(progress.standstillNanos(10, true, 900)).isZero();
        progress.hear("frame=0");
        assertThat(progress.standstillNanos(10, true, 990)).isZero();
        assertThat(progress.frames()).isZero();
    }
}
