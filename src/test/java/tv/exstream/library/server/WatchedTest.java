package tv.exstream.library.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tv.exstream.media.Facet;

class WatchedTest {
    @ParameterizedTest
    @CsvSource({"true, true, yes", "true, false, yes", "false, true, partly", "false, false, no"})
    @DisplayName("what is seen whole is seen, what is begun is seen partly")
    void states(boolean whole, boolean begun, String state) {
        assertThat(new Watched(whole, begun, 0, Optional.empty()).facets())
                .containsEntry(Facet.WATCHED, List.of(state))
                .containsEntry(Facet.PLAYS, List.of("0"))
                .containsEntry(Facet.LAST_PLAYED, List.of());
    }

    @Test
    @DisplayName("how often and when it was seen is told as queries read it")
    void plays() {
        Instant last = Instant.parse("2026-02-01T20:15:00Z");

        assertThat(new Watched(true, false, 12, Optional.of(last)).facets())
                .containsEntry(Facet.PLAYS, List.of("12"))
                .containsEntry(Facet.LAST_PLAYED, List.of("2026-02-01T20:15:00Z"));
        assertThatThrownBy(() -> new Watched(true, false, -1, Optional.empty()))
                .hasMessage("plays must not be negative: -1");
    }
}
