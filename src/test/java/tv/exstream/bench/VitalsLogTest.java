package tv.exstream.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class VitalsLogTest {
    private final VitalsLog log = new VitalsLog();

    @Test
    void aProcessThatHoldsTheSameIsFlatHoweverItBegan() {
        for (double megabytes : new double[] {50, 90, 300, 310, 290, 305, 330, 320}) {
            log.add(new Vitals(megabytes, 200, 60, 1));
        }

        assertThat(log.figures()).allMatch(Figure::isKept);
        assertThat(log.figures().getFirst().found()).isEqualTo(330);
    }

    @Test
    void aProcessThatHoldsMoreAndMoreIsNot() {
        for (int n = 0; n < 8; n++) {
            log.add(new Vitals(100 + 20 * n, 200 + 10 * n, 60 + 10 * n, n));
        }

        assertThat(log.figures().stream().filter(figure -> !figure.isKept()))
                .extracting(Figure::name)
                .containsExactly(
                        "the same against the second quarter",
                        "descriptors more",
                        "threads more",
                        "processes more");
    }

    @Test
    void nothingIsSaidOfAProcessThatWasHardlySeen() {
        log.add(new Vitals(100, 1, 1, 0));

        assertThatThrownBy(log::figures).hasMessage("vitals must be seen 4 times or more: 1");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void thisVeryProcessHoldsSomething() throws Exception {
        Vitals vitals = Vitals.of(ProcessHandle.current());

        assertThat(vitals.megabytes()).isGreaterThan(10);
        assertThat(vitals.descriptors()).isGreaterThan(3);
        assertThat(vitals.threads()).isGreaterThan(3);
    }
}
