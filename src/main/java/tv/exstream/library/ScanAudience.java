package tv.exstream.library;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

    /// Of everything that works now.
    ///
    /// @param begun scans that are going on even if they have not told anything yet, or will not tell any more
    List<ScanProgress> progress(List<RunningScan> begun) {
        Map<String, ScanProgress> all = new TreeMap<>();
        begun.forEach(scan -> all.put(scan.subject(), ScanProgress.none(scan.subject())));
        all.putAll(progress);
        return List.copyOf(all.values());
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
    public void moved(Map<Path, Path> files) {
        listeners.forEach(listener -> listener.moved(files));
    }

    @Override
    public void finished(ScanReport report) {
        listeners.forEach(listener -> listener.finished(report));
    }
}
