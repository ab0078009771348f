package tv.exstream.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FloodTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Flood.Kind PARSED = new Flood.Kind("list", 1, "parsed channel={}");

    private final Flood flood = new Flood();

    @Test
    @DisplayName("H43: of 20,000 lines of one kind a few are written, and how many more there were")
    void ofManyAFewAreWritten() {
        int written = 0;
        for (int n = 0; n < 20_000; n++) {
            written += flood.lets(PARSED, "parsed channel=" + n, NOON) ? 1 : 0;
        }

        assertThat(written).isEqualTo(Flood.LET_THROUGH);
        assertThat(flood.over(NOON)).isEmpty();
        assertThat(flood.over(NOON.plus(Flood.WINDOW)))
                .containsExactly(
                        new Flood.Held(PARSED, 20_000 - Flood.LET_THROUGH, "parsed channel=19999"));
    }

    @Test
    void afterTheWindowItMayBeSaidAgain() {
        for (int n = 0; n < Flood.LET_THROUGH; n++) {
            assertThat(flood.lets(PARSED, "x", NOON)).isTrue();
        }
        assertThat(flood.lets(PARSED, "x", NOON.plusSeconds(1))).isFalse();
        assertThat(flood.over(NOON.plus(Flood.WINDOW))).hasSize(1);

        assertThat(flood.lets(PARSED, "x", NOON.plus(Flood.WINDOW))).isTrue();
    }

    @Test
    void othersAreNotHeldBack() {
        for (int n = 0; n < 100; n++) {
            boolean _ = flood.lets(PARSED, "x", NOON);
        }

        assertThat(flood.lets(new Flood.Kind("list", 2, "parsed channel={}"), "x", NOON)).isTrue();
        assertThat(flood.lets(new Flood.Kind("list", 1, "list read"), "x", NOON)).isTrue();
    }

    @Test
    void aClockThatIsSetBackHoldsNothingBackForLong() {
        for (int n = 0; n < 100; n++) {
            boolean _ = flood.lets(PARSED, "x", NOON);
        }

        assertThat(flood.over(NOON.minusSeconds(3_600))).hasSize(1);
        assertThat(flood.lets(PARSED, "x", NOON.minusSeconds(3_600))).isTrue();
    }

    @Test
    void onlySoManyKindsAreRemembered() {
        for (int kind = 0; kind < Flood.MOST_KINDS + 1; kind++) {
            for (int n = 0; n <= Flood.LET_THROUGH; n++) {
                boolean _ = flood.lets(new Flood.Kind("list", 1, "kind " + kind), "x", NOON);
            }
        }

        assertThat(flood.over(NOON))
                .singleElement()
                .satisfies(held -> assertThat(held.kind().template()).isEqualTo("kind 0"));
    }
}
