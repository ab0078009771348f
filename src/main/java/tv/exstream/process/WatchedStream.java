package tv.exstream.process;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/// Knows how long its reader has been waiting for bytes. A reader that is busy with something else does not wait: then the
/// process is not to blame. Owned by its reader; the ages may be asked by any thread.
final class WatchedStream extends FilterInputStream {
    private static final long NOT_WAITING = Long.MIN_VALUE;

    private final LongSupplier nanoTime;
    private final long openedNanos;
    private volatile long waitingSinceNanos = NOT_WAITING;

    WatchedStream(InputStream source, LongSupplier nanoTime) {
        super(source);
        this.nanoTime = nanoTime;
        this.openedNanos = nanoTime.getAsLong();
    }

    long ageNanos(long nowNanos) {
        return nowNanos - openedNanos;
    }

    /// How long the read that is going on has lasted; 0 when none is.
    long silenceNanos(long nowNanos) {
        long since = waitingSinceNanos;
        return since == NOT_WAITING ? 0 : nowNanos - since;
    }

    @Override
    public int read() throws IOException {
        waitingSinceNanos = nanoTime.getAsLong();
        try {
            return super.read();
        } finally {
            waitingSinceNanos = NOT_WAITING;
        }
    }

    @Override
    public int read(byte[] target, int at, int length) throws IOException {
        waitingSinceNanos = nanoTime.getAsLong();
        try {
            return super.read(target, at, length);
        } finally {
            waitingSinceNanos = NOT_WAITING;
        }
    }
}
