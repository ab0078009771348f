package tv.exstream.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class VigilTest {
    private static final long SECOND = 1_000_000_000L;
    private final Vigil vigil = new Vigil(Duration.ofSeconds(5), 0);

    @Test
    @DisplayName("F02: no answer for 5 s is a fault")
    void anAnswerIsNotWaitedForForever() {
        assertThat(vigil.fault(5 * SECOND)).isEmpty();
        assertThat(vigil.fault(6 * SECOND)).containsInstanceOf(Fault.Unreachable.class);
    }

    @Test
    @DisplayName("F07: what was waited for until there was a connection is no fault of the source")
    void itCountsFromWhenItMayBeAsked() {
        vigil.opens(3 * SECOND);

        assertThat(vigil.fault(8 * SECOND)).isEmpty();
        assertThat(vigil.fault(9 * SECOND)).containsInstanceOf(Fault.Unreachable.class);
    }

    @Test
    @DisplayName("F04: bytes without a picture for 15 s are a fault")
    void bytesAreNotEnough() {
        vigil.answered(Pace.STEADY, 0);

        for (int s = 1; s <= 15; s++) {
            vigil.bytes(s * SECOND);
            assertThat(vigil.fault(s * SECOND)).isEmpty();
        }

        vigil.bytes(16 * SECOND);
        assertThat(vigil.fault(16 * SECOND)).containsInstanceOf(Fault.Unusable.class);
    }

    @Test
    @DisplayName("F02: bytes that stop for 5 s are a stall")
    void silenceIsAFault() {
        vigil.answered(Pace.STEADY, 0);
        vigil.bytes(SECOND);

        assertThat(vigil.fault(6 * SECOND)).isEmpty();
        assertThat(vigil.fault(7 * SECOND)).contains(new Fault.Stalled(Duration.ofSeconds(6)));
    }

    @Test
    @DisplayName("F02: time stamps that stand still for 3 s are a stall although bytes come")
    void timeThatStandsStillIsAFault() {
        vigil.answered(Pace.STEADY, 0);
        for (int s = 0; s <= 4; s++) {
            vigil.bytes(s * SECOND);
            vigil.reached(90_000, s * SECOND);
        }

        assertThat(vigil.fault(4 * SECOND)).contains(new Fault.Stalled(Duration.ofSeconds(4)));
    }

    @Test
    @DisplayName("F03: 0.8 times real time is noticed over 15 s, with the speed")
    void aSlowSourceIsNoticed() {
        Optional<Fault> fault = run(0.8, 20, Pace.STEADY);

        assertThat(fault)
                .hasValueSatisfying(
                        slow -> assertThat(((Fault.Slow) slow).speed()).isBetween(0.79, 0.81));
        assertThat(fault.orElseThrow().reason()).contains("0.80 times");
    }

    @Test
    @DisplayName("F05: 200 ppm of drift is no fault")
    void aCrystalIsNotSlow() {
        assertThat(run(0.9998, 120, Pace.STEADY)).isEmpty();
    }

    @Test
    void segmentsOfTenSecondsAreNeitherSlowNorAStall() {
        Pace pace = Pace.STEADY.ofSegments(Duration.ofSeconds(10));
        vigil.answered(pace, 0);
        vigil.reached(30 * 90_000, 0);

        for (int s = 1; s <= 200; s++) {
            if (s % 10 == 0) {
                vigil.bytes(s * SECOND);
                vigil.reached((30 + s) * 90_000L, s * SECOND);
            }
            assertThat(vigil.fault(s * SECOND)).isEmpty();
        }
    }

    @Test
    void aSourceThatIsNotReadIsNoStallAndNotSlow() {
        assertThat(run(1, 20, Pace.STEADY)).isEmpty();

        for (int s = 21; s <= 60; s++) {
            vigil.held(s * SECOND);
            assertThat(vigil.fault(s * SECOND)).isEmpty();
        }
        vigil.bytes(61 * SECOND);
        vigil.reached(21 * 90_000, 61 * SECOND);

        assertThat(vigil.fault(63 * SECOND)).isEmpty();
        assertThat(vigil.fault(65 * SECOND)).containsInstanceOf(Fault.Stalled.class);
    }

    @Test
    void howLongItFlowedIsFromTheFirstToTheLastPicture() {
        assertThat(vigil.flowed()).isZero();

        assertThat(run(1, 40, Pace.STEADY)).isEmpty();

        assertThat(vigil.flowed()).isEqualTo(Duration.ofSeconds(39));
    }

    private Optional<Fault> run(double speed, int seconds, Pace pace) {
        vigil.answered(pace, 0);
        for (int s = 1; s <= seconds; s++) {
            vigil.bytes(s * SECOND);
            vigil.reached((long) (s * speed * 90_000), s * SECOND);
            Optional<Fault> fault = vigil.fault(s * SECOND);
            if (fault.isPresent()) {
                return fault;
            }
        }
        return Optional.empty();
    }
}
