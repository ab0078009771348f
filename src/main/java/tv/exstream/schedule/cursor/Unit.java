package tv.exstream.schedule.cursor;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tv.exstream.media.Outline;

/// Items that are shown one after another without a break; most often it is just one. Immutable.
///
/// @param key what a state calls it: the lowest id of its items, or a number made from its name
/// @param items at least one
/// @param order the order of its items
record Unit(long key, List<Outline> items, Comparator<Outline> order) {
    Unit {
        items = List.copyOf(items);
    }

    static Unit of(Outline item) {
        return new Unit(Cursor.idOf(item), List.of(item), Sorting.BY_ID);
    }

    /// The parts of one story.
    ///
    /// @param items in order
    static Unit ofSet(List<Outline> items, Comparator<Outline> order) {
        long key = items.stream().mapToLong(Cursor::idOf).min().orElseThrow();
        return new Unit(key, items, order);
    }

    /// All that one collection of several contributes.
    static Unit named(String name, List<Outline> items, Comparator<Outline> order) {
        return new Unit(Chance.seed(0, name), items.stream().sorted(order).toList(), order);
    }

    Outline first() {
        return items.getFirst();
    }

    /// Whether it can only be this item.
    boolean isSingle() {
        return items.size() == 1 && key == Cursor.idOf(first());
    }

    /// The index of the first item behind one that is gone.
    Optional<Integer> indexAfter(Outline gone) {
        for (int i = 0; i < items.size(); i++) {
            if (order.compare(items.get(i), gone) > 0) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }
}
