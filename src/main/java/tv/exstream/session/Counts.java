package tv.exstream.session;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;

/// One count for every constant of an enum. Thread-safe.
final class Counts<K extends Enum<K>> {
    private final Class<K> type;
    private final Map<K, LongAdder> counts;

    Counts(Class<K> type) {
        this.type = type;
        counts = new EnumMap<>(type);
        for (K key : type.getEnumConstants()) {
            counts.put(key, new LongAdder());
        }
    }

    void increment(K key) {
        add(key, 1);
    }

    void add(K key, long amount) {
        Objects.requireNonNull(counts.get(key)).add(amount);
    }

    /// Every constant with its count, in the order of the constants.
    Map<K, Long> snapshot() {
        Map<K, Long> sums = new EnumMap<>(type);
        counts.forEach((key, count) -> sums.put(key, count.sum()));
        return Collections.unmodifiableMap(sums);
    }
}
