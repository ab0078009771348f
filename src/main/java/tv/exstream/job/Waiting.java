package tv.exstream.job;

/// What the measuring of files waits for.
public enum Waiting {
    /// Somebody watches.
    VIEWERS,
    /// Something is prepared or scanned.
    OTHER_WORK,
    /// It is not one of the hours in which is measured.
    HOURS
}
