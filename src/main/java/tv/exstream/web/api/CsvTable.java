package tv.exstream.web.api;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Tables as text (RFC 4180).
final class CsvTable {
    static final String TYPE = "text/csv";

    private static final String LINE_END = "\r\n";

    /// What spreadsheets take for the beginning of a formula.
    private static final String FORMULA = "=+-@\t\r";

    private CsvTable() {}

    /// @param rows their cells, those with text of others as [#quoted] gives it
    static String of(List<String> head, Stream<List<String>> rows) {
        return Stream.concat(Stream.of(head), rows)
                .map(row -> String.join(",", row) + LINE_END)
                .collect(Collectors.joining());
    }

    /// A cell of text that no spreadsheet takes for a formula.
    static String quoted(String text) {
        boolean isFormula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
        return "\"" + (isFormula ? "'" : "") + text.replace("\"", "\"\"") + "\"";
    }
}
