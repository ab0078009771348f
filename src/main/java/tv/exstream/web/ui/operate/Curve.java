package tv.exstream.web.ui.operate;

import java.util.List;
import java.util.Locale;

/// A measure over time as a line in a box of 100 × 40, as `design.css` draws it.
///
/// @param line the data of an SVG path; gaps where nothing is known; empty when nothing is known at all
/// @param area the same, closed at the foot
public record Curve(String line, String area) {
    private static final double WIDTH = 100;
    private static final double HEIGHT = 40;

    /// A curve that touches the top is cut in half by the edge.
    private static final double AIR = 2;

    /// @param values from the oldest to the newest; null where nobody told
    /// @param most what is at the top; values above are drawn there
    static Curve of(List<Double> values, double most) {
        return new Pen(values, most).draw();
    }

    /// What is known so far of the one that is drawn. Owned by one thread.
    private static final class Pen {
        private final List<Double> values;
        private final double most;
        private final StringBuilder line = new StringBuilder();
        private final StringBuilder area = new StringBuilder();

        Pen(List<Double> values, double most) {
            this.values = values;
            this.most = most;
        }

        /// Stretch by stretch of what is known.
        Curve draw() {
            int from = 0;
            while (from < values.size()) {
                int to = from;
                while (to < values.size() && values.get(to) != null) {
                    to++;
                }
                if (to > from) {
                    stretch(from, to);
                }
                from = to + 1;
            }
            return new Curve(line.toString(), area.toString());
        }

        /// A value alone is a line of no length, which is drawn as a dot.
        private void stretch(int from, int to) {
            area.append("M%s %s".formatted(text(x(from)), text(HEIGHT)));
            for (int n = from; n < to; n++) {
                line.append(n == from ? 'M' : 'L').append(point(n));
                area.append('L').append(point(n));
            }
            if (to - from == 1) {
                line.append('L').append(point(from));
            }
            area.append("L%s %sz".formatted(text(x(to - 1)), text(HEIGHT)));
        }

        private String point(int n) {
            double share = most <= 0 ? 0 : Math.clamp(values.get(n) / most, 0, 1);
            double y = HEIGHT - AIR / 2 - share * (HEIGHT - AIR);
            return text(x(n)) + " " + text(y);
        }

        private double x(int n) {
            return values.size() < 2 ? 0 : WIDTH * n / (values.size() - 1);
        }
    }

    private static String text(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
