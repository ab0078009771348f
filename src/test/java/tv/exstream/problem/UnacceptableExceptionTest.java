package tv.exstream.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;
import tv.exstream.remark.Wanted;

class UnacceptableExceptionTest {
    private static final IllegalArgumentException FEW =
            UnacceptableException.mustBe("count", Wanted.atLeast(1), 0);

    @Test
    void aValueIsToldWithWhatWasWanted() {
        assertThat(FEW).hasMessage("count must be at least 1: 0");
        assertThat(UnacceptableException.mustHave("name", Wanted.characters(1, 50), 0))
                .hasMessage("name must have 1..50 characters: 0");
        assertThat(UnacceptableException.mustBe("sort", Wanted.atMost("PT5M"), "PT6M"))
                .hasMessage("sort must be at most PT5M: PT6M");
    }

    @Test
    void aProblemKeepsTheWordsOfWhatWasRefused() {
        ProblemException whole = ProblemException.of(FEW);
        ProblemException part = ProblemException.within("tools[2]", FEW);

        assertThat(whole.problem()).isEqualTo(Problem.INVALID_VALUE);
        assertThat(whole.remark())
                .isEqualTo(Remark.of(Demand.VALUE_WRONG, "count", Wanted.atLeast(1), "0"));
        assertThat(whole).hasCause(FEW);
        assertThat(part).hasMessage("tools[2]: count must be at least 1: 0");
        assertThat(part.remark().isQuoted()).isFalse();
    }

    @Test
    void whatIsKnownInEnglishOnlyIsQuoted() {
        var other = new IllegalArgumentException("count must be odd");

        assertThat(ProblemException.of(other).remark())
                .isEqualTo(Remark.quoted("count must be odd"));
        assertThat(ProblemException.within("tools[2]", other).remark())
                .isEqualTo(Remark.quoted("tools[2]: count must be odd"));
    }
}
