package tv.exstream.library;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// The folders that have changed and wait for the turn of their subject, by its name. Thread-safe.
final class ScanParts {
    /// Guarded by `this`.
    private final Map<String, Set<Path>> waiting = new HashMap<>();

    /// Adds some; answers whether they are the first ones, so that somebody has to take them when it is their turn.
    synchronized boolean add(String subject, Set<Path> folders) {
        Set<Path> known = waiting.get(subject);
        if (known != null) {
            known.addAll(folders);
            return false;
        }
        waiting.put(subject, new HashSet<>(folders));
        return true;
    }

    /// All that wait. Those that come from now on wait for the next turn.
    synchronized Set<Path> take(String subject) {
        return Set.copyOf(Objects.requireNonNull(waiting.remove(subject)));
    }
}
