package tv.exstream.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

class SelectionTest {
    @Test
    void withoutNamesEverythingIsMeasured() {
        Selection selection = Suite.select(List.of());

        assertThat(selection.names())
                .containsExactly(
                        "splicer",
                        "schedule",
                        "fan-out",
                        "zap",
                        "cold-zap",
                        "prepare",
                        "store",
                        "start",
                        "xmltv",
                        "guide",
                        "pages",
                        "visitors",
                        "query",
                        "scan",
                        "lists",
                        "media-server");
        assertThat(selection.pace()).isEqualTo(Pace.FULL);
    }

    @Test
    void namedOnesAreMeasuredOnceInTheirOrder() {
        Selection selection = Suite.select(List.of("zap", "--quick", "splicer", "zap"));

        assertThat(selection.names()).containsExactly("zap", "splicer");
        assertThat(selection.pace()).isEqualTo(Pace.QUICK);
    }

    @Test
    void aWrongNameIsAnsweredWithThoseThereAre() {
        assertThatThrownBy(() -> Suite.select(List.of("zapp")))
                .hasMessage(
                        "bench must be one of splicer, schedule, fan-out, zap, cold-zap, prepare, store, start, xmltv, guide, pages, visitors, query, scan, lists, media-server, soak: zapp")
                .extracting(e -> ((ProblemException) e).problem())
                .isEqualTo(Problem.INVALID_CONFIGURATION);
    }

    @Test
    void aWrongOptionIsAnsweredWithTheOneThereIs() {
        assertThatThrownBy(() -> Suite.select(List.of("--fast")))
                .hasMessage("option of bench must be --quick or --minutes: --fast");
    }

    @Test
    void aSoakIsMadeWhenItIsAskedForAndAsLongAsIsSaid() {
        assertThat(Suite.select(List.of()).names()).doesNotContain("soak");
        assertThat(Suite.select(List.of("--soak")).names()).containsExactly("soak");
        assertThat(Suite.select(List.of("soak")).soak()).isEqualTo(Duration.ofHours(1));
        assertThat(Suite.select(List.of("soak", "--quick")).soak())
                .isEqualTo(Duration.ofMinutes(1));
        assertThat(Suite.select(List.of("soak", "--minutes", "90")).soak())
                .isEqualTo(Duration.ofMinutes(90));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "99999", "x", ""})
    void aSoakOfNoTimeIsRefused(String minutes) {
        assertThatThrownBy(() -> Suite.select(List.of("soak", "--minutes", minutes)))
                .hasMessage("--minutes must be 1..10080: " + minutes);
    }
}
