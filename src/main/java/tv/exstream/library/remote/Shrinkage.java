package tv.exstream.library.remote;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tv.exstream.source.SourceId;

/// Doubts that a source has lost much at once: a half-scanned library, a provider in trouble or an empty answer must not take a collection
/// away. It is believed when the next reading says the same; that nothing is left is never believed. Thread-safe.
final class Shrinkage {
    /// Arbitrary: so few may be cleared out by hand.
    private static final int FEW = 20;

    private final Map<SourceId, Set<String>> doubted = new ConcurrentHashMap<>();

    /// The source is there no more.
    void forget(SourceId source) {
        doubted.remove(source);
    }

    /// Why the files are kept; empty when they may be forgotten.
    ///
    /// @param had how many the source had
    /// @param gone what it does not have now
    /// @param has how many it has now
    Optional<String> doubt(SourceId source, int had, Set<String> gone, int has) {
        boolean nothing = has == 0 && gone.size() == had && had > 0;
        boolean many = gone.size() > FEW && gone.size() * 2 > had;
        if (nothing) {
            return Optional.of("all %d are kept: the source says it has nothing".formatted(had));
        }
        if (!many) {
            doubted.remove(source);
            return Optional.empty();
        }
        Set<String> before = doubted.put(source, gone);
        if (before != null && gone.containsAll(before)) {
            doubted.remove(source);
            return Optional.empty();
        }
        return Optional.of(
                "%d of %d are kept until the next reading says again that they are gone"
                        .formatted(gone.size(), had));
    }
}
