package tv.exstream.library;

/// Is told how scans go. Called on the thread of the scan, which waits: an implementation must be quick and must not throw.
public interface ScanListener {
    /// At the beginning of a phase, and at most once a second within it.
    void progressed(ScanProgress progress);

    void finished(ScanReport report);
}
