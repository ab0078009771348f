package tv.exstream.library.remote;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tv.exstream.source.SourceId;

/// Which items of sources are said to have changed, until they are read. Thread-safe.
public final class Changes {
    /// When more have changed, everything is listed.
    private static final int MOST = 500;

    /// What stands for every item.
    private static final String ALL = "";

    /// Guarded by itself.
    private final Map<SourceId, Set<String>> pending = new HashMap<>();

    /// These are there anew, other ones or gone.
    public void add(SourceId source, Collection<String> items) {
        synchronized (pending) {
            Set<String> known = pending.computeIfAbsent(source, _ -> new HashSet<>());
            items.stream().filter(_ -> known.size() <= MOST).forEach(known::add);
        }
    }

    /// Something has changed, and nobody says what.
    public void addUnknown(SourceId source) {
        synchronized (pending) {
            pending.put(source, new HashSet<>(Set.of(ALL)));
        }
    }

    /// What is to be read, which is forgotten here; empty when nothing is known to have changed, or everything is to be listed.
    public Optional<Set<String>> take(SourceId source) {
        synchronized (pending) {
            return Optional.ofNullable(pending.remove(source))
                    .filter(items -> !items.contains(ALL) && items.size() <= MOST)
                    .map(Set::copyOf);
        }
    }
}
