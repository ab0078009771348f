package tv.exstream.web.ui.operate;

import java.time.Instant;
import tv.exstream.web.api.LogEntry;

/// A line of the log as pages show it.
///
/// @param state as a colour; empty for ordinary lines
public record LogLineShown(
        Instant at, String level, String area, String text, String trace, String state) {
    static LogLineShown of(LogEntry line) {
        return new LogLineShown(
                line.at(),
                line.level(),
                line.area(),
                line.text(),
                line.trace(),
                state(line.level()));
    }

    private static String state(String level) {
        return switch (level) {
            case "error" -> "bad";
            case "warn" -> "warn";
            default -> "";
        };
    }
}
