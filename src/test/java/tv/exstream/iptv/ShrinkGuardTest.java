package tv.exstream.iptv;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tv.exstream.iptv.ShrinkGuard.Decision;
import tv.exstream.iptv.ShrinkGuard.Reading;
import tv.exstream.iptv.ShrinkGuard.Suspicion;

@DisplayName("The guard against lists that lost too much at once")
class ShrinkGuardTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private static Reading reading(int known, int found, int lost) {
        return new Reading(EntryKind.LIVE, known, found, lost);
    }

    private static Suspicion suspicion(int found, Instant since) {
        return new Suspicion(EntryKind.LIVE, found, since);
    }

    private static Decision decide(Reading reading) {
        return ShrinkGuard.decide(reading, Optional.empty(), NOW);
    }

    @DisplayName("believes what changes as lists do")
    @ParameterizedTest
    @CsvSource({"20000, 19000, 1000", "20000, 25000, 6000", "10, 2, 8", "0, 0, 0", "0, 100, 0"})
    void believes(int known, int found, int lost) {
        assertThat(decide(reading(known, found, lost))).isEqualTo(new Decision.Believe());
    }

    @DisplayName("H15: doubts an empty list and one that lost a good part")
    @ParameterizedTest
    @CsvSource({"20000, 0, 20000", "3, 0, 3", "20000, 12000, 8000", "100, 100, 100"})
    void doubts(int known, int found, int lost) {
        assertThat(decide(reading(known, found, lost)))
                .isEqualTo(
                        new Decision.Doubt(
                                suspicion(found, NOW),
                                "the list lacks %d of %d channels; they stay until another reading lacks them too"
                                        .formatted(lost, known)));
    }

    @Test
    @DisplayName(
            "H15: believes it when another reading says the same some minutes later, not at once")
    void asksTwice() {
        var suspicion = suspicion(12_000, NOW);
        var again = reading(20_000, 12_100, 8_000);

        assertThat(ShrinkGuard.decide(again, Optional.of(suspicion), NOW.plusSeconds(60)))
                .isInstanceOf(Decision.Doubt.class)
                .extracting(decision -> ((Decision.Doubt) decision).suspicion())
                .isEqualTo(suspicion);
        assertThat(
                        ShrinkGuard.decide(
                                again, Optional.of(suspicion), NOW.plus(ShrinkGuard.PATIENCE)))
                .isEqualTo(new Decision.Believe());
    }

    @Test
    @DisplayName("begins to doubt anew when another reading says something else")
    void doubtsAnew() {
        Instant later = NOW.plus(ShrinkGuard.PATIENCE);

        Decision decision =
                ShrinkGuard.decide(
                        reading(20_000, 9_000, 11_000), Optional.of(suspicion(0, NOW)), later);

        assertThat(decision)
                .isInstanceOf(Decision.Doubt.class)
                .extracting(doubt -> ((Decision.Doubt) doubt).suspicion())
                .isEqualTo(suspicion(9_000, later));
    }
}
