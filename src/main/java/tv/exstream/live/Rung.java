package tv.exstream.live;

/// What is done about a failing live source, from the least to the most that viewers notice.
public enum Rung {
    /// Join the first time.
    JOIN,
    /// The same source again, where it was found.
    RETRY,
    /// The same source from its address on: redirects and tokens anew.
    REFRESH,
    /// The next source of the item.
    NEXT_SOURCE,
    /// The provider is left alone for a while.
    COOL_DOWN,
    /// No source is left to try now: a slate, until the one that is due first.
    SLATE
}
