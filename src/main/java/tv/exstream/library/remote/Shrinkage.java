package tv.exstream.library.remote;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tv.exstream.source.SourceId;

/// Doubts that a source has lost much at once: a half-scanned library, a provider in trouble or an empty answer must not take a collection
/// away. It is believed when the next reading says the same. Once a person wants something else of the source, what is missing is believed at
/// once, as long as the source lists at least half of what it had; and that nothing is left is believed when it is said twice, but never
/// else. Thread-safe.
final class Shrinkage {
    /// Arbitrary: so few may be cleared out by hand.
    private static final int FEW = 20;

    private final Map<SourceId, Set<String>> doubted = new ConcurrentHashMap<>();

    /// What a reading misses.
    ///
    /// @param had how many the source had
    /// @param gone what it does not have now
    /// @param has how many it has now, also of what nobody wants
    /// @param isWanted whether a person wants something else of it than what was read the last time
    record Loss(int had, Set<String> gone, int has, boolean isWanted) {
        Loss {
            gone = Set.copyOf(gone);
        }

        boolean isAll() {
            return has == 0 && gone.size() == had && had > 0;
        }

        boolean isSuspicious() {
            boolean isMuch = gone.size() > FEW && gone.size() * 2 > had;
            boolean isDropped = isWanted && has * 2 >= had;
            return isAll() || (isMuch && !isDropped);
        }
    }

    /// The source is there no more.
    void forget(SourceId source) {
        doubted.remove(source);
    }

    /// Why the files are kept; empty when they may be forgotten.
    Optional<String> doubt(SourceId source, Loss loss) {
        if (loss.isAll() && !loss.isWanted()) {
            return Optional.of(
                    "all %d are kept: the source says it has nothing".formatted(loss.had()));
        }
        if (!loss.isSuspicious() || isSaidAgain(source, loss.gone())) {
            doubted.remove(source);
            return Optional.empty();
        }
        doubted.put(source, loss.gone());
        return Optional.of(
                "%d of %d are kept until the next reading says again that they are gone"
                        .formatted(loss.gone().size(), loss.had()));
    }

    private boolean isSaidAgain(SourceId source, Set<String> gone) {
        Set<String> before = doubted.get(source);
        return before != null && gone.containsAll(before);
    }
}
