package tv.exstream.library;

/// What a scan decided about a file or folder.
public enum Outcome {
    /// Stands in a list, an account or a guide, whatever is made of it.
    LISTED,
    /// New, and can be played.
    ADDED,
    /// Known, and changed since it was probed.
    CHANGED,
    /// Known, and at another path now.
    MOVED,
    /// Known and unchanged, but its description is another now.
    RETITLED,
    /// Known, and no longer there.
    GONE,
    /// Known, not to be seen at the moment, and kept because its disk may be away.
    KEPT,
    /// Looks like media and cannot be read.
    FAILED,
    /// Still being written; the next scan looks again.
    GROWING,
    /// Left for the next scan, which comes soon, because there is so much.
    LATER,
    /// Left out on purpose.
    SKIPPED,
}
