package tv.exstream.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// One who watches a channel. The thread that answers the request takes slices and writes them to the client:
///
/// ```java
/// try (Viewer viewer = sessions.join(channel, details)) {
///     for (Optional<Slice> slice = viewer.next(); slice.isPresent(); slice = viewer.next()) {
///         out.write(slice.get().bytes(), slice.get().offset(), slice.get().length());
///         out.flush();
///     }
/// }
/// ```
///
/// Owned by that one thread, but for `snapshot` and `end`, which anyone may ask.
public final class Viewer implements AutoCloseable {
    /// A connection that took nothing for so long has nobody behind it.
    static final Duration LONGEST_WRITE = Duration.ofSeconds(10);

    private final ChannelSession session;
    private final ViewerDetails details;
    private final Cursor cursor;
    private final Instant since;
    private final AtomicLong bytes = new AtomicLong();
    private final ReentrantLock lock = new ReentrantLock();

    /// The thread that writes a slice to the client, from handing it over until it asks for the next; guarded by lock.
    private @Nullable Thread writer;

    /// When the slice was handed over; guarded by lock.
    private long writingSinceNanos;

    /// Guarded by lock.
    private @Nullable ViewerEnd end;

    /// What the viewer's thread was given last; owned by that thread. When the viewer leaves it is not released: a write that was
    /// broken off may still read it.
    private @Nullable Slice held;

    Viewer(ChannelSession session, ViewerDetails details, Instant since) {
        this.session = session;
        this.details = details;
        this.since = since;
        cursor = new Cursor(session.ring());
    }

    /// Waits for the next slice; the first one begins with the tables and a key frame. Empty when there is no more, for the
    /// reason that [#end()] then gives.
    public Optional<Slice> next() throws InterruptedException {
        if (!takeBack()) {
            return Optional.empty();
        }
        if (held != null) {
            held.release();
            giveWay();
        }
        Optional<Slice> slice = cursor.next();
        held = slice.orElse(null);
        if (slice.isEmpty()) {
            endedBy(cursor.isTooSlow() ? ViewerEnd.TOO_SLOW : ViewerEnd.STREAM_ENDED);
            return slice;
        }
        handOver(slice.get().length());
        return slice;
    }

    /// Who has joined runs through seconds of the stream at once; others who have just come wait for their first slice meanwhile.
    @SuppressWarnings("ThreadPriorityCheck") // For a virtual thread it means the end of the queue.
    private void giveWay() {
        if (cursor.isBehind()) {
            Thread.yield();
        }
    }

    /// Why there is no more; empty while there is.
    public Optional<ViewerEnd> end() {
        lock.lock();
        try {
            return Optional.ofNullable(end);
        } finally {
            lock.unlock();
        }
    }

    public ViewerSnapshot snapshot() {
        return new ViewerSnapshot(details, since, bytes.get(), cursor.skips(), cursor.lostSlices());
    }

    /// Leaves the session. Closing again does nothing.
    @Override
    public void close() {
        takeBack();
        endedBy(ViewerEnd.LEFT);
        session.leave(this);
        if (end().filter(ViewerEnd.BLOCKED::equals).isPresent()) {
            // The interrupt was meant for the write, not for what this thread does next.
            Thread.interrupted();
        }
    }

    /// Ends the viewer when its client has taken nothing for too long: its thread waits in a write, which only an interrupt ends.
    void dropIfBlocked(long nowNanos) {
        lock.lock();
        try {
            boolean blocked = nowNanos - writingSinceNanos > LONGEST_WRITE.toNanos();
            if (writer != null && blocked && end == null) {
                end = ViewerEnd.BLOCKED;
                writer.interrupt();
            }
        } finally {
            lock.unlock();
        }
    }

    private void handOver(int length) {
        bytes.addAndGet(length);
        session.sent(length);
        lock.lock();
        try {
            writer = Thread.currentThread();
            writingSinceNanos = session.nanos();
        } finally {
            lock.unlock();
        }
    }

    /// Answers whether the viewer is still welcome.
    private boolean takeBack() {
        lock.lock();
        try {
            writer = null;
            return end == null;
        } finally {
            lock.unlock();
        }
    }

    private void endedBy(ViewerEnd reason) {
        lock.lock();
        try {
            end = end == null ? reason : end;
        } finally {
            lock.unlock();
        }
    }
}
