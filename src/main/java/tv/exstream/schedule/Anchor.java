package tv.exstream.schedule;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tv.exstream.media.MediaId;
import tv.exstream.schedule.cursor.CursorState;

/// Where a timeline ends and all that the interpreter needs to go on from there. Immutable.
///
/// @param at the end of the timeline so far, in whole milliseconds
/// @param step the instruction that is being run, counted from 0
/// @param done how much of that instruction has been done already
/// @param guideGroup the guide group of the last airing; 0 before the first
/// @param cursors the place of each cursor that has been used, by its name
public record Anchor(
        Instant at, int step, int done, long guideGroup, Map<String, CursorState> cursors) {
    public Anchor {
        at = at.truncatedTo(ChronoUnit.MILLIS);
        cursors = Collections.unmodifiableMap(new TreeMap<>(cursors));
    }

    /// The beginning of a new timeline.
    public static Anchor startingAt(Instant at) {
        return new Anchor(at, 0, 0, 0, Map.of());
    }

    /// The same state at a later or earlier instant.
    public Anchor movedTo(Instant instant) {
        return new Anchor(instant, step, done, guideGroup, cursors);
    }

    /// The first instruction with the cursors where they are: how changed rules begin.
    public Anchor atFirstStep() {
        return new Anchor(at, 0, 0, guideGroup, cursors);
    }

    /// The items that the cursors stand on, which they have to know even when no collection holds them any more.
    public Set<MediaId> standsOn() {
        return cursors.values().stream()
                .filter(state -> state.last() > 0)
                .map(state -> new MediaId(state.last()))
                .collect(Collectors.toUnmodifiableSet());
    }

    Anchor with(String cursor, CursorState state) {
        Map<String, CursorState> changed = new TreeMap<>(cursors);
        changed.put(cursor, state);
        return new Anchor(at, step, done, guideGroup, changed);
    }
}
