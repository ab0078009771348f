package tv.exstream.schedule.block;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import tv.exstream.problem.UnacceptableException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Wanted;

/// Which blocks a day has.
///
/// @param group the folder it is kept in; empty for none
/// @param items by start
public record Template(String group, String name, List<Item> items) {
    /// @param block its id
    public record Item(LocalTime start, long block) {
        /// Since midnight, on a day without a change of clocks.
        Duration begin() {
            return Duration.between(LocalTime.MIDNIGHT, start);
        }
    }

    public Template {
        items = items.stream().sorted(Comparator.comparing(Item::start)).toList();
        if (name.isBlank()) {
            throw UnacceptableException.of(Demand.NAMELESS, Wanted.plain(Demand.TEMPLATE));
        }
    }
}
