package tv.exstream.channelfile;

/// Keeps everybody else from changing what a file replaces while it is carried out, so that what somebody has seen before is not taken for what the
/// file has made. Thread-safe.
@FunctionalInterface
public interface Holding {
    /// Waits for those who are changing any of it.
    ///
    /// @throws tv.exstream.problem.ProblemException CHANGE_UNDERWAY when that takes too long
    Held take(Touched touched) throws InterruptedException;

    /// Lasts until it is closed.
    @FunctionalInterface
    interface Held extends AutoCloseable {
        @Override
        void close();
    }
}
