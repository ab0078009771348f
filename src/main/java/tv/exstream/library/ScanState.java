package tv.exstream.library;

/// How a scan went.
public enum ScanState {
    RUNNING,
    /// It ran when the server was ended; it is begun again, unless its subject is not scanned by itself or is no more.
    INTERRUPTED,
    ENDED,
    /// Somebody stopped it; what it had stored stays.
    CANCELLED,
    /// It broke by a fault of ours; the log says more.
    BROKEN
}
