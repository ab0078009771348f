package tv.exstream.library.remote;

import java.util.HashSet;
import java.util.Set;

/// What a message of a server says of its items, or many messages do together.
public sealed interface Heard {
    /// Nothing that matters to us.
    record Nothing() implements Heard {}

    /// Some of it has changed.
    ///
    /// @param ids of items that are there anew, other ones or gone
    /// @param libraries ids of those in which something has changed, of which nobody says what
    record Items(Set<String> ids, Set<String> libraries) implements Heard {
        public Items {
            ids = Set.copyOf(ids);
            libraries = Set.copyOf(libraries);
        }

        public Items(Set<String> ids) {
            this(ids, Set.of());
        }

        private Items with(Items other) {
            return new Items(union(ids, other.ids), union(libraries, other.libraries));
        }

        private static Set<String> union(Set<String> one, Set<String> other) {
            Set<String> both = new HashSet<>(one);
            both.addAll(other);
            return both;
        }

        /// How much it names.
        int size() {
            return ids.size() + libraries.size();
        }
    }

    /// Something has changed, and it does not say what.
    record Something() implements Heard {}

    static Heard of(Set<String> ids, Set<String> libraries) {
        return ids.isEmpty() && libraries.isEmpty() ? new Nothing() : new Items(ids, libraries);
    }

    /// What both say together.
    default Heard and(Heard other) {
        return switch (this) {
            case Nothing _ -> other;
            case Something _ -> this;
            case Items items ->
                    switch (other) {
                        case Nothing _ -> this;
                        case Something _ -> other;
                        case Items more -> items.with(more);
                    };
        };
    }
}
