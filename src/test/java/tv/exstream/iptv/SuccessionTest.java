package tv.exstream.iptv;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Programmes of a guide in succession")
class SuccessionTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private static GuideProgramme programme(String title, int start, Integer... stop) {
        return new GuideProgramme(
                "one",
                at(start),
                stop.length == 0 ? Optional.empty() : Optional.of(at(stop[0])),
                GuideProgramme.Described.titled(title));
    }

    private static Instant at(int minutes) {
        return NOON.plus(Duration.ofMinutes(minutes));
    }

    @Test
    @DisplayName("without an end last until the next one, or half an hour")
    void ends() {
        assertThat(Succession.of(List.of(programme("a", 0), programme("b", 50))))
                .containsExactly(programme("a", 0, 50), programme("b", 50, 80));
        assertThat(Succession.of(List.of(programme("a", 0), programme("b", 900))).getFirst())
                .isEqualTo(programme("a", 0, 30));
    }

    @Test
    @DisplayName("that overlap end where the next one begins")
    void overlaps() {
        assertThat(Succession.of(List.of(programme("a", 0, 60), programme("b", 45, 90))))
                .containsExactly(programme("a", 0, 45), programme("b", 45, 90));
    }

    @Test
    @DisplayName("that begin at the same time are one")
    void twice() {
        assertThat(
                        Succession.of(
                                List.of(
                                        programme("a", 0, 60),
                                        programme("a again", 0, 30),
                                        programme("b", 60, 90))))
                .containsExactly(programme("a", 0, 60), programme("b", 60, 90));
    }

    @Test
    @DisplayName("leave gaps where the guide says nothing")
    void gaps() {
        assertThat(Succession.of(List.of(programme("a", 0, 30), programme("b", 60, 90))))
                .containsExactly(programme("a", 0, 30), programme("b", 60, 90));
        assertThat(Succession.of(List.of())).isEmpty();
    }
}
