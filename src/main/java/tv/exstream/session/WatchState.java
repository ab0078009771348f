package tv.exstream.session;

/// How a session, or one who watches, is doing.
public enum WatchState {
    /// It has begun, and nothing was sent yet.
    CREATED,
    /// It is sent, and taken.
    ACTIVE,
    /// Nobody watches the session; the viewer has taken nothing for a while.
    IDLE,
    /// The session shows technical difficulties instead of its timeline; the viewer fell behind lately.
    ERROR,
    /// It is over.
    DISCONNECTED,
}
