package tv.exstream.process;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/// How many child processes may run at once, and whether another may start now. Thread-safe.
///
/// Whoever is more urgent gets a place first, and the last places are kept from what nobody waits for. Fills for later share a smaller part,
/// because an encoder alone can use every core. Nothing starts while the machine runs out of memory or descriptors, except that a
/// process which is needed soon may be the only one: a machine whose memory others fill would never play anything.
public final class ProcessBudget {
    /// How often the machine is looked at by those who wait.
    private static final long LOOK_SECONDS = 1;

    /// Those who wait ask about ten times a second; who has not asked for so long has given up.
    private static final Duration PATIENCE = Duration.ofSeconds(1).plusMillis(500);

    private final Guard guard;
    private final LongSupplier nanoTime;
    private final ReentrantLock lock = new ReentrantLock(true);
    private final Condition returned = lock.newCondition();

    /// Guarded by `lock`.
    private final Places places;

    /// Guarded by `lock`.
    private final Requests requests;

    /// Guarded by `lock`.
    private final Pressure pressure;

    /// For one that looks neither at the machine nor at the clock: no place is kept for who came before.
    ///
    /// @param most at most this many processes; at least 1
    /// @param mostFills at most this many of them for fills nobody waits for; at least 1
    public ProcessBudget(int most, int mostFills) {
        this(
                new Places(most, mostFills),
                Guard.NONE,
                new Requests(Duration.ZERO, new Refusals()),
                () -> 0);
    }

    private ProcessBudget(Places places, Guard guard, Requests requests, LongSupplier nanoTime) {
        this.places = places;
        this.guard = guard;
        this.nanoTime = nanoTime;
        this.requests = requests;
        pressure = new Pressure(places::most);
    }

    /// @param refusals is told what is refused
    static ProcessBudget of(Places places, Guard guard, Refusals refusals, LongSupplier nanoTime) {
        return new ProcessBudget(places, guard, new Requests(PATIENCE, refusals), nanoTime);
    }

    /// Waits for a permit, as long as it takes.
    public Permit acquire(ProcessKind kind) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            Optional<Permit> permit = attempt(kind);
            while (permit.isEmpty()) {
                boolean _ = returned.await(LOOK_SECONDS, TimeUnit.SECONDS);
                permit = attempt(kind);
            }
            return permit.get();
        } finally {
            lock.unlock();
        }
    }

    /// A permit, if there is one now.
    public Optional<Permit> tryAcquire(ProcessKind kind) {
        lock.lock();
        try {
            return attempt(kind);
        } finally {
            lock.unlock();
        }
    }

    public int most() {
        return places.most();
    }

    /// How many permits are out.
    public int taken() {
        lock.lock();
        try {
            return places.taken();
        } finally {
            lock.unlock();
        }
    }

    /// How many permits are out for other kinds.
    public int takenBesides(ProcessKind kind) {
        lock.lock();
        try {
            return places.taken() - places.taken(kind);
        } finally {
            lock.unlock();
        }
    }

    /// How long permits were waited for.
    public Waits waits() {
        return requests.waits();
    }

    /// How often four fifths of the places were taken.
    public long pressures() {
        lock.lock();
        try {
            return pressure.times();
        } finally {
            lock.unlock();
        }
    }

    /// Called with the lock held.
    private Optional<Permit> attempt(ProcessKind kind) {
        long now = nanoTime.getAsLong();
        Optional<RefusalReason> refusal =
                requests.isMoreUrgentWaiting(kind, now)
                        ? Optional.of(RefusalReason.CAPACITY)
                        : objection(kind);
        if (refusal.isPresent()) {
            requests.refused(kind, refusal.get(), now);
            return Optional.empty();
        }
        places.take(kind);
        requests.served(kind, now);
        pressure.see(places.taken(), now);
        return Optional.of(new Permit(kind));
    }

    private Optional<RefusalReason> objection(ProcessKind kind) {
        if (!places.hasRoomFor(kind)) {
            return Optional.of(RefusalReason.CAPACITY);
        }
        boolean isOnlyHope =
                places.taken() == 0 && kind.priority() != ProcessKind.Priority.BACKGROUND;
        return guard.objection().filter(reason -> !isOnlyHope || reason != RefusalReason.MEMORY);
    }

    private void giveBack(ProcessKind kind) {
        lock.lock();
        try {
            places.giveBack(kind);
            pressure.see(places.taken(), nanoTime.getAsLong());
            returned.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// The right to run one process until it is closed; closing it twice is harmless.
    public final class Permit implements AutoCloseable {
        private final ProcessKind kind;
        private final AtomicBoolean open = new AtomicBoolean(true);

        private Permit(ProcessKind kind) {
            this.kind = kind;
        }

        @Override
        public void close() {
            if (open.getAndSet(false)) {
                giveBack(kind);
            }
        }
    }
}
