package tv.exstream.store;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import tv.exstream.rendition.RenditionKey;

/// What every rendition takes on disk and when it was last used. Thread-safe.
final class Ledger {
    private final ConcurrentMap<RenditionKey, Entry> entries = new ConcurrentHashMap<>();
    private final AtomicLong total = new AtomicLong();

    private record Entry(long bytes, Instant lastUsed) {}

    /// Adds to what a rendition takes; a negative number gives back.
    void add(RenditionKey key, long bytes, Instant now) {
        entries.merge(key, new Entry(bytes, now), (old, _) -> new Entry(old.bytes + bytes, now));
        total.addAndGet(bytes);
    }

    /// Notes a rendition found on disk, unless it is known already.
    void found(RenditionKey key, long bytes, Instant lastUsed) {
        if (entries.putIfAbsent(key, new Entry(bytes, lastUsed)) == null) {
            total.addAndGet(bytes);
        }
    }

    /// Notes that a rendition was read; one that is not known stays unknown.
    void touch(RenditionKey key, Instant now) {
        entries.computeIfPresent(key, (_, old) -> new Entry(old.bytes, now));
    }

    void remove(RenditionKey key) {
        Entry old = entries.remove(key);
        if (old != null) {
            total.addAndGet(-old.bytes);
        }
    }

    long total() {
        return total.get();
    }

    int renditions() {
        return entries.size();
    }

    /// Every rendition with when it is needed next, in no order.
    List<Usage> usages(NextAirings airings) {
        return entries.entrySet().stream()
                .map(
                        entry ->
                                new Usage(
                                        entry.getKey(),
                                        entry.getValue().bytes(),
                                        airings.next(entry.getKey()),
                                        entry.getValue().lastUsed()))
                .toList();
    }
}
