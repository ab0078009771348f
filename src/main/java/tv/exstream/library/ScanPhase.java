package tv.exstream.library;

/// The steps of a scan, in their order.
public enum ScanPhase {
    /// Others go before.
    WAITING,
    /// Reading folders; the total is not known yet.
    LISTING,
    /// Looking into new and changed files.
    PROBING,
    /// Comparing titles and storing what is left.
    FINISHING,
}
