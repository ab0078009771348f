package tv.exstream.web.api;

import static tv.exstream.remark.Wanted.characters;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.event.Level;
import tv.exstream.log.LogArea;
import tv.exstream.log.LogFilter;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;

/// How lines of the log are asked for, as it is written.
final class LogParameters {
    /// Arbitrary: more words say no more.
    private static final int MOST_WORDS = 10;

    /// Arbitrary: nobody looks for more at once.
    private static final int LONGEST_WORDS = 200;

    private LogParameters() {}

    /// What is wanted of the log.
    ///
    /// @param level the least, such as `warn`
    record Wanted(String level, String area, String words) {}

    /// @throws ProblemException INVALID_VALUE
    static LogFilter filter(Wanted wanted) {
        return new LogFilter(
                level(wanted.level()),
                optional(wanted.area()).map(LogArea::new),
                words(wanted.words()),
                Optional.empty(),
                Optional.empty());
    }

    /// @throws ProblemException INVALID_VALUE
    static Level level(String name) {
        return Arrays.stream(Level.values())
                .filter(level -> level.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(
                        () ->
                                ProblemException.mustBe(
                                        "level",
                                        Remark.of(
                                                Demand.EITHER, "trace, debug, info, warn", "error"),
                                        name));
    }

    private static List<String> words(String text) {
        if (text.length() > LONGEST_WORDS) {
            throw ProblemException.mustHave("words", characters(0, LONGEST_WORDS), text.length());
        }
        return Arrays.stream(text.strip().split("\\s+", -1))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
    }

    private static Optional<String> optional(String text) {
        return Optional.of(text.strip()).filter(each -> !each.isEmpty());
    }
}
