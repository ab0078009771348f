package tv.exstream.collection;

import java.util.List;
import tv.exstream.media.Outline;

/// The items of a [Selection] at one moment. Immutable.
///
/// @param items each once; may be empty
public record Pool(List<Outline> items, Arrangement arrangement) {
    public static final Pool EMPTY = new Pool(List.of(), new Arrangement.Loose());

    public Pool {
        items = List.copyOf(items);
    }

    /// What the collection says about the order of its items.
    public sealed interface Arrangement {
        /// Nothing: the rule says in which order they come.
        record Loose() implements Arrangement {}

        /// The order of the list is a person's, and stands above that of the rule.
        record Custom() implements Arrangement {}

        /// The items come from several collections.
        ///
        /// @param parts at least one; their items together are those of the pool
        record Parts(List<Part> parts) implements Arrangement {
            public Parts {
                parts = List.copyOf(parts);
            }
        }
    }

    /// What one collection of several contributes.
    ///
    /// @param asGroup whether its items stay together in their own order, as the parts of a set do
    /// @param bySeason whether that order is by season and episode, else it is chronological
    public record Part(String name, boolean asGroup, boolean bySeason, List<Outline> items) {
        public Part {
            items = List.copyOf(items);
        }
    }

    /// Items in no order of their own.
    public static Pool of(List<Outline> items) {
        return new Pool(items, new Arrangement.Loose());
    }
}
