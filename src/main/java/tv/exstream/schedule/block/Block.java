package tv.exstream.schedule.block;

import java.time.Duration;
import java.util.List;
import tv.exstream.problem.UnacceptableException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;
import tv.exstream.remark.Wanted;

/// Items that are shown together at some time of day. Each time they go on where they left off.
///
/// @param id never changes, so that a block keeps its progress whatever is edited
/// @param group the folder it is kept in; empty for none
/// @param length in whole minutes, up to a day
/// @param items in order; may be empty
/// @param decor nearer than that of the time of day
public record Block(
        long id,
        String group,
        String name,
        Duration length,
        Stop stop,
        Guide guide,
        List<BlockItem> items,
        Decor decor) {
    /// Keeps what a block is compiled to small; arbitrary.
    public static final int MOST_ITEMS = 500;

    /// When a block shows nothing more.
    public enum Stop {
        /// Every item ends before the block does.
        BEFORE_END,
        /// Every item begins before the block ends, so that the last one may last longer.
        AFTER_END,
    }

    /// What a block is in the guide.
    public sealed interface Guide {
        /// Each item with its true times.
        record ActualTimes() implements Guide {}

        /// Each item with the same share of the block.
        record EvenShares() implements Guide {}

        /// One programme.
        ///
        /// @param title empty for that of the first item
        record OneProgramme(String title) implements Guide {}
    }

    public Block {
        items = List.copyOf(items);
        if (name.isBlank()) {
            throw UnacceptableException.of(
                    Demand.NAMELESS, Remark.of(Demand.NAMED, Wanted.plain(Demand.BLOCK), id));
        }
        if (length.toMinutes() < 1
                || !length.equals(Duration.ofMinutes(length.toMinutes()))
                || length.compareTo(Duration.ofDays(1)) > 0) {
            throw UnacceptableException.of(
                    Demand.VALUE_WRONG,
                    Remark.of(
                            Demand.LENGTH_OF,
                            Remark.of(Demand.NAMED, Wanted.plain(Demand.BLOCK), name)),
                    Wanted.plain(Demand.WHOLE_MINUTES),
                    length.toString());
        }
        if (items.size() > MOST_ITEMS) {
            throw UnacceptableException.of(
                    Demand.MUST_HAVE,
                    Remark.of(Demand.NAMED, Wanted.plain(Demand.BLOCK), name),
                    Remark.of(Demand.AT_MOST_ITEMS, MOST_ITEMS),
                    items.size());
        }
    }

    /// Whether the guide shows all items because it would show none.
    boolean isAllHidden() {
        return items.stream().noneMatch(item -> item.entry().listed());
    }
}
