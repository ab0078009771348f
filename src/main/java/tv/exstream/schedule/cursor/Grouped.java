package tv.exstream.schedule.cursor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Groups of units one after another; it may be a single one. Immutable.
final class Grouped {
    private final Sequence sequence;
    private final List<String> keys;

    /// The index of the first unit of each group, and behind them how many units there are.
    private final int[] starts;

    private final int[] groups;

    private Grouped(List<String> keys, List<Sequence> sequences) {
        List<Unit> units = new ArrayList<>();
        this.keys = List.copyOf(keys);
        starts = new int[keys.size() + 1];
        for (int group = 0; group < keys.size(); group++) {
            units.addAll(sequences.get(group).units());
            starts[group + 1] = units.size();
        }
        sequence = sequences.size() == 1 ? sequences.getFirst() : new Sequence(units);
        groups = new int[units.size()];
        for (int group = 0; group < keys.size(); group++) {
            Arrays.fill(groups, starts[group], starts[group + 1], group);
        }
    }

    /// Everything is one group.
    static Grouped whole(Sequence sequence) {
        return new Grouped(List.of(""), List.of(sequence));
    }

    static Grouped of(List<Group> groups, Ordering ordering) {
        return new Grouped(
                groups.stream().map(Group::key).toList(),
                groups.stream()
                        .map(group -> group.stock().sequence(ordering.with(group.order())))
                        .toList());
    }

    Sequence sequence() {
        return sequence;
    }

    /// The names of the groups.
    List<String> keys() {
        return keys;
    }

    /// The index of the group that a unit belongs to.
    int group(int unit) {
        return groups[unit];
    }

    /// The index of the first unit of a group.
    int start(int group) {
        return starts[group];
    }

    /// How many units a group has.
    int size(int group) {
        return starts[group + 1] - starts[group];
    }
}
