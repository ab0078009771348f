package tv.exstream;

import ch.qos.logback.classic.LoggerContext;
import java.io.PrintStream;
import java.util.List;
import org.slf4j.LoggerFactory;
import tv.exstream.log.LogGate;

/// What a person at the terminal reads. Everything else is logged.
final class Console {
    /// What Spring Boot calls the part of the log that writes here.
    private static final String LOG_APPENDER = "CONSOLE";

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

    /// Prints a line.
    static void say(String line) {
        out().println(line);
    }

    static void error(String message) {
        err().println("exstreamtv: " + message);
    }

    /// From now on what is logged goes only to the log file: for what nobody wants to read here, such as a stack trace.
    static void stopLog() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logback) {
            LogGate.detach(logback, LOG_APPENDER);
        }
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
