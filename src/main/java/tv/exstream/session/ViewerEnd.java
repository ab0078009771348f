package tv.exstream.session;

/// Why a viewer gets no more.
public enum ViewerEnd {
    /// The viewer's own side closed it.
    LEFT,
    /// The channel was removed or the server stops.
    STREAM_ENDED,
    /// It fell behind the ring too often.
    TOO_SLOW,
    /// Its connection took no bytes for too long.
    BLOCKED,
    /// It took nothing for very long.
    IDLE,
    /// An operator ended it.
    ENDED,
}
