package tv.exstream.process;

import java.util.EnumMap;
import java.util.Map;

/// Counts what may not start, by reason. Whoever asks again and again counts once, until it gets what it wants or the reason is another.
/// Thread-safe.
public final class Refusals {
    private final Map<RefusalReason, Long> counts = new EnumMap<>(RefusalReason.class);

    public synchronized long count(RefusalReason reason) {
        return counts.getOrDefault(reason, 0L);
    }

    synchronized void add(RefusalReason reason) {
        counts.merge(reason, 1L, Long::sum);
    }
}
