package tv.exstream.web.api;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tv.exstream.schedule.lineup.Entry;
import tv.exstream.schedule.lineup.LineupSchedule.Start;

/// A lineup after tools.
///
/// @param start as rules have it
/// @param entries as rules have them, all with their lengths
/// @param length how long one pass takes
/// @param titles of the media, by id
/// @param notes what a person should know, such as what was left out
record LineupAnswer(
        Optional<Start> start,
        List<Entry> entries,
        Duration length,
        Map<Long, String> titles,
        List<String> notes) {
    LineupAnswer {
        entries = List.copyOf(entries);
        titles = Map.copyOf(titles);
        notes = List.copyOf(notes);
    }
}
