package tv.exstream.collection.query;

import java.util.List;

/// A part of a list.
///
/// @param offset how many come before it, at least 0
/// @param most how many it has at most, at least 0
public record Page(int offset, int most) {
    /// Nothing of it, when only its length is asked for.
    public static final Page NONE = new Page(0, 0);

    public Page {
        if (offset < 0 || most < 0) {
            throw new IllegalArgumentException(
                    "page must not begin before the list nor have less than nothing: %d, %d"
                            .formatted(offset, most));
        }
    }

    /// The beginning.
    public static Page first(int most) {
        return new Page(0, most);
    }

    /// Empty behind the end of the list.
    public <T> List<T> of(List<T> all) {
        int from = Math.min(offset, all.size());
        return all.subList(from, from + Math.min(most, all.size() - from));
    }
}
