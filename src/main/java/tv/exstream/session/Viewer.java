package tv.exstream.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import tv.exstream.mpegts.TsPacket;

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
/// Owned by that one thread, but for `snapshot` and what ends it, which anyone may ask.
public final class Viewer implements AutoCloseable {
    /// A connection that took nothing for so long has nobody behind it.
    static final Duration LONGEST_WRITE = Duration.ofSeconds(10);

    /// A viewer who got nothing for so long is idle; who fell behind within it has a bad connection.
    static final Duration LATELY = Duration.ofSeconds(30);

    /// Payload only, of a packet that receivers drop (ISO/IEC 13818-1 clause 2.4.3.3).
    private static final int NULL_HEADER = 0x4700_0010 | TsPacket.NULL_PID << 8;

    private final ChannelSession session;
    private final ViewerDetails details;
    private final Place place;
    private final Pace pace;
    private final Cursor cursor;
    private final AtomicLong bytes = new AtomicLong();
    private final ReentrantLock lock = new ReentrantLock();

    /// The thread that writes a slice to the client, from handing it over until it asks for the next; guarded by lock.
    private @Nullable Thread writer;

    /// When a slice was handed over last, or the viewer came; written with lock.
    private volatile long handedOverNanos;

    private volatile long skippedNanos;

    /// Written with lock, once.
    private volatile @Nullable ViewerEnd end;

    /// Guarded by lock.
    private String reason = "";

    /// Owned by the viewer's thread.
    private long pulses;

    /// What the viewer's thread was given last; owned by that thread. When the viewer leaves it is not released: a write that was
    /// broken off may still read it.
    private @Nullable Slice held;

    /// @param id of its own among all who watch
    record Place(long id, Instant since) {}

    Viewer(ChannelSession session, ViewerDetails details, Place place, Pace pace) {
        this.session = session;
        this.details = details;
        this.place = place;
        this.pace = pace;
        cursor = new Cursor(session.ring(), pace.join());
        handedOverNanos = session.nanos();
        skippedNanos = handedOverNanos - LATELY.toNanos();
        pulses = session.ring().pulses();
    }

    /// Waits for the next slice; the first one begins with the tables and a key frame. While the stream stands still it is now and
    /// then a null packet. Empty when there is no more, for the reason that [#end()] then gives.
    public Optional<Slice> next() throws InterruptedException {
        if (!takeBack()) {
            return Optional.empty();
        }
        if (held != null) {
            held.release();
            giveWay();
        }
        Optional<Slice> slice = take();
        held = slice.orElse(null);
        if (slice.isEmpty()) {
            endedBy(cursor.isTooSlow() ? ViewerEnd.TOO_SLOW : ViewerEnd.STREAM_ENDED);
            return slice;
        }
        handOver(slice.get().length());
        return slice;
    }

    private Optional<Slice> take() throws InterruptedException {
        long skips = cursor.skips();
        Optional<Slice> slice = cursor.next(this::isDisturbed);
        if (cursor.skips() > skips) {
            skippedNanos = session.nanos();
        }
        if (slice.isPresent()) {
            pulses = session.ring().pulses();
            session.hold(pace.holdBackNanos(cursor.ticks90k(), session.nanos()));
            return slice;
        }
        boolean isOver = end != null || cursor.isTooSlow() || session.ring().hasEnded();
        return isOver ? slice : Optional.of(keepAlive());
    }

    /// Whether there is something else than a slice to see to.
    private boolean isDisturbed() {
        return end != null || session.ring().pulses() != pulses;
    }

    private Slice keepAlive() {
        pulses = session.ring().pulses();
        session.keptAlive();
        byte[] packet = new byte[TsPacket.SIZE];
        Arrays.fill(packet, (byte) 0xFF);
        for (int at = 0; at < Integer.BYTES; at++) {
            packet[at] = (byte) (NULL_HEADER >> (24 - 8 * at));
        }
        return new Slice(SharedPackets.of(packet));
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
        return Optional.ofNullable(end);
    }

    /// The words of an operator who ended it; empty without.
    public String reason() {
        lock.lock();
        try {
            return reason;
        } finally {
            lock.unlock();
        }
    }

    public ViewerSnapshot snapshot() {
        return new ViewerSnapshot(
                place.id(),
                details,
                place.since(),
                state(),
                bytes.get(),
                cursor.skips(),
                cursor.lostSlices(),
                pace.pacing());
    }

    private WatchState state() {
        long now = session.nanos();
        if (end != null) {
            return WatchState.DISCONNECTED;
        }
        if (bytes.get() == 0) {
            return WatchState.CREATED;
        }
        if (now - skippedNanos < LATELY.toNanos()) {
            return WatchState.ERROR;
        }
        return now - handedOverNanos >= LATELY.toNanos() ? WatchState.IDLE : WatchState.ACTIVE;
    }

    long id() {
        return place.id();
    }

    ViewerDetails details() {
        return details;
    }

    /// Leaves the session. Closing again does nothing.
    @Override
    public void close() {
        takeBack();
        endedBy(ViewerEnd.LEFT);
        session.leave(this);
        if (end == ViewerEnd.BLOCKED || end == ViewerEnd.ENDED || end == ViewerEnd.IDLE) {
            // The interrupt was meant for the write, not for what this thread does next.
            Thread.interrupted();
        }
    }

    /// Ends the viewer with an operator's words. Its thread gets no more slices; one that is being written is written to its end.
    void end(String why) {
        lock.lock();
        try {
            if (end == null) {
                reason = why;
                end = ViewerEnd.ENDED;
            }
        } finally {
            lock.unlock();
        }
        session.ring().nudge();
    }

    /// Ends the viewer when its client has taken nothing for too long: its thread waits in a write, which only an interrupt ends, or
    /// for a stream that does not come.
    ///
    /// @param idle after how long
    void dropIfStuck(long nowNanos, Duration idle) {
        lock.lock();
        try {
            long nothingFor = nowNanos - handedOverNanos;
            if (writer != null && nothingFor > LONGEST_WRITE.toNanos()) {
                end = end == null ? ViewerEnd.BLOCKED : end;
                writer.interrupt();
            } else if (end == null && nothingFor > idle.toNanos()) {
                end = ViewerEnd.IDLE;
                session.ring().nudge();
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
            handedOverNanos = session.nanos();
        } finally {
            lock.unlock();
        }
    }

    /// Answers whether the viewer is still welcome.
    private boolean takeBack() {
        lock.lock();
        try {
            if (writer != null) {
                pace.took(session.nanos() - handedOverNanos);
            }
            writer = null;
            return end == null;
        } finally {
            lock.unlock();
        }
    }

    private void endedBy(ViewerEnd how) {
        lock.lock();
        try {
            end = end == null ? how : end;
        } finally {
            lock.unlock();
        }
    }
}
