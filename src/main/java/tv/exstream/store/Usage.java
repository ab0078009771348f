package tv.exstream.store;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tv.exstream.rendition.RenditionKey;

/// What one rendition takes, and what speaks for keeping it. Immutable.
///
/// @param bytes on disk
/// @param nextAiring when it is needed next; empty when no airing is planned
/// @param lastUsed when it was last read or added to
record Usage(RenditionKey key, long bytes, Optional<Instant> nextAiring, Instant lastUsed) {
    /// What is thrown away first comes first: renditions that never air again, the one unused for longest first; then those
    /// whose next airing is farthest away. No other order causes fewer renditions to be made again (Belady 1966).
    static final Comparator<Usage> LEAST_NEEDED_FIRST =
            Comparator.comparing((Usage usage) -> usage.nextAiring().orElse(Instant.MAX))
                    .reversed()
                    .thenComparing(Usage::lastUsed)
                    .thenComparing(usage -> usage.key().hex());

    /// Those that may go, in order, to make room for something that is needed at `neededAt`.
    ///
    /// @param notUsedSince what was used at or after this instant stays
    /// @param notAiringBefore what airs before this instant stays
    static List<Usage> leastNeeded(
            List<Usage> all, Instant neededAt, Instant notUsedSince, Instant notAiringBefore) {
        return all.stream()
                .filter(usage -> usage.lastUsed().isBefore(notUsedSince))
                .filter(usage -> usage.isNeededAfter(neededAt))
                .filter(usage -> usage.isNeededAfter(notAiringBefore))
                .sorted(LEAST_NEEDED_FIRST)
                .toList();
    }

    /// True when nothing speaks for it until after `t`.
    private boolean isNeededAfter(Instant t) {
        return nextAiring.orElse(Instant.MAX).isAfter(t);
    }
}
