package tv.exstream.session;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// One slice of a stream in the ring. Its bytes are in memory while it is new and are read again when a viewer joins later, once
/// for all who ask at the same time. Thread-safe.
final class Slot {
    private final Position position;
    private final Supplier<SharedPackets> source;
    private final AtomicReference<@Nullable FutureTask<SharedPackets>> payload =
            new AtomicReference<>();
    private volatile long retainUntil;

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
        payload.set(done(packets));
        retainUntil = position.number() + PacketRing.RETAINED;
    }

    Position position() {
        return position;
    }

    /// The slice, from memory or read again.
    ///
    /// @param newest the newest slot of the ring, from which the retention counts
    /// @throws ExecutionException when it can no longer be read
    Slice slice(long newest) throws ExecutionException, InterruptedException {
        SharedPackets packets = task(newest).get();
        while (!packets.hold()) {
            // They were dropped just after they were found.
            packets = task(newest).get();
        }
        return new Slice(packets);
    }

    /// Drops the bytes when nobody asked for them lately.
    void forgetBefore(long newest) {
        if (retainUntil < newest) {
            FutureTask<SharedPackets> dropped = payload.getAndSet(null);
            if (dropped != null && dropped.state() == Future.State.SUCCESS) {
                dropped.resultNow().release();
            }
        }
    }

    boolean isInMemory() {
        return payload.get() != null;
    }

    private FutureTask<SharedPackets> task(long newest) {
        FutureTask<SharedPackets> present = payload.get();
        if (present != null) {
            return present;
        }
        FutureTask<SharedPackets> reading = new FutureTask<>(source::get);
        // Until the next slot only: who joins runs through some forty of them within a moment.
        retainUntil = newest;
        FutureTask<SharedPackets> first = payload.compareAndExchange(null, reading);
        if (first != null) {
            return first;
        }
        reading.run();
        return reading;
    }

    private static FutureTask<SharedPackets> done(SharedPackets packets) {
        FutureTask<SharedPackets> task = new FutureTask<>(() -> packets);
        task.run();
        return task;
    }
}
