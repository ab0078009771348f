package tv.exstream.webhook;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/// What was told as broken, until the test ends. Thread-safe.
public final class InMemoryToldTroubles implements ToldTroubles {
    private final Map<Kind, Map<String, String>> told = new EnumMap<>(Kind.class);

    @Override
    public synchronized Map<String, String> of(Kind kind) {
        return Map.copyOf(told.getOrDefault(kind, Map.of()));
    }

    @Override
    public synchronized void put(Kind kind, String subject, String state) {
        told.computeIfAbsent(kind, _ -> new HashMap<>()).put(subject, state);
    }

    @Override
    public synchronized void remove(Kind kind, String subject) {
        told.computeIfAbsent(kind, _ -> new HashMap<>()).remove(subject);
    }
}
