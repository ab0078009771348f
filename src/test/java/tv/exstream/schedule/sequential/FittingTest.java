package tv.exstream.schedule.sequential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tv.exstream.time.Lengths.minutes;
import static tv.exstream.time.Lengths.seconds;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.playout.AiringKind;
import tv.exstream.problem.ProblemException;
import tv.exstream.schedule.Extension;
import tv.exstream.schedule.Lab;

/// How items are brought to an end at an instant. The content of a step is C; the item 99 shows when the next one begins.
class FittingTest {
    @Test
    @DisplayName("SEQ-1: what fits exactly ends at the mark")
    void whatFitsExactlyEndsAtTheMark() {
        assertThat(
                        at("10:07")
                                .c(minutes(4), minutes(4))
                                .does("{pad_to_next: 15, content: C}", NEXT))
                .isEqualTo("1@10:07, 2@10:11, 99@10:15");
    }

    @Test
    @DisplayName("SEQ-2, SEQ-3: what does not fit leaves time empty, or the next step begins early")
    void whatDoesNotFitLeavesTimeEmpty() {
        Steps steps = at("10:07").c(minutes(5), minutes(5));

        assertThat(steps.does("{pad_to_next: 15, content: C}", NEXT))
                .isEqualTo("1@10:07, 99@10:15");
        assertThat(steps.does("{pad_to_next: 15, content: C, offline_tail: false}", NEXT))
                .isEqualTo("1@10:07, 99@10:12");
    }

    @Test
    @DisplayName("SEQ-4: the last item is cut at the mark")
    void theLastItemIsCutAtTheMark() {
        assertThat(
                        at("10:07")
                                .c(minutes(5), minutes(5))
                                .does("{pad_to_next: 15, content: C, trim: true}", NEXT))
                .isEqualTo("1@10:07, 2@10:12, 99@10:15");
    }

    @Test
    @DisplayName(
            "SEQ-5: the fallback is shown over and over and the last one is cut, where theirs stretches one item")
    void theFallbackIsShownOverAndOver() {
        Steps steps = at("10:07").c(minutes(5), minutes(5));
        steps.scripts.content("F", 50, seconds(80));

        assertThat(steps.does("{pad_to_next: 15, content: C, fallback: F}", NEXT))
                .isEqualTo(
                        "1@10:07, 50@10:12 fallback, 50@10:13:20 fallback, 50@10:14:40 fallback, 99@10:15");
    }

    @Test
    @DisplayName("SEQ-6: an item that does not fit is skipped as often as allowed")
    void anItemThatDoesNotFitIsSkipped() {
        assertThat(
                        at("10:07")
                                .c(minutes(5), minutes(5), minutes(2))
                                .does("{pad_to_next: 15, content: C, discard_attempts: 1}", NEXT))
                .isEqualTo("1@10:07, 3@10:12, 99@10:15");
    }

    @Test
    @DisplayName("SEQ-7: the next mark is the first one after the second")
    void theNextMarkIsTheFirstOneAfterTheSecond() {
        assertThat(at("10:14:40").c(minutes(5)).does("{pad_to_next: 15, content: C}", NEXT))
                .isEqualTo("99@10:15");
        assertThat(at("10:15:20").c(minutes(14)).does("{pad_to_next: 15, content: C}", NEXT))
                .isEqualTo("1@10:15:20, 99@10:30");
    }

    @Test
    @DisplayName("SEQ-8: at a mark there is nothing to pad, where theirs fills a whole interval")
    void atAMarkThereIsNothingToPad() {
        assertThat(at("10:15").c(minutes(5)).does("{pad_to_next: 15, content: C}", NEXT))
                .isEqualTo("99@10:15");
    }

    @Test
    @DisplayName(
            "SEQ-9: marks are counted from midnight, and what does not divide a day is refused")
    void marksAreCountedFromMidnight() {
        assertThat(at("10:50").c(minutes(25)).does("{pad_to_next: 45, content: C}", NEXT))
                .isEqualTo("1@10:50, 99@11:15");
        assertThatThrownBy(() -> at("10:50").c(minutes(25)).does("{pad_to_next: 50, content: C}"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("must divide the 1440 minutes of a day");
    }

    @Test
    @DisplayName("SEQ-10: a length of time ends with the last item that fits")
    void aLengthOfTimeEndsWithTheLastItemThatFits() {
        assertThat(hourOfC("")).isEqualTo("1@0:00, 2@0:25, 99@0:50");
    }

    @Test
    @DisplayName("SEQ-11: unless it stops before its end, the last item may go beyond")
    void theLastItemMayGoBeyondTheEnd() {
        assertThat(hourOfC(", stop_before_end: false"))
                .isEqualTo("1@0:00, 2@0:25, 3@0:50, 99@1:15");
    }

    @Test
    @DisplayName("SEQ-12: going beyond the end and leaving its rest empty is refused")
    void goingBeyondTheEndAndLeavingItsRestEmptyIsRefused() {
        assertThatThrownBy(() -> hourOfC(", stop_before_end: false, offline_tail: true"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("offline_tail must be false when stop_before_end is false");
    }

    @Test
    @DisplayName("SCH-87: in our own words the last item goes a tenth beyond the end at most")
    void inOurOwnWordsTheLastItemGoesATenthBeyondTheEnd() {
        assertThat(
                        at("00:00")
                                .c(minutes(31), minutes(32), minutes(25))
                                .does(
                                        "{skipItems: 0, content: C}",
                                        "{duration: 60:00, content: C}",
                                        NEXT))
                .isEqualTo("1@0:00 tail, 2@0:31 tail, 99@1:03");
    }

    @Test
    void anItemThatIsLongerThanALengthOfTimeIsCutWhenItMayBe() {
        assertThat(
                        at("00:00")
                                .c(minutes(25))
                                .does("{duration: 10 minutes, content: C, trim: true}", NEXT))
                .isEqualTo("1@0:00, 99@0:10");
    }

    @Test
    @DisplayName("a short time up to a mark does not skip what fits another time")
    void aShortTimeUpToAMarkDoesNotSkipWhatFitsAnotherTime() {
        assertThat(
                        at("10:25")
                                .c(minutes(22), minutes(6), minutes(22))
                                .does(
                                        "{pad_to_next: 30, content: C}",
                                        "{count: 1, content: C}",
                                        NEXT))
                .isEqualTo("1@10:30, 99@10:52");
    }

    @Test
    @DisplayName("filler that is played by a step is filler")
    void fillerThatIsPlayedByAStepIsFiller() {
        Extension extension =
                at("10:00")
                        .c(minutes(1))
                        .scripts
                        .run("playout: [{count: 1, content: C, filler_kind: preroll}]", minutes(1));

        assertThat(extension.airings().getFirst().airing().kind()).isEqualTo(AiringKind.PRE_ROLL);
    }

    private static final String NEXT = "{count: 1, content: NEXT}";

    private static String hourOfC(String more) {
        return at("00:00")
                .c(minutes(25), minutes(25), minutes(25))
                .does("{duration: 1 hour, content: C%s}".formatted(more), NEXT);
    }

    private static Steps at(String time) {
        String seconds = time.length() == 5 ? ":00" : "";
        Instant start = Instant.parse("2020-10-18T%s%sZ".formatted(time, seconds));
        return new Steps(
                new Scripts(Lab.at(start, ZoneOffset.UTC)).content("NEXT", 99, minutes(1)));
    }

    private record Steps(Scripts scripts) {
        Steps c(Duration... lengths) {
            scripts.content("C", 1, lengths);
            return this;
        }

        String does(String... lines) {
            return scripts.does(lines);
        }
    }
}
