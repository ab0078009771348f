package tv.exstream.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
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
                        "start",
                        "xmltv",
                        "guide",
                        "query",
                        "scan");
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
                        "bench must be one of splicer, schedule, fan-out, zap, cold-zap, start, xmltv, guide, query, scan: zapp")
                .extracting(e -> ((ProblemException) e).problem())
                .isEqualTo(Problem.INVALID_CONFIGURATION);
    }

    @Test
    void aWrongOptionIsAnsweredWithTheOneThereIs() {
        assertThatThrownBy(() -> Suite.select(List.of("--fast")))
                .hasMessage("option of bench must be --quick: --fast");
    }
}
