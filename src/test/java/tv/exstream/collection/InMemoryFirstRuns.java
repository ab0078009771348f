package tv.exstream.collection;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What rerun collections have shown, forgotten when the test ends. Thread-safe.
public final class InMemoryFirstRuns implements FirstRuns {
    private final MediaCollections collections;
    private final Map<CollectionId, Map<Object, FirstRun>> shown = new HashMap<>();
    private final Map<CollectionId, Instant> cleared = new HashMap<>();
    private final Map<CollectionId, Long> versions = new HashMap<>();

    public InMemoryFirstRuns(MediaCollections collections) {
        this.collections = collections;
    }

    @Override
    public synchronized List<FirstRun> of(CollectionId collection) {
        return shown.getOrDefault(collection, Map.of()).values().stream()
                .sorted(
                        Comparator.comparing(FirstRun::shown)
                                .thenComparing(run -> run.media().value()))
                .toList();
    }

    @Override
    public synchronized void add(CollectionId collection, Collection<FirstRun> more) {
        if (collections.find(collection).isEmpty()) {
            return;
        }
        Map<Object, FirstRun> known = shown.computeIfAbsent(collection, _ -> new HashMap<>());
        int before = known.size();
        more.stream()
                .filter(run -> !run.shown().isBefore(cleared(collection)))
                .forEach(run -> known.putIfAbsent(run.media(), run));
        if (known.size() > before) {
            versions.merge(collection, 1L, Long::sum);
        }
    }

    private Instant cleared(CollectionId collection) {
        return cleared.getOrDefault(collection, Instant.EPOCH);
    }

    @Override
    public synchronized void clear(CollectionId collection, Instant now) {
        shown.remove(collection);
        cleared.put(collection, now);
        versions.merge(collection, 1L, Long::sum);
    }

    @Override
    public synchronized long version(CollectionId collection) {
        return versions.getOrDefault(collection, 0L);
    }
}
