package tv.exstream.tryout;

/// How far a tryout is.
public enum TryoutState {
    /// Others, such as viewers, need the machine first.
    WAITING,
    /// ffmpeg runs.
    RUNNING,
    /// What it made is looked at.
    CHECKING,
    DONE,
    FAILED,
    /// Somebody stopped it.
    CANCELLED;

    public boolean isOver() {
        return this == DONE || this == FAILED || this == CANCELLED;
    }
}
