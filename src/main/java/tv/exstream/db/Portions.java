package tv.exstream.db;

import java.util.Collection;
import java.util.List;
import java.util.stream.Gatherers;

/// Pieces of what is too long for the list of one statement.
final class Portions {
    /// SQLite takes 32,766 variables in a statement; long before that a longer list gains nothing.
    static final int LARGEST = 500;

    private Portions() {}

    static <T> List<List<T>> of(Collection<T> all) {
        return all.stream().gather(Gatherers.windowFixed(LARGEST)).toList();
    }
}
