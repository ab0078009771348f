package tv.exstream.library;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// Everybody who is told of scans, and how those that run are getting on. Thread-safe.
final class ScanAudience implements ScanListener {
    private final List<ScanListener> listeners = new CopyOnWriteArrayList<>();
    private final Map<String, ScanProgress> progress = new ConcurrentHashMap<>();

    /// Tells one more of everything from now on.
    void add(ScanListener listener) {
        listeners.add(listener);
    }

    /// Of the scans that run.
    List<ScanProgress> progress() {
        return List.copyOf(progress.values());
    }

    /// No scan of this subject runs any more.
    void forget(String subject) {
        progress.remove(subject);
    }

    @Override
    public void progressed(ScanProgress now) {
        progress.put(now.library(), now);
        listeners.forEach(listener -> listener.progressed(now));
    }

    @Override
    public void completed(FirstLevel folder) {
        listeners.forEach(listener -> listener.completed(folder));
    }

    @Override
    public void finished(ScanReport report) {
        listeners.forEach(listener -> listener.finished(report));
    }
}
