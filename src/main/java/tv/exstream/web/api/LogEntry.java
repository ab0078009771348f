package tv.exstream.web.api;

import java.time.Instant;
import java.util.Locale;
import tv.exstream.log.LogLine;

/// One line of the log.
///
/// @param id later lines have greater ones
/// @param level `trace`, `debug`, `info`, `warn` or `error`
/// @param area the part of the program that said it, such as `session`
/// @param trace what was thrown, in some lines; empty when nothing was
public record LogEntry(
        long id, Instant at, String level, String area, String thread, String text, String trace) {
    static LogEntry of(LogLine line) {
        return new LogEntry(
                line.id(),
                line.at(),
                line.level().name().toLowerCase(Locale.ROOT),
                line.area().name(),
                line.thread(),
                line.text(),
                line.trace());
    }
}
