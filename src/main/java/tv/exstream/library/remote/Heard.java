package tv.exstream.library.remote;

import java.util.Set;

/// What a message of a server says of its items.
public sealed interface Heard {
    /// Nothing that matters to us.
    record Nothing() implements Heard {}

    /// These are there anew, other ones or gone.
    record Items(Set<String> ids) implements Heard {
        public Items {
            ids = Set.copyOf(ids);
        }
    }

    /// Something has changed, and it does not say what.
    record Something() implements Heard {}

    static Heard of(Set<String> ids) {
        return ids.isEmpty() ? new Nothing() : new Items(ids);
    }
}
