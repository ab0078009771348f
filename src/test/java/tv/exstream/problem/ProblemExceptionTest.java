package tv.exstream.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.remark.Wanted.atLeast;
import static tv.exstream.remark.Wanted.characters;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Objection;
import tv.exstream.remark.Remark;

class ProblemExceptionTest {
    @Test
    void whatIsNotAcceptableIsSaidWithItsNameWhatIsWantedAndWhatWasFound() {
        ProblemException few = ProblemException.mustBe("count", atLeast(1), 0);
        ProblemException blank = ProblemException.mustHave("name", characters(1, 50), 0);

        assertThat(few).hasMessage("count must be at least 1: 0");
        assertThat(blank).hasMessage("name must have 1..50 characters: 0");
        assertThat(few.problem()).isEqualTo(Problem.INVALID_VALUE);
    }

    @Test
    void whatIsNeitherNumberNorRemarkIsSaidAsItWritesItself() {
        ProblemException late =
                ProblemException.of(
                        Problem.DATABASE_BUSY, Objection.DATABASE_LATE, Duration.ofSeconds(5));

        assertThat(late).hasMessage("database must take a write within PT5S");
        assertThat(late.remark().values()).isEqualTo(List.of("PT5S"));
    }

    @Test
    void whatIsBehindItIsKept() {
        var cause = new IllegalStateException("full");
        ProblemException kept =
                ProblemException.of(
                        Problem.DISK_FULL, cause, Objection.CARD_UNKEPT, cause.getMessage());

        assertThat(kept).hasMessage("card cannot be kept: full").hasCause(cause);
    }

    @Test
    void whatWasRefusedElsewhereKeepsItsWords() {
        var refused = UnacceptableException.of(Demand.MUST_HAVE_JUST, "subject", characters(1, 9));

        assertThat(ProblemException.of(refused).remark()).isEqualTo(refused.remark());
        assertThat(ProblemException.within("tools[2]", refused))
                .hasMessage("tools[2]: subject must have 1..9 characters");
        assertThat(ProblemException.of(new IllegalArgumentException("no")).remark())
                .isEqualTo(Remark.quoted("no"));
    }
}
