package tv.exstream.library.remote;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    /// Those that are to be asked what they have, also when a reading that goes on leaves something.
    private final Set<SourceId> asked = ConcurrentHashMap.newKeySet();

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

    /// A reading begins: hands out what is left, which is kept no more; empty when the source is to be asked what it has.
    Optional<Rest> take(SourceId source, Instant now) {
        boolean isAsked = asked.remove(source);
        return Optional.ofNullable(bySource.remove(source))
                .filter(rest -> !isAsked && rest.listed().plus(LISTED_AGAIN).isAfter(now));
    }

    /// The source is to be asked what it has by the next reading that begins.
    void ask(SourceId source) {
        asked.add(source);
    }

    /// Whether that was said since the last reading began.
    boolean isAsked(SourceId source) {
        return asked.contains(source);
    }

    /// The source is there no more.
    void forget(SourceId source) {
        bySource.remove(source);
        asked.remove(source);
    }
}
