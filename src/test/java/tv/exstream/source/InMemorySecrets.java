package tv.exstream.source;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Secrets that are forgotten when the test ends. Thread-safe.
public final class InMemorySecrets implements Secrets {
    private final Map<SourceId, Map<String, String>> kept = new ConcurrentHashMap<>();

    @Override
    public Optional<String> find(SourceId source, String name) {
        return Optional.ofNullable(of(source).get(name));
    }

    @Override
    public void put(SourceId source, String name, String value) {
        of(source).put(name, value);
    }

    @Override
    public void remove(SourceId source, String name) {
        of(source).remove(name);
    }

    @Override
    public Set<String> names(SourceId source) {
        return Set.copyOf(of(source).keySet());
    }

    private Map<String, String> of(SourceId source) {
        return kept.computeIfAbsent(source, _ -> new ConcurrentHashMap<>());
    }
}
