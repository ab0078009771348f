package tv.exstream.collection.query;

import java.util.List;
import tv.exstream.media.MediaId;
import tv.exstream.media.Outline;

/// The present media items, for people who look through them: in any order, and by what they have in common. Thread-safe.
///
/// Queries are given as they are run: what stands in them by name has been put in ([Expansion]).
public interface Shelves {
    /// How many there are, and some of them in an order.
    Stretch stretch(Query query, Today today, Wanted wanted);

    /// What the items that a query finds have in a field, by that: all values of a text, by their folded text, or all numbers, the smallest
    /// first.
    ///
    /// @param field of words, of values or of numbers, but neither [Field#PLOT], [Field#TITLE] nor such as are made up when they are asked
    /// @throws IllegalArgumentException of another field
    List<Group> groups(Query query, Today today, Field field);

    /// @param most how many at most
    record Wanted(Sort sort, From from, int most) {}

    /// Where a part of a list begins.
    sealed interface From {
        /// @param items how many are left out
        record Place(int items) implements From {}

        /// Behind an item, wherever that is by now.
        ///
        /// @param place where the part begins when the item is not among them any more
        record Behind(MediaId item, int place) implements From {}
    }

    /// A part of a list.
    ///
    /// @param count how many the whole list has
    /// @param place how many come before it
    record Stretch(int count, int place, List<Outline> items) {
        public Stretch {
            items = List.copyOf(items);
        }

        /// Where the next part begins.
        public int end() {
            return place + items.size();
        }
    }

    /// Items with the same value.
    ///
    /// @param text as it is shown; numbers without leading zeros
    /// @param first the one with the smallest id
    record Group(String text, int count, MediaId first) {}
}
