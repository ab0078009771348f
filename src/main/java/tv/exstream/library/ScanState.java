package tv.exstream.library;

/// How a scan went.
public enum ScanState {
    /// It runs; read after a start, it did so when the server was ended, and is begun again.
    RUNNING,
    ENDED,
    /// Somebody stopped it; what it had stored stays.
    CANCELLED,
    /// It broke by a fault of ours; the log says more.
    BROKEN
}
