package tv.exstream.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.exstream.rendition.RenditionKey;

/// What every rendition takes on disk and when it was last used. Thread-safe.
final class Ledger {
    private static final Logger LOG = LoggerFactory.getLogger(Ledger.class);

    private final ConcurrentMap<RenditionKey, Entry> entries = new ConcurrentHashMap<>();
    private final AtomicLong total = new AtomicLong();

    private record Entry(long bytes, Instant lastUsed) {}

    /// Adds to what a rendition takes; a negative number gives back.
    void add(RenditionKey key, long bytes, Instant now) {
        entries.merge(key, new Entry(bytes, now), (old, _) -> new Entry(old.bytes + bytes, now));
        total.addAndGet(bytes);
    }

    /// Notes all renditions of a folder; may take a while.
    void lookThrough(StoreFolder folder) throws IOException {
        for (RenditionKey key : folder.renditions()) {
            try {
                found(key, folder.rendition(key).bytes());
            } catch (IOException | UncheckedIOException e) {
                LOG.warn("rendition={} cannot be measured: {}", key, e.toString());
            }
        }
    }

    /// Notes a rendition with all its bytes, of which those added since the start are known already.
    private void found(RenditionKey key, long bytes) {
        Entry unknown = new Entry(0, Instant.EPOCH);
        entries.compute(
                key,
                (_, entry) -> {
                    Entry known = entry == null ? unknown : entry;
                    long more = Math.max(0, bytes - known.bytes);
                    total.addAndGet(more);
                    return new Entry(known.bytes + more, known.lastUsed);
                });
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

    /// Forgets everything, to be found again.
    void clear() {
        entries.keySet().forEach(this::remove);
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
