package tv.exstream.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GapMeterTest {
    private static final long MILLI = 1_000_000;

    private final Window window = new Window();
    private final Gaps gaps = new Gaps();
    private final GapMeter meter = new GapMeter(gaps, window, 0);

    @Test
    void theReadsOfOneDeliveryHaveNoGap() {
        window.set(0, 1_000 * MILLI);

        for (long delivery = 100; delivery < 1_000; delivery += 100) {
            meter.arrived(delivery * MILLI, 30_000);
            meter.arrived((delivery + 2) * MILLI, 30_000);
            meter.arrived((delivery + 9) * MILLI, 5_424);
        }

        assertThat(gaps.percentileMillis(1)).isEqualTo(92);
        assertThat(gaps.percentileMillis(99)).isEqualTo(101);
        assertThat(meter.bytes()).isEqualTo(9 * 65_424);
    }

    @Test
    void onlyTheWindowCounts() {
        meter.arrived(10 * MILLI, 1);
        window.set(100 * MILLI, 200 * MILLI);

        meter.arrived(50 * MILLI, 1);
        meter.arrived(130 * MILLI, 7);
        meter.arrived(230 * MILLI, 1);

        assertThat(meter.bytes()).isEqualTo(7);
        assertThat(gaps.percentileMillis(100)).isEqualTo(81);
        assertThat(meter.longestNanos()).isEqualTo(80 * MILLI);
    }

    @Test
    void whoGetsNothingAnyMoreHasWaitedUntilTheEndOfTheWindow() {
        window.set(0, 5_000 * MILLI);

        meter.arrived(100 * MILLI, 1);

        assertThat(meter.longestNanos()).isEqualTo(4_900 * MILLI);
    }

    @Test
    void oneLongGapInAThousandIsBeyondThe99thPercentile() {
        window.set(0, Long.MAX_VALUE);

        for (long n = 1; n <= 1_000; n++) {
            meter.arrived((n < 1_000 ? n : n + 50) * 100 * MILLI, 1);
        }

        assertThat(gaps.percentileMillis(99)).isEqualTo(101);
        assertThat(gaps.percentileMillis(100)).isEqualTo(5_101);
    }

    @Test
    void withoutDeliveriesThereIsNoGap() {
        assertThat(gaps.percentileMillis(99)).isZero();
    }

    @Test
    void gapsBeyondTheScaleCountAsItsEnd() {
        gaps.add(3_600_000 * MILLI);

        assertThat(gaps.percentileMillis(50)).isEqualTo(10_001);
    }
}
