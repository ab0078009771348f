package tv.exstream.process;

/// What a child process is for; decides how it is limited and what it may displace.
public enum ProcessKind {
    /// Fills what a viewer waits for.
    VIEWER_FILL,
    /// Fills what airs later.
    FILL,
    /// Draws a slate.
    SLATE,
    /// Looks for places where a file is black and silent.
    BREAK_SCAN,
    /// Reads what is in a file, which may be a hostile one.
    PROBE,
    /// Asks a tool about itself.
    INQUIRY;

    /// Whether somebody looks at nothing until it is done: such a process runs at normal priority and may take the last permit.
    public boolean isUrgent() {
        return this == VIEWER_FILL || this == INQUIRY;
    }
}
