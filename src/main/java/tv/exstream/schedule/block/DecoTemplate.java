package tv.exstream.schedule.block;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import tv.exstream.problem.UnacceptableException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Wanted;
import tv.exstream.schedule.Spots.Daypart;

/// Which deco decorates which part of a day.
///
/// @param group the folder it is kept in; empty for none
/// @param ranges in any order; none overlaps another
public record DecoTemplate(String group, String name, List<Range> ranges) {
    /// @param part from its beginning up to but not including its end, over midnight when it ends before it begins
    public record Range(Daypart part, String deco) {
        private boolean overlaps(Range other) {
            return part.contains(other.part.from()) || other.part.contains(part.from());
        }

        @Override
        public String toString() {
            return "%s %s-%s".formatted(deco, part.from(), part.to());
        }
    }

    public DecoTemplate {
        ranges = List.copyOf(ranges);
        if (name.isBlank()) {
            throw UnacceptableException.of(Demand.NAMELESS, Wanted.plain(Demand.DECO_TEMPLATE));
        }
        for (int i = 0; i < ranges.size(); i++) {
            for (Range earlier : ranges.subList(0, i)) {
                if (earlier.overlaps(ranges.get(i))) {
                    throw UnacceptableException.of(
                            Demand.DECOS_OVERLAP,
                            name,
                            earlier.toString(),
                            ranges.get(i).toString());
                }
            }
        }
    }

    /// The name of the deco of a moment.
    public Optional<String> at(LocalTime time) {
        return ranges.stream()
                .filter(range -> range.part().contains(time))
                .findFirst()
                .map(Range::deco);
    }

    /// When another deco begins or one ends, in order.
    List<LocalTime> changes() {
        return ranges.stream()
                .mapMulti(
                        (Range range, java.util.function.Consumer<LocalTime> each) -> {
                            each.accept(range.part().from());
                            each.accept(range.part().to());
                        })
                .sorted()
                .distinct()
                .toList();
    }
}
