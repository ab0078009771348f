package tv.exstream.log;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.event.Level;

/// Which lines are wanted.
///
/// @param least what is at least as bad as this
/// @param area and all areas below it
/// @param words all of them, anywhere in text, trace or thread, in any case
/// @param since from this instant on
/// @param until before this instant
public record LogFilter(
        Level least,
        Optional<LogArea> area,
        List<String> words,
        Optional<Instant> since,
        Optional<Instant> until) {
    /// Every line.
    public static final LogFilter ALL = atLeast(Level.TRACE);

    public LogFilter {
        words = words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    }

    /// What is at least as bad as this.
    public static LogFilter atLeast(Level least) {
        return new LogFilter(
                least, Optional.empty(), List.of(), Optional.empty(), Optional.empty());
    }

    /// The same of another time.
    public LogFilter within(Optional<Instant> begin, Optional<Instant> end) {
        return new LogFilter(least, area, words, begin, end);
    }

    boolean takes(LogLine line) {
        return line.level().toInt() >= least.toInt()
                && area.map(each -> each.has(line.area())).orElse(true)
                && since.map(each -> !line.at().isBefore(each)).orElse(true)
                && until.map(each -> line.at().isBefore(each)).orElse(true)
                && hasWords(line);
    }

    private boolean hasWords(LogLine line) {
        if (words.isEmpty()) {
            return true;
        }
        String text =
                (line.text() + "\n" + line.trace() + "\n" + line.thread()).toLowerCase(Locale.ROOT);
        return words.stream().allMatch(text::contains);
    }
}
