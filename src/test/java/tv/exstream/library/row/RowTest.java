package tv.exstream.library.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("H20: A row of an answer")
class RowTest {
    private static Row row(String json) throws IOException {
        var bytes = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return RowReader.row(new ByteArrayInputStream(bytes), 1 << 20);
    }

    @ParameterizedTest
    @CsvSource({
        "7, 7",
        "-3, -3",
        "'\"7\"', 7",
        "'\" 7 \"', 7",
        "7.0, 7",
        "'\"7.\"', 7",
        "999999999999999999, 999999999999999999",
    })
    @DisplayName("has whole numbers, written as such or as texts")
    void numbers(String value, long number) throws IOException {
        assertThat(row("{\"n\": %s}".formatted(value)).number("n")).hasValue(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7.5",
                "1e3",
                "\"seven\"",
                "\"\"",
                "null",
                "[7]",
                "{}",
                "9999999999999999999"
            })
    @DisplayName("has no whole number where there is something else, or too large a one")
    void noNumbers(String value) throws IOException {
        assertThat(row("{\"n\": %s}".formatted(value)).number("n")).isEqualTo(OptionalLong.empty());
    }

    @ParameterizedTest
    @CsvSource({"7.25, 7.25", "'\"-0.5\"', -0.5", "8, 8", "1e3, 0", "null, 0", "'\"x\"', 0"})
    @DisplayName("has numbers with a fraction, and 0 for anything else")
    void decimals(String value, double number) throws IOException {
        assertThat(row("{\"n\": %s}".formatted(value)).decimal("n")).isEqualTo(number);
    }

    @Test
    @DisplayName("has texts on one line, and as they were written")
    void texts() throws IOException {
        Row row = row("{'a': ' one\\n two ', 'b': '', 'c': null, 'd': ['x', '', 7, {}, null]}");

        assertThat(row.text("a")).isEqualTo("one two");
        assertThat(row.raw("a")).isEqualTo(" one\n two ");
        assertThat(row.firstText("c", "b", "a")).isEqualTo("one two");
        assertThat(row.firstText("c", "b")).isEmpty();
        assertThat(row.texts("d")).containsExactly("x", "7");
        assertThat(row.texts("a")).containsExactly("one two");
        assertThat(row.texts("none")).isEmpty();
        assertThat(row.raw("d")).isEmpty();
    }

    @Test
    @DisplayName("has rows within, in lists, in lists of lists and under numbers")
    void within() throws IOException {
        Row row =
                row(
                        """
                        {'one': {'n': 1}, 'list': [{'n': 2}, 7, [{'n': 3}]], 'numbered': {'1': {'n': 4}, '2': [{'n': 5}]}, 'none': 'x'}
                        """);

        assertThat(row.row("one").number("n")).hasValue(1);
        assertThat(row.row("none").isEmpty()).isTrue();
        assertThat(numbers(row.rows("list"))).containsExactly(2L, 3L);
        assertThat(numbers(row.rows("numbered"))).containsExactlyInAnyOrder(4L, 5L);
        assertThat(row.rows("none")).isEmpty();
        assertThat(numbers(row("{'1': {'n': 1}, 'x': 2}").rows())).containsExactly(1L);
    }

    private static List<Long> numbers(List<Row> rows) {
        return rows.stream().map(each -> each.number("n").orElseThrow()).toList();
    }
}
