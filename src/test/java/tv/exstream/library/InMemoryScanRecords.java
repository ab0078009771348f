package tv.exstream.library;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/// Scans that are forgotten when the test ends. Thread-safe.
public final class InMemoryScanRecords implements ScanRecords {
    private final Map<String, ScanRecord> kept = new ConcurrentSkipListMap<>();

    @Override
    public List<ScanRecord> all() {
        return List.copyOf(kept.values());
    }

    @Override
    public void put(ScanRecord scan) {
        kept.put(scan.subject(), scan);
    }

    @Override
    public void remove(String subject) {
        kept.remove(subject);
    }
}
