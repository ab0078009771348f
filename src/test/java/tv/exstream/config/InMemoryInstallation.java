package tv.exstream.config;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// What is remembered until the test ends. Thread-safe.
public final class InMemoryInstallation implements Installation {
    private final Map<String, String> values = new HashMap<>();

    @Override
    public synchronized Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name));
    }

    @Override
    public synchronized String remember(String name, Supplier<String> first) {
        return values.computeIfAbsent(name, missing -> first.get());
    }

    @Override
    public synchronized void put(String name, String value) {
        values.put(name, value);
    }
}
