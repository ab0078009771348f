package tv.exstream.library;

/// Brings what is known about a library up to date. Thread-safe.
@FunctionalInterface
public interface Scanner {
    /// @param listener is told of progress and of completed folders, but not of the report, which is answered
    ScanReport scan(Library library, ScanListener listener) throws InterruptedException;
}
