package tv.exstream.iptv;

import java.util.List;

/// Which channel of which guide tells about an entry. Immutable.
public sealed interface Matching {
    record Matched(Suggestion by) implements Matching {}

    /// Several that nobody but a person can tell apart, or one that is not near enough.
    ///
    /// @param suggestions the best first; not empty
    record Ambiguous(List<Suggestion> suggestions) implements Matching {
        public Ambiguous {
            suggestions = List.copyOf(suggestions);
        }
    }

    record Unmatched() implements Matching {}
}
