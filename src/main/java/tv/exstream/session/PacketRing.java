package tv.exstream.session;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The newest seconds of a channel's stream: slots of whole packets, one writer, any number of cursors.
///
/// ```
///             oldest                     present              edge
///   slots      |k....|....|k....|....|k....|....|k....|....|k...|
///   payload    . . . . . . . . . . . . . . . . . . . . . .     ###   only the newest, and what goes along, stays in memory
///                                    ^ a new viewer starts at the newest key frame at or before the present
/// ```
///
/// Every viewer who keeps up takes the newest slot within the eighth of a second until the next one; older ones are read again.
///
/// Reading takes no lock, so neither the number of viewers nor a slow one delays the writer: waiting viewers wait on a latch
/// that the writer replaces with every slot, and wake each other. Thread-safe; `publish` and `present` belong to the writer.
final class PacketRing {
    /// Slots kept at most: 12 s of 64 KiB slices up to 44 Mbit/s.
    static final int CAPACITY = 1_024;

    /// How far before the edge a viewer may read: the lead and a GOP of 4 s at joining, and some seconds of a stalled network.
    static final long HISTORY_TICKS = 12 * 90_000L;

    /// How far before the edge a viewer starts who wants much at once: two seconds before what is dropped next.
    static final long EARLY_TICKS = HISTORY_TICKS - 2 * 90_000L;

    private final AtomicReferenceArray<@Nullable Slot> slots = new AtomicReferenceArray<>(CAPACITY);
    private volatile long oldest;
    private volatile long written;
    private volatile long presentTicks = Long.MIN_VALUE;
    private volatile long endTicks = Long.MAX_VALUE;
    private volatile boolean ended;
    private final AtomicReference<CountDownLatch> grew =
            new AtomicReference<>(new CountDownLatch(1));

    /// How often the stream stood still for so long that connections were to be kept alive.
    private final AtomicLong pulses = new AtomicLong();

    /// Where a viewer starts.
    enum Join {
        /// At the newest key frame at or before the present.
        PRESENT,
        /// At the oldest one that will still be there in a moment.
        EARLY,
    }

    /// Where a slice begins.
    enum Start {
        /// With the tables and a key frame: a viewer can start here.
        AT_KEY_FRAME,
        INSIDE_GOP,
        /// Beside the slice before, of which viewers are not through yet: packets that go along.
        ALONG,
    }

    /// Adds a slice. The first one ever starts at a key frame.
    ///
    /// @param ticks90k the stream time of its start, never less than that of the one before
    /// @param packets held for the ring
    /// @param source gives the same bytes again
    void publish(
            Start start, long ticks90k, SharedPackets packets, Supplier<SharedPackets> source) {
        long number = written;
        long key = start == Start.AT_KEY_FRAME ? number : slot(number - 1).position().keyNumber();
        var position = new Slot.Position(number, ticks90k, key);
        dropOld(number, ticks90k);
        if (start != Start.ALONG) {
            forgetBefore(number);
        }
        slots.set(index(number), new Slot(position, packets, source));
        written = number + 1;
        wake();
    }

    /// Sets the stream time that is on air now, which decides where the next viewer starts.
    void present(long ticks90k) {
        presentTicks = ticks90k;
    }

    /// What begins at this stream time or later is given to nobody; the stream is over there.
    void endAt(long ticks90k) {
        endTicks = ticks90k;
    }

    /// Ends the stream for all viewers; what they have not read is dropped.
    void end() {
        ended = true;
        wake();
    }

    boolean hasEnded() {
        return ended;
    }

    /// Lets those who wait look whether it is still for them to wait.
    void nudge() {
        wake();
    }

    /// Lets those who wait keep their connections alive.
    void pulse() {
        pulses.incrementAndGet();
        wake();
    }

    /// How often it was asked for.
    long pulses() {
        return pulses.get();
    }

    /// Waits for a slot. Answers the oldest one there is when `number` has been dropped, nothing when the stream has ended or the one
    /// who waits has had `enough`, which is asked whenever something happens.
    Optional<Slot> await(long number, BooleanSupplier enough) throws InterruptedException {
        while (true) {
            // Taken before looking, so that whatever happens after the look opens it.
            CountDownLatch latch = grew.get();
            if (ended || enough.getAsBoolean()) {
                return Optional.empty();
            }
            if (number >= written) {
                latch.await();
                continue;
            }
            Slot slot = slots.get(index(Math.max(number, oldest)));
            if (slot != null && slot.position().number() >= number) {
                if (slot.position().ticks90k() >= endTicks) {
                    end();
                    return Optional.empty();
                }
                return Optional.of(slot);
            }
        }
    }

    /// The slot at which a viewer starts now; empty before the first one.
    Optional<Slot> joining(Join join) {
        long number = written - 1;
        long latest = latest(join, number);
        Optional<Slot> found = Optional.empty();
        while (number >= oldest) {
            Slot slot = slots.get(index(number));
            Slot key = slot == null ? null : slots.get(index(slot.position().keyNumber()));
            if (key == null || !key.position().isKey() || key.position().number() > number) {
                return found;
            }
            found = Optional.of(key);
            if (key.position().ticks90k() <= latest) {
                return found;
            }
            number = key.position().number() - 1;
        }
        return found;
    }

    /// The stream time at or before which a viewer starts, if there is a key frame.
    private long latest(Join join, long newest) {
        Slot slot = newest < 0 ? null : slots.get(index(newest));
        return switch (join) {
            case PRESENT -> presentTicks;
            case EARLY -> slot == null ? presentTicks : slot.position().ticks90k() - EARLY_TICKS;
        };
    }

    /// How many slots were ever published.
    long written() {
        return written;
    }

    /// The number of the newest slot, -1 before the first one.
    long newest() {
        return written - 1;
    }

    /// How many slots keep their bytes.
    int retained() {
        int count = 0;
        for (long number = oldest; number < written; number++) {
            Slot slot = slots.get(index(number));
            count += slot != null && slot.isRetained() ? 1 : 0;
        }
        return count;
    }

    private void dropOld(long number, long edgeTicks) {
        long first = oldest;
        while (first < number && isOld(first, number, edgeTicks)) {
            slots.set(index(first), null);
            first++;
        }
        oldest = first;
    }

    private void forgetBefore(long number) {
        for (long kept = oldest; kept < number; kept++) {
            slot(kept).forget();
        }
    }

    private boolean isOld(long candidate, long number, long edgeTicks) {
        return number - candidate >= CAPACITY
                || slot(candidate).position().ticks90k() < edgeTicks - HISTORY_TICKS;
    }

    /// For the writer, who knows which slots there are.
    private Slot slot(long number) {
        Slot slot = slots.get(index(number));
        if (slot == null) {
            throw new IllegalStateException(
                    "slot %d must be among %d..%d".formatted(number, oldest, written - 1));
        }
        return slot;
    }

    private void wake() {
        grew.getAndSet(new CountDownLatch(1)).countDown();
    }

    private static int index(long number) {
        return (int) (number % CAPACITY);
    }
}
