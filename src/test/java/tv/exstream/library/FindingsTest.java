package tv.exstream.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tv.exstream.library.Findings.Finding;

class FindingsTest {
    @Test
    void allAreCountedAndTheFirstAreListed() {
        Findings findings = Findings.NONE;
        for (int i = 0; i < Findings.LISTED + 5; i++) {
            findings = findings.with(new Finding("/media/" + i, ""));
        }

        assertThat(findings.count()).isEqualTo(Findings.LISTED + 5);
        assertThat(findings.first())
                .hasSize(Findings.LISTED)
                .startsWith(new Finding("/media/0", ""));
    }

    @Test
    void moreFindingsFollowTheFirst() {
        Findings sum =
                Findings.NONE
                        .with(new Finding("a", "x"))
                        .plus(Findings.NONE.with(new Finding("b", "y")));

        assertThat(sum.count()).isEqualTo(2);
        assertThat(sum.first()).extracting(Finding::path).containsExactly("a", "b");
    }
}
