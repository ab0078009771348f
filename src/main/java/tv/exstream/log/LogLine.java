package tv.exstream.log;

import java.time.Instant;
import java.util.Objects;
import org.slf4j.event.Level;

/// One line of the log, as everybody may see it. Immutable.
///
/// @param id later lines have greater ones
/// @param thread what the thread is called that said it
/// @param text in one line
/// @param trace what was thrown, in some lines; empty when nothing was
public record LogLine(
        long id, Instant at, Level level, LogArea area, String thread, String text, String trace) {
    public LogLine {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(level, "level");
    }

    /// About what it takes in memory, in characters.
    int size() {
        return 100 + thread.length() + text.length() + trace.length();
    }
}
