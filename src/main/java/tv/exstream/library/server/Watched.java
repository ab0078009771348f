package tv.exstream.library.server;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tv.exstream.media.Facet;

/// What a server says of what a person has seen of an item. Immutable.
///
/// @param whole whether all of it was seen
/// @param begun whether some of it was
/// @param plays how often it was seen; not negative
/// @param last when it was seen the last time; empty when the server does not say it
public record Watched(boolean whole, boolean begun, long plays, Optional<Instant> last) {
    public Watched {
        if (plays < 0) {
            throw new IllegalArgumentException("plays must not be negative: " + plays);
        }
    }

    /// As queries ask for it.
    public Map<Facet, List<String>> facets() {
        String state = whole ? "yes" : begun ? "partly" : "no";
        return Map.of(
                Facet.WATCHED, List.of(state),
                Facet.PLAYS, List.of(Long.toString(plays)),
                Facet.LAST_PLAYED, last.map(Instant::toString).stream().toList());
    }
}
