package tv.exstream.schedule;

import java.util.List;
import tv.exstream.remark.Remark;

/// The rules of a channel and how far they have been carried out.
///
/// @param anchor where the timeline ends
/// @param version grows with every change of the rules or of the timeline
/// @param changed what has changed since the timeline was made
/// @param contentVersion the version of the media that the timeline was made from; -1 before the first build
/// @param remarks what the last build warned of
public record Plan(
        Schedule schedule,
        Anchor anchor,
        long version,
        Changed changed,
        long contentVersion,
        List<Remark> remarks) {
    public Plan {
        remarks = List.copyOf(remarks);
    }

    /// The same, but having come to another state.
    public Plan at(Anchor other) {
        return new Plan(schedule, other, version, changed, contentVersion, remarks);
    }

    /// What a person has changed.
    public enum Changed {
        NOTHING,
        /// Single places of the timeline.
        EDITS,
        /// The rules themselves, which begin anew.
        RULES,
    }
}
