package tv.exstream.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RhythmTest {
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    private static final Duration HOUR = Duration.ofHours(1);

    @ParameterizedTest
    @CsvSource({"PT0S, PT20S", "PT5S, PT5S", "PT1H, PT20S"})
    @DisplayName("what was not ready is looked at soon, and no later than at its turn")
    void soonIsNoLaterThanItsTurn(Duration every, Duration soon) {
        assertThat(Rhythm.every(every).soon()).isEqualTo(soon);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("a scan that left something comes back soon, any other at its turn")
    void whatWasLeftComesSoon(Outcome outcome) {
        boolean left = outcome == Outcome.GROWING || outcome == Outcome.LATER;
        var report =
                new ScanReport(
                        "films",
                        NOW,
                        Duration.ZERO,
                        0,
                        Map.of(outcome, Findings.NONE.with(new Findings.Finding("x", ""))),
                        Findings.NONE);

        assertThat(Rhythm.every(HOUR).after(report))
                .isEqualTo(left ? Duration.ofSeconds(20) : HOUR);
        assertThat(Rhythm.whenDue(HOUR).after(report))
                .isEqualTo(left ? Duration.ofMinutes(5) : HOUR);
    }

    @ParameterizedTest
    @CsvSource({
        "ENDED, PT0S, PT1H",
        "ENDED, PT45M, PT15M",
        "ENDED, PT61M, PT0S",
        "CANCELLED, PT30M, PT30M",
        "BROKEN, PT30M, PT30M",
        "INTERRUPTED, PT1M, PT0S"
    })
    @DisplayName(
            "others are asked no earlier than they would be without a start, unless one was interrupted")
    void othersAreAskedWhenDue(ScanState state, Duration ago, Duration pause) {
        assertThat(Rhythm.whenDue(HOUR).beforeFirst(scan(state, ago), NOW)).isEqualTo(pause);
        assertThat(Rhythm.every(HOUR).beforeFirst(scan(state, ago), NOW)).isZero();
    }

    @Test
    @DisplayName(
            "what is read only when asked is read at a start when that was interrupted, and never else")
    void whatIsOnlyReadWhenAsked() {
        Rhythm rhythm = Rhythm.whenDue(Duration.ZERO);

        assertThat(rhythm.isOver(scan(ScanState.ENDED, HOUR))).isTrue();
        assertThat(rhythm.isOver(scan(ScanState.CANCELLED, HOUR))).isTrue();
        assertThat(rhythm.isOver(scan(ScanState.INTERRUPTED, HOUR))).isFalse();
        assertThat(Rhythm.every(Duration.ZERO).isOver(scan(ScanState.ENDED, HOUR))).isFalse();
    }

    private static ScanRecord scan(ScanState state, Duration ago) {
        Instant then = NOW.minus(ago);
        return new ScanRecord("films", state, then, then, Optional.empty());
    }
}
