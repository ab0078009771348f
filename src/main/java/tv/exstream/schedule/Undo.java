package tv.exstream.schedule;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// How to get back to the state before a step. Immutable.
///
/// @param at where the timeline ended then
/// @param guideGroup that of the last airing then
/// @param memory what the changed states were then
public record Undo(Instant at, long guideGroup, Map<String, State> memory) {
    public Undo {
        memory = Collections.unmodifiableMap(new TreeMap<>(memory));
    }

    static Undo nothing(Instant at, long guideGroup) {
        return new Undo(at, guideGroup, Map.of());
    }
}
