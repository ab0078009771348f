package tv.exstream.process;

/// What a child process is for; decides how it is limited and what it may displace.
public enum ProcessKind {
    /// Fills what a viewer waits for.
    VIEWER_FILL(Priority.VIEWER),
    /// Fills what airs soon.
    FILL(Priority.SOON),
    /// Fills what airs later.
    BACKGROUND_FILL(Priority.BACKGROUND),
    /// Draws a slate.
    SLATE(Priority.SOON),
    /// Draws a picture that a person waits for, to decide something.
    PREVIEW(Priority.SOON),
    /// Reads subtitles that viewers may choose.
    SUBTITLES(Priority.SOON),
    /// Decodes a file to find out how loud it is, what its picture is like and where it may be interrupted.
    MEASUREMENT(Priority.BACKGROUND),
    /// Tries whether hardware encodes and decodes.
    TRIAL(Priority.BACKGROUND),
    /// Reads what is in a file, which may be a hostile one.
    PROBE(Priority.PROBE),
    /// Asks a service on the Internet what it has, or where something is at this moment.
    ONLINE(Priority.SOON),
    /// Asks a tool about itself.
    INQUIRY(Priority.VIEWER);

    private final Priority priority;

    ProcessKind(Priority priority) {
        this.priority = priority;
    }

    /// Who gets a place or a start first; most urgent first.
    public enum Priority {
        VIEWER,
        SOON,
        BACKGROUND,
        PROBE
    }

    public Priority priority() {
        return priority;
    }

    /// Whether somebody looks at nothing until it is done: such a process yields to the server only and may take the last permit.
    public boolean isUrgent() {
        return priority == Priority.VIEWER;
    }

    /// Whether it makes what airs later than now.
    boolean isFillForLater() {
        return this == FILL || this == BACKGROUND_FILL;
    }

    /// Whether its start costs so much that starts are spread over time. What says its piece within a moment is bounded by its place
    /// alone: a library of thousands of files is probed one by one.
    boolean isHeavy() {
        return this != PROBE && this != ONLINE && this != INQUIRY;
    }
}
