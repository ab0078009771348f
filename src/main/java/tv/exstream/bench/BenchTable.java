package tv.exstream.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// Figures in aligned columns. Immutable.
record BenchTable(List<Section> sections) {
    private static final List<String> HEAD = List.of("", "found", "limit", "ratio", "");

    private static final String GAP = "  ";

    String text() {
        List<List<String>> rows = rows();
        int[] widths = IntStream.range(0, HEAD.size()).map(column -> width(rows, column)).toArray();
        StringBuilder text = new StringBuilder(line(HEAD, widths));
        for (Section section : sections) {
            text.append('\n').append(section.title()).append('\n');
            section.figures().forEach(figure -> text.append(line(row(figure), widths)));
            if (!section.failure().isEmpty()) {
                text.append(GAP).append("not measured: ").append(section.failure()).append('\n');
            }
        }
        return text.toString();
    }

    private List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>(List.of(HEAD));
        for (Section section : sections) {
            section.figures().forEach(figure -> rows.add(row(figure)));
        }
        return rows;
    }

    private static List<String> row(Figure figure) {
        boolean bound = figure.ratio().isPresent();
        return List.of(
                GAP + figure.name(),
                figure.unit().print(figure.found()),
                figure.bound().print(figure.unit()),
                bound ? String.format(Locale.ROOT, "%.2f", figure.ratio().getAsDouble()) : "",
                bound && !figure.isKept() ? "MISSED" : "");
    }

    private static int width(List<List<String>> rows, int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }

    /// Names to the left, numbers to the right.
    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            String cell = row.get(column);
            String padding = " ".repeat(widths[column] - cell.length());
            boolean left = column == 0 || column == widths.length - 1;
            line.append(column == 0 ? "" : GAP).append(left ? cell + padding : padding + cell);
        }
        return line.toString().stripTrailing() + "\n";
    }
}
