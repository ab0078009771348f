package tv.exstream.schedule;

import java.time.Instant;
import tv.exstream.remark.Remark;

/// A change that a person has made to a channel, and that can be reverted. Immutable.
///
/// @param id reverts it
/// @param what it was
public record Change(long id, Instant at, Deed deed, Remark what) {
    public enum Deed {
        /// Other rules.
        RULES,
        /// One place of the timeline was changed.
        EDIT,
        /// A change of one place was taken back.
        UNDO,
        /// Everything that had been remembered was forgotten.
        RESET,
        /// An earlier state was put back.
        REVERT,
    }
}
