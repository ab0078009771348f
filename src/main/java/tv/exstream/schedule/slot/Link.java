package tv.exstream.schedule.slot;

import tv.exstream.problem.UnacceptableException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Wanted;

/// Ties slots that show the same media together. A slot that is the only one of its group is not linked.
///
/// @param group a name that all slots of the group have
/// @param overflow what a rerun goes on with when it has time for more than there was
public record Link(String group, Mode mode, Overflow overflow) {
    public Link {
        if (group.isBlank()) {
            throw UnacceptableException.of(Demand.NAMELESS, Wanted.plain(Demand.LINKED_SLOTS));
        }
    }

    public enum Mode {
        /// Goes on where the slot before has ended.
        CONTINUE,
        /// Shows what the slots of the group that continue have shown in the same period, from the first item on. When all of a
        /// group are reruns, the first one of the period continues.
        RERUN,
    }

    public enum Overflow {
        /// Nothing.
        FLEX,
        /// New items.
        CONTINUE,
    }
}
