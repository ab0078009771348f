package tv.exstream.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.media.Chapter;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

class BreakPointsTest {
    private static final Duration TOTAL = Duration.ofMinutes(30);

    /// Six of five minutes each, whose titles alternate.
    private static final List<Chapter> CHAPTERS =
            IntStream.range(0, 6)
                    .mapToObj(
                            i ->
                                    new Chapter(
                                            Duration.ofMinutes(5L * i),
                                            i % 2 == 0 ? "Not Here" : "Here"))
                    .toList();

    @DisplayName(
            "EXP-1: breaks keep their distance from the beginning and from each other, and are counted")
    @Test
    void breaksKeepTheirDistance() {
        assertThat(minutes("point > 300 and last_mid_filler > 300 and matched_points < 2"))
                .containsExactly(10L, 20L);
    }

    @DisplayName("EXP-2: breaks are chosen by progress and by how many there have been")
    @Test
    void breaksAreChosenByProgress() {
        assertThat(
                        minutes(
                                "(total_progress >= 0.2 and matched_points = 0)"
                                        + " or (total_progress >= 0.6 and matched_points = 1)"))
                .containsExactly(10L, 20L);
    }

    @DisplayName(
            "EXP-3, EXP-4: a title is that of the chapter which ends, and case does not matter")
    @ParameterizedTest
    @ValueSource(strings = {"title == 'here'", "title != 'not here'"})
    void aTitleIsThatOfTheChapterWhichEnds(String rule) {
        assertThat(minutes(rule)).containsExactly(10L, 20L);
    }

    @DisplayName("EXP-5: a title is compared with a pattern")
    @Test
    void aTitleIsComparedWithAPattern() {
        assertThat(minutes("title like '%here%'")).containsExactly(5L, 10L, 15L, 20L, 25L);
    }

    @DisplayName(
            "EXP-6: an empty rule takes the end of every chapter, an invalid one is told to the user")
    @Test
    void anEmptyRuleTakesEveryChapterAndAnInvalidOneIsRefused() {
        assertThat(minutes("")).containsExactly(5L, 10L, 15L, 20L, 25L);
        assertThatThrownBy(() -> BreakPoints.rule("titel = 'x'"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem()).isEqualTo(Problem.INVALID_EXPRESSION))
                .hasMessageEndingWith("titel at character 1; did you mean title?");
    }

    @ParameterizedTest
    @CsvSource({
        "num = 2, 10",
        "num = total_points, 25",
        "remaining_duration <= 300, 25",
        "point * 2 = total_duration, 15",
        "matched_points = 0 and last_mid_filler > 90000, 5",
    })
    void everyVariableIsThere(String rule, long minute) {
        assertThat(minutes(rule)).containsExactly(minute);
    }

    @DisplayName("FIL-14: asking twice gives the same, and the chapters stay as they are")
    @Test
    void theChaptersStayAsTheyAre() {
        List<Chapter> chapters = new ArrayList<>(CHAPTERS.reversed());
        Expression rule = BreakPoints.rule("last_mid_filler > 300 and point > 300");

        List<Duration> first = BreakPoints.of(chapters, TOTAL, rule);

        assertThat(BreakPoints.of(chapters, TOTAL, rule)).isEqualTo(first).hasSize(2);
        assertThat(chapters).isEqualTo(CHAPTERS.reversed());
    }

    @Test
    void chaptersAtOrBeyondTheEndsAreNoPoints() {
        List<Chapter> chapters =
                List.of(
                        new Chapter(Duration.ZERO, "a"),
                        new Chapter(TOTAL, "b"),
                        new Chapter(TOTAL.plusMinutes(5), "c"));

        assertThat(BreakPoints.of(chapters, TOTAL, Expression.ALWAYS)).isEmpty();
        assertThat(BreakPoints.of(List.of(), TOTAL, Expression.ALWAYS)).isEmpty();
    }

    private static List<Long> minutes(String rule) {
        return BreakPoints.of(CHAPTERS, TOTAL, BreakPoints.rule(rule)).stream()
                .map(Duration::toMinutes)
                .toList();
    }
}
