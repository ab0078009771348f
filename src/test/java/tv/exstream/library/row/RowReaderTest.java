package tv.exstream.library.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.problem.ProblemException;

@DisplayName("H20: JSON of other programs")
class RowReaderTest {
    private static final long MOST = 1 << 26;

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Row> rows(String json) throws IOException {
        List<Row> rows = new ArrayList<>();
        RowReader.rows(stream(json), MOST, rows::add);
        return rows;
    }

    private static Row row(String json) throws IOException {
        return RowReader.row(stream(json), MOST);
    }

    @Test
    @DisplayName("may have numbers as texts and texts as numbers, and yes in many ways")
    void types() throws IOException {
        Row row =
                row(
                        """
                        {"a": "12", "b": 12, "c": 12.0, "d": "1", "e": true, "f": 1, "g": "true", "h": "x", "i": null, "j": [], "k": "7.5"}
                        """);

        assertThat(row.number("a")).hasValue(12);
        assertThat(row.number("b")).hasValue(12);
        assertThat(row.number("c")).hasValue(12);
        assertThat(List.of("d", "e", "f", "g")).allMatch(row::isSet);
        assertThat(List.of("h", "i", "j", "none")).noneMatch(row::isSet);
        assertThat(row.number("h")).isEmpty();
        assertThat(row.text("b")).isEqualTo("12");
        assertThat(row.text("i") + row.text("j") + row.text("none")).isEmpty();
        assertThat(row.decimal("k")).isEqualTo(7.5);
        assertThat(row.decimal("h")).isZero();
    }

    @DisplayName("may have instants in seconds and milliseconds, and none as zero")
    @ParameterizedTest
    @CsvSource({
        "'\"1735084800\"', 2024-12-25T00:00:00Z",
        "1735084800, 2024-12-25T00:00:00Z",
        "1735084800000, 2024-12-25T00:00:00Z",
        "0, ",
        "null, ",
        "'\"never\"', "
    })
    void instants(String value, Instant instant) throws IOException {
        assertThat(row("{\"t\": " + value + "}").instant("t").orElse(null)).isEqualTo(instant);
    }

    @Test
    @DisplayName(
            "may have lists as objects with numbers for names, lists within lists, and one text where several are wanted")
    void lists() throws IOException {
        Row row =
                row(
                        """
                        {"a": [{"n": 1}, 5, {"n": 2}], "b": {"0": {"n": 3}, "1": {"n": 4}}, "c": [[{"n": 5}], []], "d": "one", "e": ["x", "", "y"]}
                        """);

        assertThat(row.rows("a")).extracting(each -> each.text("n")).containsExactly("1", "2");
        assertThat(row.rows("b"))
                .extracting(each -> each.text("n"))
                .containsExactlyInAnyOrder("3", "4");
        assertThat(row.rows("c")).hasSize(1);
        assertThat(row.texts("d")).containsExactly("one");
        assertThat(row.texts("e")).containsExactly("x", "y");
        assertThat(rows("{\"0\": {\"n\": 1}, \"7\": {\"n\": 2}}")).hasSize(2);
        assertThat(row("[]").isEmpty()).isTrue();
    }

    @Test
    @DisplayName(
            "may have keys twice, numbers that are none, halves of characters and control characters")
    void oddities() throws IOException {
        Row row =
                row(
                        "{\"a\": 1, \"a\": 2, \"b\": NaN, \"c\": \"x\\ud800y\", \"d\": \"p\\u0000\\nq\"}");

        assertThat(row.number("a")).hasValue(2);
        assertThat(row.number("b")).isEmpty();
        assertThat(row.text("c")).isEqualTo("x\uFFFDy");
        assertThat(row.text("d")).isEqualTo("p q");
    }

    @Test
    @DisplayName(
            "may have a row that is nested ten thousand times, which is left out while the others are read")
    void depth() throws IOException {
        String deep = "[".repeat(10_000) + "]".repeat(10_000);
        String objects = "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000);
        List<Row> rows = new ArrayList<>();

        var summary =
                RowReader.rows(
                        stream(
                                "[{\"n\": 1}, {\"x\": %s}, %s, {\"n\": 2}]"
                                        .formatted(deep, objects)),
                        MOST,
                        rows::add);

        assertThat(rows).extracting(each -> each.text("n")).containsExactly("1", "2");
        assertThat(summary).isEqualTo(new RowReader.Summary(2, 2));
    }

    @DisplayName("is refused when it is a page, empty, or one value")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "<html><body>503</body></html>",
                "5",
                "null",
                "\"x\"",
                "Fatal error"
            })
    void refused(String text) {
        assertThatThrownBy(() -> rows(text))
                .isInstanceOf(ProblemException.class)
                .hasMessageStartingWith("answer must be");
        assertThatThrownBy(() -> row(text)).isInstanceOf(ProblemException.class);
    }

    @Test
    @DisplayName("is refused when it breaks off, after what was whole of it")
    void breaksOff() {
        List<Row> rows = new ArrayList<>();

        assertThatThrownBy(
                        () ->
                                RowReader.rows(
                                        stream("[{\"n\": 1}, {\"n\": 2}, {\"n\""), MOST, rows::add))
                .isInstanceOf(ProblemException.class);
        assertThat(rows).hasSize(2);
    }

    @Test
    @DisplayName("H10: is refused when it does not end")
    void endless() {
        InputStream endless =
                new InputStream() {
                    private long n;

                    @Override
                    public int read() {
                        return n++ == 0 ? '[' : "1,".charAt((int) (n % 2));
                    }
                };

        assertThatThrownBy(() -> RowReader.rows(endless, 1 << 20, _ -> {}))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("at most 1048576 bytes");
    }
}
