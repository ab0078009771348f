package tv.exstream.process;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/// Knows how long its reader has been waiting for bytes. A reader that is busy with something else does not wait: then the
/// process is not to blame. Owned by its reader; the ages may be asked by any thread.
final class WatchedStream extends FilterInputStream {
    private static final long NOT_WAITING = Long.MIN_VALUE;
    private static final long NOT_ENDED = Long.MIN_VALUE;

    private final LongSupplier nanoTime;
    private final long openedNanos;
    private volatile long waitingSinceNanos = NOT_WAITING;
    private volatile long bytes;
    private volatile long endedNanos = NOT_ENDED;

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

    /// How long ago the end was read; 0 when it was not.
    long sinceEndNanos(long nowNanos) {
        long ended = endedNanos;
        return ended == NOT_ENDED ? 0 : nowNanos - ended;
    }

    /// How many bytes were read.
    long bytes() {
        return bytes;
    }

    private int counted(int count) {
        bytes = Math.addExact(bytes, Math.max(0, count));
        if (count < 0) {
            endedNanos = nanoTime.getAsLong();
        }
        return count;
    }

    @Override
    public int read() throws IOException {
        waitingSinceNanos = nanoTime.getAsLong();
        try {
            int next = super.read();
            counted(next < 0 ? -1 : 1);
            return next;
        } finally {
            waitingSinceNanos = NOT_WAITING;
        }
    }

    @Override
    public int read(byte[] target, int at, int length) throws IOException {
        waitingSinceNanos = nanoTime.getAsLong();
        try {
            return counted(super.read(target, at, length));
        } finally {
            waitingSinceNanos = NOT_WAITING;
        }
    }
}
