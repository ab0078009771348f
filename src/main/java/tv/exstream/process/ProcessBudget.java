package tv.exstream.process;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// How many child processes may run at once. Thread-safe.
///
/// One permit is kept for viewers, and fills that nobody waits for share a smaller part, because an encoder alone can use every core.
public final class ProcessBudget {
    /// Enough for two viewers who tune at the same moment while a scan runs.
    private static final int LEAST = 4;

    private final int most;
    private final int mostFills;
    private final ReentrantLock lock = new ReentrantLock(true);
    private final Condition returned = lock.newCondition();

    /// Guarded by `lock`.
    private final Map<ProcessKind, Integer> taken = new EnumMap<>(ProcessKind.class);

    /// @param most at most this many processes; at least 1
    /// @param mostFills at most this many of them for fills nobody waits for; at least 1
    public ProcessBudget(int most, int mostFills) {
        if (most < 1 || mostFills < 1) {
            throw new IllegalArgumentException(
                    "budget must be at least 1: %d, %d".formatted(most, mostFills));
        }
        this.most = most;
        this.mostFills = mostFills;
    }

    /// @param configured 0 to decide by the number of cores
    public static ProcessBudget of(int configured, int cores) {
        int most = configured > 0 ? configured : Math.max(LEAST, 2 * cores);
        return new ProcessBudget(most, Math.max(1, cores / 2));
    }

    /// Waits for a permit.
    public Permit acquire(ProcessKind kind) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (!hasRoomFor(kind)) {
                returned.await();
            }
            return take(kind);
        } finally {
            lock.unlock();
        }
    }

    /// A permit, if there is one now.
    public Optional<Permit> tryAcquire(ProcessKind kind) {
        lock.lock();
        try {
            return hasRoomFor(kind) ? Optional.of(take(kind)) : Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    public int most() {
        return most;
    }

    /// How many permits are out.
    public int taken() {
        lock.lock();
        try {
            return sum();
        } finally {
            lock.unlock();
        }
    }

    /// How many permits are out for other kinds.
    public int takenBesides(ProcessKind kind) {
        lock.lock();
        try {
            return sum() - taken.getOrDefault(kind, 0);
        } finally {
            lock.unlock();
        }
    }

    private boolean hasRoomFor(ProcessKind kind) {
        if (kind == ProcessKind.FILL && taken.getOrDefault(kind, 0) >= mostFills) {
            return false;
        }
        int kept = kind.isUrgent() || most == 1 ? 0 : 1;
        return sum() + kept < most;
    }

    private int sum() {
        return taken.values().stream().mapToInt(Integer::intValue).sum();
    }

    private Permit take(ProcessKind kind) {
        taken.merge(kind, 1, Integer::sum);
        return new Permit(kind);
    }

    private void giveBack(ProcessKind kind) {
        lock.lock();
        try {
            taken.merge(kind, -1, Integer::sum);
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
