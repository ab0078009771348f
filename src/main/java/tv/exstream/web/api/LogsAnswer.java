package tv.exstream.web.api;

import java.util.List;
import java.util.Optional;

/// The newest lines of the log.
///
/// @param lines the newest first
/// @param before what to ask with for the lines before these; absent when there are none
/// @param last the id of the newest line of all; from there a tail goes on
/// @param areas those that have said something lately, in alphabetical order
/// @param held how many lines were not written since the start, because there were so many like them
public record LogsAnswer(
        List<LogEntry> lines, Optional<Long> before, long last, List<String> areas, long held) {
    public LogsAnswer {
        lines = List.copyOf(lines);
        areas = List.copyOf(areas);
    }
}
