package tv.exstream.iptv;

import java.util.List;

/// What rules make of an entry. Immutable.
public sealed interface Verdict {
    /// @param entry as it is shown
    /// @param changedBy the rules that changed it, the first one is 1; may be empty
    record Kept(ListedEntry entry, List<Integer> changedBy) implements Verdict {
        public Kept {
            changedBy = List.copyOf(changedBy);
        }
    }

    /// @param entry as it was when it was dropped
    /// @param rule the one that dropped it, the first one is 1
    record Dropped(ListedEntry entry, int rule) implements Verdict {}

    /// As it was left.
    ListedEntry entry();

    default boolean isKept() {
        return this instanceof Kept;
    }
}
