package tv.exstream.session;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/// A viewer's place in a ring. It starts at the newest key frame at or before the present; when it falls behind what the ring
/// keeps it is moved to that place again, and given up when this happens too often. Owned by one thread, but for its counts.
final class Cursor {
    /// A third skip within a minute means that the connection is too slow for the channel.
    private static final int SKIPS_UNTIL_TOO_SLOW = 3;

    private static final long SKIP_WINDOW_TICKS = 60 * 90_000L;

    private static final long NOT_STARTED = -1;

    private final PacketRing ring;
    private final PacketRing.Join join;
    private final AtomicLong skips = new AtomicLong();
    private final AtomicLong lostSlices = new AtomicLong();
    private final long[] skippedAt = new long[SKIPS_UNTIL_TOO_SLOW];
    private long next = NOT_STARTED;
    private long ticks90k;
    private boolean tooSlow;

    /// @param join where it starts
    Cursor(PacketRing ring, PacketRing.Join join) {
        this.ring = ring;
        this.join = join;
    }

    /// Waits for the next slice. Nothing when the stream has ended, the cursor is too slow or its owner has had `enough`.
    Optional<Slice> next(BooleanSupplier enough) throws InterruptedException {
        while (!tooSlow) {
            Optional<Slot> slot = ring.await(Math.max(next, 0), enough);
            if (slot.isEmpty()) {
                return Optional.empty();
            }
            Optional<Slice> slice = take(slot.get());
            if (slice.isPresent()) {
                return slice;
            }
        }
        return Optional.empty();
    }

    /// Whether there is a slice to take at once.
    boolean isBehind() {
        return next <= ring.newest();
    }

    /// The stream time at which the slice that was taken last starts.
    long ticks90k() {
        return ticks90k;
    }

    boolean isTooSlow() {
        return tooSlow;
    }

    long skips() {
        return skips.get();
    }

    long lostSlices() {
        return lostSlices.get();
    }

    /// The slice of this slot, or nothing when the cursor had to be moved.
    private Optional<Slice> take(Slot slot) throws InterruptedException {
        if (next == NOT_STARTED) {
            ring.joining(join).ifPresent(key -> next = key.position().number());
            return Optional.empty();
        }
        if (slot.position().number() > next) {
            ring.joining(PacketRing.Join.PRESENT).ifPresent(key -> skipTo(key.position()));
            return Optional.empty();
        }
        next++;
        ticks90k = slot.position().ticks90k();
        try {
            return Optional.of(slot.slice());
        } catch (ExecutionException e) {
            // It is not in the store any more; what follows may still be, or is in memory.
            lostSlices.incrementAndGet();
            return Optional.empty();
        }
    }

    private void skipTo(Slot.Position key) {
        lostSlices.addAndGet(key.number() - next);
        next = key.number();
        int turn = (int) (skips.getAndIncrement() % SKIPS_UNTIL_TOO_SLOW);
        skippedAt[turn] = key.ticks90k();
        long first = skippedAt[(turn + 1) % SKIPS_UNTIL_TOO_SLOW];
        tooSlow =
                skips.get() >= SKIPS_UNTIL_TOO_SLOW && key.ticks90k() - first <= SKIP_WINDOW_TICKS;
    }
}
