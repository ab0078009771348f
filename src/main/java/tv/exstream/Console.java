package tv.exstream;

import java.io.PrintStream;
import java.util.List;

/// What a person at the terminal reads. Everything else is logged.
final class Console {
    private Console() {}

    /// Prints names and values in two aligned columns.
    static void table(List<Line> lines) {
        int width = lines.stream().mapToInt(line -> line.name().length()).max().orElse(0);
        lines.forEach(line -> out().printf("%-" + width + "s  %s%n", line.name(), line.value()));
    }

    /// Prints text as it is.
    static void print(String text) {
        out().print(text);
    }

    static void error(String message) {
        err().println("exstreamtv: " + message);
    }

    /// One row of a table.
    record Line(String name, String value) {}

    private static PrintStream out() {
        return System.out;
    }

    private static PrintStream err() {
        return System.err;
    }
}
