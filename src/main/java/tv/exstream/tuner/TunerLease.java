package tv.exstream.tuner;

import java.util.concurrent.atomic.AtomicBoolean;

/// One connection's hold on a tuner, from the request to the close of its socket. Thread-safe.
public final class TunerLease implements AutoCloseable {
    private final int tuner;
    private final Runnable release;
    private final AtomicBoolean released = new AtomicBoolean();

    TunerLease(int tuner, Runnable release) {
        this.tuner = tuner;
        this.release = release;
    }

    /// The tuner's number, counted from 0.
    public int tuner() {
        return tuner;
    }

    /// Gives the hold back; only the first call does anything.
    @Override
    public void close() {
        if (released.compareAndSet(false, true)) {
            release.run();
        }
    }
}
