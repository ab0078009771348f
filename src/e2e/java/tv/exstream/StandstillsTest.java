package tv.exstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class StandstillsTest {
    private final Standstills all = new Standstills(0);

    @Test
    void whoIsAwakeInTimeHasSeenNone() {
        for (int ms = 10; ms <= 1_000; ms += 10) {
            all.awake(nanos(ms));
        }
        all.awake(nanos(1_100));

        assertThat(all.within(0, nanos(1_100))).isZero();
    }

    @Test
    void whatWasSleptTooLongIsCountedWhereItLies() {
        all.awake(nanos(10));
        all.awake(nanos(1_020));
        all.awake(nanos(1_030));

        assertThat(all.within(0, nanos(2_000_000))).isGreaterThan(Duration.ofSeconds(1));
        assertThat(all.within(0, nanos(1_030))).isEqualTo(Duration.ofSeconds(1));
        assertThat(all.within(nanos(520), nanos(620))).isEqualTo(Duration.ofMillis(100));
        assertThat(all.within(nanos(1_020), nanos(1_030))).isZero();
    }

    @Test
    void whatGoesOnIsCountedBeforeAnybodyIsAwake() {
        all.awake(nanos(10));

        assertThat(all.within(0, nanos(100))).isZero();
        assertThat(all.within(0, nanos(520))).isEqualTo(Duration.ofMillis(500));
        assertThat(all.within(nanos(420), nanos(520))).isEqualTo(Duration.ofMillis(100));
    }

    private static long nanos(long millis) {
        return Duration.ofMillis(millis).toNanos();
    }
}
