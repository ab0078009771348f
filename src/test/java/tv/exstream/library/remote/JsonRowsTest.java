package tv.exstream.library.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonRowsTest {
    @Test
    @DisplayName("rows are read one by one, and what is beside the list is told after them")
    void rowsAndTheRest() throws Exception {
        List<String> names = new ArrayList<>();

        JsonRows.Page page =
                read(
                        """
                        {"outer": {"size": 3, "big": {"x": [1, {"rows": []}]},
                         "rows": [{"name": "a"}, 7, {"name": "b"}], "total": "12"}, "rows": [{"name": "c"}]}
                        """,
                        row -> names.add(row.text("name")),
                        "outer",
                        "rows");

        assertThat(names).containsExactly("a", "b");
        assertThat(page.count()).isEqualTo(3);
        assertThat(page.rest().number("total")).hasValue(12);
        assertThat(page.rest().number("size")).hasValue(3);
    }

    @Test
    @DisplayName("H20: a value of a wrong type is as if it were not there, and the others count")
    void wrongTypesAreAbsent() throws Exception {
        JsonRow row =
                JsonRows.row(
                        bytes(
                                """
                                {"text": {"a": 1}, "number": "12.0", "word": "many", "nan": NaN, "flag": 1, "list": "none",
                                 "huge": 1e400, "texts": ["a", 1, null, {"b": 2}, ""], "row": [], "twice": 1, "twice": 2,
                                 "half": "\\ud800"}
                                """));

        assertThat(row.text("text")).isEmpty();
        assertThat(row.number("number")).hasValue(12);
        assertThat(row.number("word")).isEmpty();
        assertThat(row.decimal("nan")).isEmpty();
        assertThat(row.decimal("huge")).isEmpty();
        assertThat(row.isSet("flag")).isTrue();
        assertThat(row.rows("list")).isEmpty();
        assertThat(row.texts("texts")).containsExactly("a", "1");
        assertThat(row.row("row").values()).isEmpty();
        assertThat(row.number("twice")).hasValue(2);
        assertThat(row.text("absent")).isEmpty();
    }

    @Test
    @DisplayName("moments and days are read as servers write them")
    void momentsAndDays() throws Exception {
        JsonRow row =
                JsonRows.row(
                        bytes(
                                """
                                {"net": "2024-02-03T10:11:12.1234567Z", "day": "1979-05-25", "midnight": "1979-05-25T22:00:00.0000000Z",
                                 "none": "0001-01-01T00:00:00.0000000Z", "epoch": 1663510739, "bad": "soon", "zero": 0}
                                """));

        assertThat(row.instant("net")).hasValue(Instant.parse("2024-02-03T10:11:12.123456700Z"));
        assertThat(row.instant("bad")).isEmpty();
        assertThat(row.day("day")).hasValue(LocalDate.of(1979, 5, 25));
        assertThat(row.day("midnight")).hasValue(LocalDate.of(1979, 5, 25));
        assertThat(row.day("none")).isEmpty();
        assertThat(row.epochSecond("epoch")).hasValue(Instant.ofEpochSecond(1_663_510_739));
        assertThat(row.epochSecond("zero")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "<html>",
                "{\"rows\": [{\"a\": 1}",
                "{\"rows\": [{}]",
                "{\"rows\": [{,}]}"
            })
    @DisplayName("what is no JSON, or breaks off, is said to be that")
    void brokenAnswers(String json) {
        assertThatThrownBy(() -> read(json, _ -> {}, "rows"))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("the answer is no JSON");
    }

    @Test
    @DisplayName("H20: an answer that is ten thousand deep, or one text without end, is refused")
    void hostileAnswersAreRefused() {
        String deep = "{\"rows\": [" + "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000) + "]}";
        String late = "{\"x\": " + "[".repeat(10_000) + "]".repeat(10_000) + ", \"rows\": []}";
        String text = "{\"rows\": [{\"a\": \"" + "x".repeat(2 << 20) + "\"}]}";

        assertThatThrownBy(() -> read(deep, _ -> {}, "rows")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> read(late, _ -> {}, "rows")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> read(text, _ -> {}, "rows")).isInstanceOf(IOException.class);
    }

    @Test
    @DisplayName("H20: a list of 200 MB needs the memory of a row")
    void longListsAreRead() throws Exception {
        int rows = 200_000;
        byte[] row = bytes("{\"Overview\": \"" + "x".repeat(1_000) + "\"},");
        InputStream json =
                new SequenceInputStream(
                        streams(new ByteArrayInputStream(bytes("{\"rows\": [")), rows, row));
        long[] longest = {0};

        JsonRows.Page page =
                JsonRows.read(
                        json,
                        List.of("rows"),
                        each -> longest[0] = Math.max(longest[0], each.text("Overview").length()));

        assertThat(page.count()).isEqualTo(rows + 1);
        assertThat(longest[0]).isEqualTo(1_000);
    }

    private static Enumeration<InputStream> streams(InputStream head, int count, byte[] row) {
        var rows =
                IntStream.range(0, count)
                        .mapToObj(_ -> (InputStream) new ByteArrayInputStream(row));
        var all =
                Stream.concat(
                        Stream.concat(Stream.of(head), rows),
                        Stream.of(new ByteArrayInputStream(bytes("{}]}"))));
        return Collections.enumeration(all.toList());
    }

    private static JsonRows.Page read(String json, JsonRows.Receiver receiver, String... path)
            throws IOException, InterruptedException {
        return JsonRows.read(new ByteArrayInputStream(bytes(json)), List.of(path), receiver);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
