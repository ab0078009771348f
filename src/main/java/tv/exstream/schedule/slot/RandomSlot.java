package tv.exstream.schedule.slot;

import java.time.Duration;
import tv.exstream.problem.UnacceptableException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;
import tv.exstream.remark.Wanted;
import tv.exstream.schedule.Cooldown;
import tv.exstream.schedule.Terms.Extent;

/// Something that a schedule may choose to show next.
///
/// @param name under which it keeps its place in what it shows
/// @param weight how often it is chosen; 0 for never
/// @param mostInARow how many times it may be chosen in a row; 0 for no limit
public record RandomSlot(
        String name,
        Showing showing,
        Length length,
        double weight,
        Cooldown cooldown,
        int mostInARow,
        SlotFillers fillers) {
    public RandomSlot {
        if (!(weight >= 0)) {
            throw UnacceptableException.of(
                    Demand.VALUE_WRONG,
                    Remark.of(
                            Demand.WEIGHT_OF,
                            Remark.of(Demand.NAMED, Wanted.plain(Demand.SLOT), name)),
                    Wanted.atLeast(0),
                    Double.toString(weight));
        }
        if (length instanceof Length.Items && !(showing instanceof Showing.Media)) {
            throw UnacceptableException.of(Demand.SLOT_TIMELESS, name);
        }
    }

    /// How much it shows when it is chosen.
    public sealed interface Length {
        /// What fits into a length of time.
        record UpTo(Duration most) implements Length {
            public UpTo {
                new Extent.Longest(most);
            }
        }

        /// So many items.
        record Items(int count) implements Length {
            public Items {
                new Extent.Items(count);
            }
        }
    }
}
