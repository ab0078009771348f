package tv.exstream.remark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RemarkTest {
    private static final Remark A = Remark.quoted("a");
    private static final Remark B = Remark.quoted("b");
    private static final Remark C = Remark.quoted("c");

    @Test
    void whatIsSaidWithinStandsInItsPlace() {
        Remark choice = Remark.of(Word.DRAWN, Remark.of(Word.COLLECTION, 1_234), A);

        assertThat(choice.english()).isEqualTo("collection 1234: a");
        assertThat(choice).hasToString("collection 1234: a");
    }

    @Test
    void timesAreToldAsProgramsReadThem() {
        Remark late =
                Remark.of(
                        Word.SLOT_LATE,
                        "noon",
                        Instant.parse("2026-01-01T12:00:00Z"),
                        Duration.ofMinutes(90));

        assertThat(late.english())
                .isEqualTo(
                        "slot noon at 2026-01-01T12:00:00Z would begin PT1H30M late and is left out");
    }

    @Test
    void placesWithinValuesAreNotFilled() {
        assertThat(Remark.of(Word.BOTH, "{1}", "$1 \\").english()).isEqualTo("{1}; $1 \\");
    }

    @Test
    void aNumberIsTheSameNumberHoweverLongItWasWritten() {
        assertThat(Remark.of(Word.PASS, 2)).isEqualTo(Remark.of(Word.PASS, 2L));
    }

    @Test
    void ofManyTheFirstOnesAreSaidAndHowManyMoreThereAre() {
        List<Remark> all = IntStream.range(1, 6).mapToObj(i -> Remark.of(Word.ITEM, i)).toList();

        assertThat(Remark.firstOf(Word.LISTED, all, 2)).hasToString("item 1, item 2 and 3 more");
        assertThat(Remark.firstOf(Word.AND, all.subList(0, 2), 2)).hasToString("item 1 and item 2");
    }

    @Test
    void whatWasPutTogetherComesApartInItsOrder() {
        assertThat(Remark.joined(Word.BOTH, List.of(A, B, C)).parts()).containsExactly(A, B, C);
        assertThat(Remark.of(Word.BOTH, A, Remark.of(Word.BOTH, B, C)).parts())
                .containsExactly(A, B, C);
        assertThat(Remark.of(Word.LISTED, A, B).parts()).hasSize(1);
    }

    @Test
    void onlyWordsOfOthersAreQuoted() {
        assertThat(A.isQuoted()).isTrue();
        assertThat(Remark.of(Word.PINNED).isQuoted()).isFalse();
    }

    @Test
    void whatIsSaidOfAPlaceStandsBehindIt() {
        Remark few = Remark.of(Demand.VALUE_WRONG, "count", Wanted.atLeast(1), "0");

        assertThat(few.behind("tools[2]")).hasToString("tools[2]: count must be at least 1: 0");
        assertThat(few.behind("tools[2]").isQuoted()).isFalse();
        assertThat(A.behind("tools[2]")).isEqualTo(Remark.quoted("tools[2]: a"));
    }

    @Test
    void aNameGetsLongerWhereItBeginsWhatIsSaid() {
        Remark few = Remark.of(Demand.VALUE_WRONG, "count", Wanted.atLeast(1), "count");

        assertThat(few.about("count", "items[0].count"))
                .isEqualTo(
                        Remark.of(
                                Demand.VALUE_WRONG, "items[0].count", Wanted.atLeast(1), "count"));
        assertThat(Remark.quoted("count must be odd").about("count", "items[0].count"))
                .isEqualTo(Remark.quoted("items[0].count must be odd"));
        assertThat(Remark.of(Demand.BODY_NO_JSON, "[").about("body", "inner.body"))
                .isEqualTo(Remark.quoted("inner.body must be JSON: ["));
    }

    @Test
    void textsAreChangedAlsoWithinAndNothingElseIs() {
        Remark taken = Remark.of(Word.BOTH, Remark.of(Word.PASS, 2), Remark.quoted("a of a"));

        assertThat(taken.withTexts(text -> text.replace('a', 'b')))
                .isEqualTo(Remark.of(Word.BOTH, Remark.of(Word.PASS, 2), Remark.quoted("b of b")));
    }

    @Test
    void valuesThatDoNotFitAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Remark.of(Word.PINNED, 1))
                .withMessage("PINNED must be said with 0 values: [1]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Remark.of(Word.PASS, 1.5))
                .withMessageContaining("numbers, texts, times and what is said: 1.5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Remark.of(Word.FILLER, new Elsewhere()))
                .withMessage("FILLER must be said with remarks: elsewhere");
    }

    /// Something that is said of other things than timelines.
    private static final class Elsewhere implements Sentence {
        @Override
        public String english() {
            return "elsewhere";
        }

        @Override
        public boolean isQuoted() {
            return false;
        }

        @Override
        public String toString() {
            return english();
        }
    }
}
