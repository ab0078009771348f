package tv.exstream.library.remote;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tv.exstream.source.SourceId;

/// Doubts that a source has lost much at once: a half-scanned library, a provider in trouble or an empty answer must not take a collection
/// away. It is believed when the next reading says the same; that nothing is left is never believed. What a person asks for less of is
/// believed at once, but for nothing at all, which has to be said twice. Thread-safe.
final class Shrinkage {
    /// Arbitrary: so few may be cleared out by hand.
    private static final int FEW = 20;

    private final Map<SourceId, Set<String>> doubted = new ConcurrentHashMap<>();

    /// Of which sources a person wants something else than what was read the last time.
    private final Map<SourceId, Wish> wishes = new ConcurrentHashMap<>();

    private enum Wish {
        /// A reading that is going on may not know of it.
        SAID,
        /// Whoever reads knows of it.
        HEARD
    }

    /// A person wants something else of a source: what a reading from now on misses is not the source's fault.
    void expect(SourceId source) {
        wishes.put(source, Wish.SAID);
    }

    /// A reading begins, and knows what is wanted. Answers whether that is something else than what was read the last time.
    boolean begin(SourceId source) {
        return wishes.computeIfPresent(source, (_, _) -> Wish.HEARD) != null;
    }

    /// A reading of all that is wanted was believed.
    void settle(SourceId source) {
        wishes.remove(source, Wish.HEARD);
    }

    /// The source is there no more.
    void forget(SourceId source) {
        doubted.remove(source);
        wishes.remove(source);
    }

    /// Why the files are kept; empty when they may be forgotten.
    ///
    /// @param had how many the source had
    /// @param gone what it does not have now
    /// @param has how many it has now, also of what nobody wants
    Optional<String> doubt(SourceId source, int had, Set<String> gone, int has) {
        boolean nothing = has == 0 && gone.size() == had && had > 0;
        boolean wanted = wishes.get(source) == Wish.HEARD;
        boolean many = !wanted && gone.size() > FEW && gone.size() * 2 > had;
        if (nothing && wanted) {
            return doubt(
                    source,
                    gone,
                    "all %d are kept until the next reading says again that there is nothing"
                            .formatted(had));
        }
        if (nothing) {
            return Optional.of("all %d are kept: the source says it has nothing".formatted(had));
        }
        if (!many) {
            doubted.remove(source);
            return Optional.empty();
        }
        return doubt(
                source,
                gone,
                "%d of %d are kept until the next reading says again that they are gone"
                        .formatted(gone.size(), had));
    }

    private Optional<String> doubt(SourceId source, Set<String> gone, String reason) {
        Set<String> before = doubted.put(source, gone);
        if (before != null && gone.containsAll(before)) {
            doubted.remove(source);
            return Optional.empty();
        }
        return Optional.of(reason);
    }
}
