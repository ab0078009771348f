package tv.exstream.schedule.block;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Names of one kind of thing, each of which stands for one of them.
record Names(String kind, Set<String> names) {
    /// @throws IllegalArgumentException when a name stands for two
    static Names of(String kind, List<String> names) {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                throw new IllegalArgumentException(
                        "%s %s must be there only once".formatted(kind, name));
            }
        }
        return new Names(kind, seen);
    }

    /// @param by who uses it
    /// @throws IllegalArgumentException when nothing has the name
    void require(String name, String by) {
        if (!names.contains(name)) {
            throw new IllegalArgumentException(
                    "%s that %s uses must exist: %s".formatted(kind, by, name));
        }
    }
}
