package tv.exstream.library.remote;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tv.exstream.source.SourceId;

/// What readings have left to be looked into later, so that a source need not be asked again what it has. Forgotten when the server ends.
/// Thread-safe.
final class PostponedItems {
    /// Arbitrary: some ten megabytes. What is more is listed again.
    static final int MOST = 10_000;

    /// Arbitrary: what a source has may be something else by then.
    static final Duration LISTED_AGAIN = Duration.ofHours(6);

    private final Map<SourceId, Rest> bySource = new ConcurrentHashMap<>();

    /// What is left of a list.
    ///
    /// @param listed when it was read
    /// @param items at most [#MOST]
    /// @param isAll whether nothing but these is left
    record Rest(Instant listed, List<RemoteItem> items, boolean isAll) {
        Rest {
            isAll &= items.size() <= MOST;
            items = List.copyOf(items.subList(0, Math.min(items.size(), MOST)));
        }

        /// What is left of it later.
        Rest with(List<RemoteItem> others) {
            return new Rest(listed, others, isAll);
        }
    }

    void keep(SourceId source, Rest rest) {
        if (!rest.items().isEmpty()) {
            bySource.put(source, rest);
        }
    }

    /// Hands out what is left, which is kept no more; empty when the source is to be asked what it has.
    Optional<Rest> take(SourceId source, Instant now) {
        return Optional.ofNullable(bySource.remove(source))
                .filter(rest -> rest.listed().plus(LISTED_AGAIN).isAfter(now));
    }

    /// The source is to be asked what it has.
    void forget(SourceId source) {
        bySource.remove(source);
    }
}
