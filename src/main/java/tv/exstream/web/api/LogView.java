package tv.exstream.web.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import tv.exstream.log.LogFilter;
import tv.exstream.log.LogLevels;
import tv.exstream.log.LogLine;
import tv.exstream.log.LogRing;

/// The log as the interface shows it.
///
/// @param held how many lines were not written
public record LogView(LogRing ring, LogTail tail, LogLevels levels, LongSupplier held) {
    private static final Logger LOG = LoggerFactory.getLogger(LogView.class);

    LogsAnswer newest(LogFilter filter, long before, int most) {
        // One more, to know whether there are more.
        List<LogLine> found = ring.newest(filter, before, most + 1);
        List<LogEntry> shown = found.stream().limit(most).map(LogEntry::of).toList();
        Optional<Long> older =
                found.size() > most ? Optional.of(shown.getLast().id()) : Optional.empty();
        return new LogsAnswer(
                shown, older, ring.last(), new ArrayList<>(ring.areas()), held.getAsLong());
    }

    /// As [LogRoutes] answers.
    ///
    /// @throws tv.exstream.problem.ProblemException INVALID_VALUE
    public LogsAnswer find(LogQuestion question, int most) {
        LogFilter filter =
                LogParameters.filter(
                        new LogParameters.Wanted(
                                question.level(), question.area(), question.words()));
        LogFilter timed = filter.within(question.since(), question.until());
        return newest(timed, question.before().orElse(Long.MAX_VALUE), most);
    }

    /// The newest lines that are warnings or worse.
    public List<LogEntry> newestBad(int most) {
        return newest(LogFilter.atLeast(Level.WARN), Long.MAX_VALUE, most).lines();
    }

    /// The areas that say more or less than usual.
    public LogLevelsAnswer changedLevels() {
        return new LogLevelsAnswer(levels.changed().stream().map(LogLevelEntry::of).toList());
    }

    void tail(LogFilter filter, HttpServletResponse response) throws InterruptedException {
        try {
            // Not getWriter(): that one hides that the listener is gone.
            tail.serve(filter, new OutputStreamWriter(response.getOutputStream(), UTF_8));
        } catch (IOException e) {
            LOG.debug("a listener to the log left: {}", e.getMessage());
        }
    }
}
