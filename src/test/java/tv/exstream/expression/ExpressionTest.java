package tv.exstream.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

class ExpressionTest {
    private static final Map<String, Value> VARIABLES =
            Map.of(
                    "count", Value.of(10),
                    "random", Value.of(2),
                    "title", Value.of("The Movie"),
                    "external", new Value.Truth(true));

    @DisplayName("EXP-6: counts are rounded down, and what has no value counts 0")
    @ParameterizedTest
    @CsvSource({
        "2, 2",
        "count, 10",
        "count / 2, 5",
        "count * 2, 20",
        "count + 1, 11",
        "count - 1, 9",
        "random % 4 + 1, 3",
        "invalid, 0",
        "count / 0, 0",
        "count % 0, 0",
        "count / 3, 3",
        "-count / 3, -4",
        "count * 1000000000000, 0",
        "title, 0",
        "true, 0",
    })
    void countsAreRoundedDownAndWhatHasNoValueCountsZero(String text, int expected) {
        assertThat(Expression.parse(text).wholeNumber(VARIABLES)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 + 2 * 3 = 7",
                "(1 + 2) * 3 == 9",
                "7 - 2 - 1 = 4",
                "-2 * -3 = 6",
                "8 / 4 / 2 = 1",
                ".5 + 0.25 < 1",
                "count >= 10 and count <= 10",
                "count < 5 or random = 2 and external",
                "not count < 5",
                "!(count < 5) && !false",
                "true || missing > 1",
                "not (true and false)",
                "title = 'the movie'",
                "title != \"other\"",
                "title <> 'other'",
                "title like '%movie%' and count > 2",
                "title like 'the_m%e'",
                "title not like 'movie%'",
                "title > 'a'",
                "'it\\'s' = \"it's\"",
                "[title] like '%movie'",
                "title != 5",
                "0 = -0",
                "'a' + 'b' = 'AB'",
            })
    void conditionsHold(String text) {
        assertThat(Expression.parse(text).holds(VARIABLES)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "false",
                "count > 10",
                "missing > 1",
                "missing > 1 or true",
                "not missing",
                "missing and true",
                "title > 5",
                "title < external",
                "count",
                "title like 'movie'",
                "title like count",
                "1 / 0 = 1 / 0",
                "-title = 1",
                "not count",
            })
    void whatIsNotTrueOrHasNoValueDoesNotHold(String text) {
        assertThat(Expression.parse(text).holds(VARIABLES)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''            | must have a value at character 1: ",
                "point >       | must have a value at character 8: point >",
                "1 2           | must have its end or an operator at character 3: 1 2",
                "(1 + 2        | must have ')' or an operator at character 7: (1 + 2",
                "1 + and       | must have a value at character 5: 1 + and",
                "title = \"x   | must have \" that ends what begins at character 9",
                "1.2.3         | must have a number such as 15 or 0.5 at character 1: 1.2.3",
                "a & b         | must have a value, a word or an operator at character 3: a & b",
                "max(1, 2)     | a variable, for there are no functions, at character 1: max(1, 2)",
                "a not b       | must have its end or an operator at character 3",
                "* 2           | must have a value at character 1: * 2",
            })
    void whatCannotBeReadIsNamedWithItsPlace(String text, String message) {
        assertThatThrownBy(() -> Expression.parse(text))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem()).isEqualTo(Problem.INVALID_EXPRESSION))
                .hasMessageContaining(message);
    }

    @DisplayName(
            "EXP-6: a variable that does not exist is named with its place and what may be meant")
    @Test
    void aVariableThatDoesNotExistIsNamed() {
        assertThatThrownBy(() -> Expression.parse("1 + coutn", List.of("count", "random")))
                .hasMessage(
                        "expression must use only the variables count, random: coutn at character 5"
                                + "; did you mean count?");
    }

    @Test
    void lengthAndDepthAreBounded() {
        assertThatThrownBy(() -> Expression.parse("1".repeat(1_001)))
                .hasMessage("expression must have at most 1000 characters: 1001");
        for (String opening : List.of("(", "-", "!", "not ", "+")) {
            assertThatThrownBy(() -> Expression.parse(opening.repeat(51) + "1"))
                    .hasMessageContaining("must have at most 50 things inside one another");
        }
        assertThat(Expression.parse("(".repeat(50) + "7" + ")".repeat(50)).wholeNumber(Map.of()))
                .isEqualTo(7);
        assertThat(Expression.parse("1" + "+1".repeat(499)).wholeNumber(Map.of())).isEqualTo(500);
    }

    @Test
    void expressionsWithTheSameTextAreEqual() {
        assertThat(Expression.parse("count > 1"))
                .isEqualTo(Expression.parse("count > 1"))
                .hasSameHashCodeAs(Expression.parse("count > 1"))
                .isNotEqualTo(Expression.parse("count > 2"))
                .hasToString("count > 1");
    }

    @Test
    void anyTextIsReadOrRefused() {
        List<String> parts =
                List.of(
                        "and", "or", "not", "like", "(", ")", "1", "'a'", "count", "<", "=", "-",
                        "%", " ", "'", "[", ".", "!", "\\", "é", "\"", "true", "]", "\0");
        for (int seed = 0; seed < 5_000; seed++) {
            var random = new Random(seed);
            var text = new StringBuilder();
            for (int i = random.nextInt(12); i >= 0; i--) {
                text.append(parts.get(random.nextInt(parts.size())));
                text.append(random.nextBoolean() ? " " : "");
            }
            try {
                Expression.parse(text.toString()).wholeNumber(VARIABLES);
            } catch (ProblemException e) {
                assertThat(e.problem()).as("seed %d", seed).isEqualTo(Problem.INVALID_EXPRESSION);
            }
        }
    }

    @Test
    void aNumberThatIsBeyondAnyNumberIsRefused() {
        assertThatThrownBy(() -> Expression.parse("1 + " + "9".repeat(400)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("a number that is less long at character 5");
    }
}
