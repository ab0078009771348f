package tv.exstream.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.config.Pacing;

/// Slices of an eighth of a second, as fast as the viewer may have them.
class PaceTest {
    private static final long SLICE = 11_250;
    private static final Duration LEAD = Duration.ofSeconds(3);
    private static final Offset<Double> LITTLE = within(0.15);

    private long now = Duration.ofSeconds(77).toNanos();
    private long ticks = 900_000;

    @Test
    @DisplayName("TH-08: a burst has the lead at once and the rest at twice the speed")
    void aBurstHasTheRestAtTwiceTheSpeed() {
        var pace = new Pace(Pacing.BURST, LEAD);

        assertThat(take(pace, 3)).isZero();
        assertThat(take(pace, 6)).isCloseTo(3, LITTLE);
        assertThat(pace.join()).isEqualTo(PacketRing.Join.EARLY);
    }

    @Test
    @DisplayName("TH-10: without pacing nothing is held back")
    void withoutPacingNothingIsHeldBack() {
        var pace = new Pace(Pacing.DISABLED, LEAD);

        assertThat(take(pace, 600)).isZero();
        assertThat(pace.join()).isEqualTo(PacketRing.Join.EARLY);
    }

    @Test
    @DisplayName(
            "STR-33: in real time nothing is held back, because nothing is in the ring too early")
    void inRealTimeNothingIsHeldBack() {
        var pace = new Pace(Pacing.REALTIME, LEAD);

        assertThat(take(pace, 15)).isZero();
        assertThat(pace.join()).isEqualTo(PacketRing.Join.PRESENT);
    }

    @Test
    @DisplayName(
            "STR-31: whoever is adaptive gets faster while the connection takes all, up to 1.2")
    void whoIsAdaptiveGetsFaster() {
        var pace = new Pace(Pacing.ADAPTIVE, LEAD);
        assertThat(pace.speed()).isEqualTo(Pace.SLOWEST);
        assertThat(take(pace, 3)).isZero();

        assertThat(pace.speed()).isEqualTo(Pace.FASTEST);
        assertThat(take(pace, 12)).isCloseTo(10, LITTLE);
    }

    @Test
    @DisplayName(
            "STR-31: ours is never slower than the stream, or the ring would leave the viewer behind")
    void whoIsAdaptiveIsNeverSlowerThanTheStream() {
        var pace = new Pace(Pacing.ADAPTIVE, LEAD);
        take(pace, 20);

        for (int write = 0; write < 100; write++) {
            pace.took(Duration.ofMillis(101).toNanos());
        }

        assertThat(pace.speed()).isEqualTo(Pace.SLOWEST);
    }

    @Test
    void aWriteOfMediumLengthChangesNothing() {
        var pace = new Pace(Pacing.ADAPTIVE, LEAD);

        pace.took(Duration.ofMillis(20).toNanos());
        pace.took(Duration.ofMillis(100).toNanos());

        assertThat(pace.speed()).isEqualTo(1);
    }

    @Test
    void whoWaitsForTheStreamToComeIsNotHeldBackAsWell() {
        for (Pacing pacing : Pacing.values()) {
            var pace = new Pace(pacing, LEAD);
            for (int slice = 0; slice < 800; slice++) {
                now += Duration.ofMillis(125).toNanos();
                ticks += SLICE;
                assertThat(pace.holdBackNanos(ticks, now)).as("%s", pacing).isLessThanOrEqualTo(0);
            }
        }
    }

    @Test
    void whoWasMovedOnBeginsAnew() {
        var pace = new Pace(Pacing.BURST, LEAD);
        take(pace, 6);

        ticks += 20 * 90_000;

        assertThat(take(pace, 3)).isZero();
    }

    /// Takes so many seconds of the stream. Answers how many seconds that takes.
    private double take(Pace pace, int seconds) {
        long start = now;
        for (int slice = 0; slice < seconds * 8; slice++) {
            now += Math.max(0, pace.holdBackNanos(ticks, now));
            ticks += SLICE;
            pace.took(0);
        }
        return (now - start) / 1e9;
    }
}
