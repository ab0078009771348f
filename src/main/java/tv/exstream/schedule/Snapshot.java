package tv.exstream.schedule;

import java.util.List;
import tv.exstream.schedule.Schedules.MadeEdit;

/// What was before a change. Immutable.
///
/// @param change what came then
/// @param edits all of them
/// @param anchor where what stayed ended, and how the timeline went on from there
public record Snapshot(Change change, Schedule schedule, List<MadeEdit> edits, Anchor anchor) {
    public Snapshot {
        edits = List.copyOf(edits);
    }
}
