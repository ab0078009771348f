package tv.exstream.relay;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import tv.exstream.live.Rung;

/// How often each rung of the failover was taken. Thread-safe.
final class RungCounts {
    private final Map<Rung, LongAdder> counts = new EnumMap<>(Rung.class);

    RungCounts() {
        for (Rung rung : Rung.values()) {
            counts.put(rung, new LongAdder());
        }
    }

    void add(Rung rung) {
        counts.getOrDefault(rung, new LongAdder()).increment();
    }

    Map<Rung, Long> all() {
        Map<Rung, Long> all = new EnumMap<>(Rung.class);
        counts.forEach((rung, count) -> all.put(rung, count.sum()));
        return all;
    }
}
