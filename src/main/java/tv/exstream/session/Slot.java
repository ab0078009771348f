package tv.exstream.session;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// One slice of a stream in the ring. Its bytes are in memory while it is new. For viewers who join later they are read again, once
/// for all who are there at the same time, and given up with the last of them: who joins runs through some forty slices within a
/// moment, and hundreds may join together. Thread-safe.
final class Slot {
    private final Position position;
    private final Supplier<SharedPackets> source;
    private final AtomicReference<@Nullable SharedPackets> retained;

    /// What is being read again, or was lately; held by viewers only.
    private final AtomicReference<@Nullable FutureTask<SharedPackets>> again =
            new AtomicReference<>();

    /// Where a slot is in its ring.
    ///
    /// @param number counts the slots of a ring from 0
    /// @param ticks90k the stream time at which it starts
    /// @param keyNumber the newest slot at or before it that starts with a key frame
    record Position(long number, long ticks90k, long keyNumber) {
        boolean isKey() {
            return number == keyNumber;
        }
    }

    /// @param packets held for this slot
    /// @param source gives the same bytes again
    Slot(Position position, SharedPackets packets, Supplier<SharedPackets> source) {
        this.position = position;
        this.source = source;
        retained = new AtomicReference<>(packets);
    }

    Position position() {
        return position;
    }

    /// The slice, from memory or read again.
    ///
    /// @throws ExecutionException when it can no longer be read
    Slice slice() throws ExecutionException, InterruptedException {
        SharedPackets kept = retained.get();
        if (kept != null && kept.hold()) {
            return new Slice(kept);
        }
        while (true) {
            FutureTask<SharedPackets> reading = new FutureTask<>(source::get);
            FutureTask<SharedPackets> first = again.compareAndExchange(null, reading);
            if (first == null) {
                reading.run();
                // Held from the start by the one who made them.
                return new Slice(reading.get());
            }
            SharedPackets shared = first.get();
            if (shared.hold()) {
                return new Slice(shared);
            }
            again.compareAndSet(first, null);
        }
    }

    /// Lets go of the bytes. Whoever has them keeps them; who asks later gets them read again.
    void forget() {
        SharedPackets dropped = retained.getAndSet(null);
        if (dropped != null) {
            dropped.release();
        }
        again.set(null);
    }

    /// Whether the slot itself keeps the bytes.
    boolean isRetained() {
        return retained.get() != null;
    }
}
