package tv.exstream.iptv;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
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

    private static Decision decide(Reading reading) {
        return ShrinkGuard.decide(reading, List.of(), Optional.empty(), NOW);
    }

    @DisplayName("believes what changes as lists do")
    @ParameterizedTest
    @CsvSource({"20000, 19000, 1000", "20000, 25000, 6000", "10, 2, 8", "0, 0, 0", "0, 100, 0"})
    void believes(int known, int found, int lost) {
        assertThat(decide(new Reading(known, found, lost))).isEqualTo(new Decision.Believe());
    }

    @DisplayName("H15: doubts an empty list and one that lost a good part")
    @ParameterizedTest
    @CsvSource({"20000, 0, 20000", "3, 0, 3", "20000, 12000, 8000", "100, 100, 100"})
    void doubts(int known, int found, int lost) {
        assertThat(decide(new Reading(known, found, lost)))
                .isEqualTo(
                        new Decision.Doubt(
                                new Suspicion(found, NOW),
                                "the list lacks %d of %d entries; they stay until another reading lacks them too"
                                        .formatted(lost, known)));
    }

    @Test
    @DisplayName(
            "H15: believes it when another reading says the same some minutes later, not at once")
    void asksTwice() {
        var suspicion = new Suspicion(12_000, NOW);
        var again = new Reading(20_000, 12_100, 8_000);

        assertThat(
                        ShrinkGuard.decide(
                                again, List.of(), Optional.of(suspicion), NOW.plusSeconds(60)))
                .isInstanceOf(Decision.Doubt.class)
                .extracting(decision -> ((Decision.Doubt) decision).suspicion())
                .isEqualTo(suspicion);
        assertThat(
                        ShrinkGuard.decide(
                                again,
                                List.of(),
                                Optional.of(suspicion),
                                NOW.plus(ShrinkGuard.PATIENCE)))
                .isEqualTo(new Decision.Believe());
    }

    @Test
    @DisplayName("H15: doubts an answer that lacks all of a kind, however long the others are")
    void doubtsAKind() {
        var whole = new Reading(102_000, 100_000, 2_000);
        var films = new Reading(100_000, 100_000, 0);
        var channels = new Reading(2_000, 0, 2_000);

        assertThat(ShrinkGuard.decide(whole, List.of(films, channels), Optional.empty(), NOW))
                .isEqualTo(
                        new Decision.Doubt(
                                new Suspicion(100_000, NOW),
                                "the list lacks 2000 of 2000 entries; they stay until another reading lacks them too"));
        assertThat(ShrinkGuard.decide(whole, List.of(films), Optional.empty(), NOW))
                .isEqualTo(new Decision.Believe());
    }

    @Test
    @DisplayName("begins to doubt anew when another reading says something else")
    void doubtsAnew() {
        Instant later = NOW.plus(ShrinkGuard.PATIENCE);
        var empty = new Suspicion(0, NOW);

        Decision decision =
                ShrinkGuard.decide(
                        new Reading(20_000, 9_000, 11_000), List.of(), Optional.of(empty), later);

        assertThat(decision)
                .isInstanceOf(Decision.Doubt.class)
                .extracting(doubt -> ((Decision.Doubt) doubt).suspicion())
                .isEqualTo(new Suspicion(9_000, later));
    }
}
