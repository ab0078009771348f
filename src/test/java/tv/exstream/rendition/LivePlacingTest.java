package tv.exstream.rendition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.media.AudioFormat;
import tv.exstream.mpegts.SoundLabel;
import tv.exstream.time.FrameRate;

class LivePlacingTest {
    private static final Instant NOON = Instant.parse("2027-03-01T12:00:00Z");
    private static final int GOP = 50;

    private final LiveTime time = new LiveTime(FrameRate.FPS_25);
    private final LivePlacing placing = new LivePlacing(time, 1);
    private final List<Gop> placed = new ArrayList<>();

    @Test
    void theFirstIsOnAirInAMoment() {
        send(0, 0);

        assertThat(ahead(0, 0)).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void whereThereIsTimeItBeginsOnTheGrid() {
        var inTime = new LivePlacing(time, GOP);

        Gop gop = inTime.place(gop(0), NOON.plusMillis(300)).orElseThrow();

        assertThat(gop.startFrame() % GOP).isZero();
        assertThat(time.instantOf(gop.startFrame())).isEqualTo(NOON.plusSeconds(4));
    }

    @Test
    void whatFollowsIsPlacedByTheSourcesOwnTime() {
        send(0, 0);
        send(1, 2_300);
        send(2, 3_900);
        send(3, 6_000);

        assertSeamless();
    }

    @Test
    void aBurstIsOnAirOneAfterAnother() {
        for (int n = 0; n < 9; n++) {
            send(n, 0);
        }

        assertThat(placed).hasSize(9);
        assertThat(ahead(8, 0)).isEqualTo(Duration.ofSeconds(18));
        assertSeamless();
    }

    @Test
    @DisplayName("F03: what comes too late is placed anew, with more room for the next time")
    void whatIsLateIsPlacedAnew() {
        send(0, 0);
        send(1, 2_000);
        send(2, 9_000);
        send(3, 11_500);

        assertThat(ahead(2, 9_000)).isEqualTo(Duration.ofSeconds(4));
        assertThat(placed.get(3).startFrame()).isEqualTo(placed.get(2).endFrame());
        assertThat(placing.late()).isEqualTo(1);
    }

    @Test
    void anotherSourceGoesOnWhereTheOneBeforeEndedWhileThereIsTime() {
        send(0, 0);
        send(1, 0);
        placing.jumped();
        send(100, 3_000);

        assertSeamless();
    }

    @Test
    void whatIsJoinedAnewGoesOnWhereWhatIsStoredEnds() {
        long stored = time.frameAt(NOON.plusSeconds(14));
        placing.after(stored);

        send(0, 0);

        assertThat(placed.getFirst().startFrame()).isEqualTo(stored);
    }

    @Test
    void whatIsStoredLongBeforeIsNotGoneOnWith() {
        placing.after(time.frameAt(NOON.minusSeconds(14)));

        send(0, 0);

        assertThat(ahead(0, 0)).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    @DisplayName("F05: a source whose clock is too fast loses a GOP now and then")
    void aSourceFarAheadLosesGops() {
        for (int n = 0; n < 60; n++) {
            send(n, n * 1_000);
        }

        assertThat(placed).hasSizeLessThan(60);
        assertSeamless();
        for (Gop gop : placed) {
            assertThat(gop.frames()).isEqualTo(GOP);
        }
    }

    @Test
    void aMovedGopKeepsItsSoundBesideItsPictures() {
        Gop gop = gop(3);
        Gop later = gop.later(1_000_000_007L);
        long by = FrameRate.FPS_25.ticks90k(1_000_000_007L);

        assertThat(later.pictures().getFirst().frame())
                .isEqualTo(gop.pictures().getFirst().frame() + 1_000_000_007L);
        assertThat(later.sounds().getFirst().ticks90k())
                .isEqualTo(gop.sounds().getFirst().ticks90k() + by);
    }

    @Test
    void aMovedGopKeepsItsTracks() {
        var label = new SoundLabel("deu", SoundLabel.AudioType.UNDEFINED);
        Gop gop = new GopSample(FrameRate.FPS_25, 1, 0).tracks(label, label).gop(75, GOP);

        assertThat(gop.later(1_000).sounds().stream().map(Sound::track))
                .isEqualTo(gop.sounds().stream().map(Sound::track).toList())
                .contains(0, 1);
    }

    @Test
    void aGopWithoutSoundGetsSilenceThatGoesOnInTheNext() {
        var format = new AudioFormat(44_100, 2, 96);
        List<Long> times = new ArrayList<>();
        for (int n = 100; n < 110; n++) {
            Gop gop = gop(n);
            Gop silent =
                    new Gop(gop.rate(), gop.startFrame(), GOP, gop.pictures(), List.of())
                            .orSilent(format, 1);
            silent.sounds().forEach(sound -> times.add(sound.ticks90k()));
            assertThat(silent.orSilent(format, 1)).isSameAs(silent);
        }

        for (int n = 1; n < times.size(); n++) {
            assertThat(times.get(n) - times.get(n - 1)).isBetween(2_089L, 2_090L);
        }
        assertThat(times.size()).isBetween(860, 863);
    }

    private void send(long number, long millis) {
        placing.place(gop(number), NOON.plusMillis(millis)).ifPresent(placed::add);
    }

    private Duration ahead(int n, long millis) {
        return Duration.between(
                NOON.plusMillis(millis), time.instantOf(placed.get(n).startFrame()));
    }

    private static Gop gop(long number) {
        return new GopSample(FrameRate.FPS_25, number, 0).reordering(0).gop(number * GOP, GOP);
    }

    private void assertSeamless() {
        for (int n = 1; n < placed.size(); n++) {
            assertThat(placed.get(n).startFrame()).isEqualTo(placed.get(n - 1).endFrame());
        }
    }
}
