package tv.exstream.session;

/// What is counted over all sessions since the start.
public enum Total {
    SESSIONS_STARTED,
    SESSIONS_ENDED,
    VIEWERS_JOINED,
    /// Turned away at a limit.
    VIEWERS_REFUSED,
    /// Ended because their connection was too slow or blocked.
    VIEWERS_DROPPED,
    /// Let go of because they took nothing for long.
    VIEWERS_IDLE,
    /// Shown out by an operator.
    VIEWERS_ENDED,
    /// Null packets sent to viewers of a stream that stood still.
    KEEP_ALIVES,
    /// Handed to viewers.
    BYTES_SENT,
    /// Slow viewers moved on to a key frame.
    SKIPS,
    LOST_SLICES,
    PIECES_SENT,
    SLATES_SENT,
    /// Chunks of filler, because a programme was away.
    FILLERS_SENT,
    /// DVB subtitles that were not read or drawn in time.
    SUBTITLES_LATE,
    FEED_RESTARTS,
    CLOCK_STEPS,
}
