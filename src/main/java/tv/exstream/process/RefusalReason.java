package tv.exstream.process;

/// Why no process may start now.
public enum RefusalReason {
    /// The machine's memory, or this container's part of it, is nearly full.
    MEMORY("memory"),
    /// This program has nearly as many files and sockets open as it may.
    DESCRIPTORS("fd"),
    /// Every place that this kind of process may have is taken.
    CAPACITY("capacity"),
    /// Processes start one after another, and its turn did not come in time.
    TIMEOUT("timeout"),
    /// The server is stopping.
    SHUTTING_DOWN("shutting_down");

    private final String label;

    RefusalReason(String label) {
        this.label = label;
    }

    /// As in metrics and answers.
    public String label() {
        return label;
    }
}
