package tv.exstream.process;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// Spreads the starts of processes over time: a bucket of tokens, of which every start takes one and which fills at a constant rate.
/// Thread-safe. Whoever is more urgent takes the next token, and waiting takes none.
final class Starts {
    private final Supplier<Rate> rate;
    private final LongSupplier nanoTime;
    private final ReentrantLock lock = new ReentrantLock(true);
    private final Condition changed = lock.newCondition();

    private final Waits waits = new Waits();

    /// How many of each priority wait; guarded by `lock`.
    private final Map<ProcessKind.Priority, Integer> waiting =
            new EnumMap<>(ProcessKind.Priority.class);

    /// When the bucket was, or will be, empty; guarded by `lock`.
    private long emptyNanos;

    /// Guarded by `lock`.
    private boolean closed;

    /// @param perSecond at least 1
    /// @param atOnce how many may start together after a rest; at least 1
    record Rate(int perSecond, int atOnce) {
        Rate {
            if (perSecond < 1 || atOnce < 1) {
                throw new IllegalArgumentException(
                        "rate must be at least 1: %d, %d".formatted(perSecond, atOnce));
            }
        }

        private long nanosOfOne() {
            return TimeUnit.SECONDS.toNanos(1) / perSecond;
        }
    }

    Starts(Supplier<Rate> rate, LongSupplier nanoTime) {
        this.rate = rate;
        this.nanoTime = nanoTime;
        emptyNanos = full(nanoTime.getAsLong());
    }

    /// Waits for a token.
    ///
    /// @return whether it came within `patience`; false also when everything stops
    boolean await(ProcessKind.Priority priority, Duration patience) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            waiting.merge(priority, 1, Integer::sum);
            long asked = nanoTime.getAsLong();
            long deadline = asked + patience.toNanos();
            while (!closed && !take(priority)) {
                long now = nanoTime.getAsLong();
                if (now >= deadline) {
                    return false;
                }
                long _ = changed.awaitNanos(Math.min(deadline - now, untilNext(priority, now)));
            }
            waits.add(nanoTime.getAsLong() - asked);
            return !closed;
        } finally {
            waiting.merge(priority, -1, Integer::sum);
            changed.signalAll();
            lock.unlock();
        }
    }

    /// Lets everybody go without.
    void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// How long starts waited for their tokens.
    Waits waits() {
        return waits;
    }

    /// How many wait for a token.
    int waiting() {
        lock.lock();
        try {
            return waiting.values().stream().mapToInt(Integer::intValue).sum();
        } finally {
            lock.unlock();
        }
    }

    /// Called with the lock held.
    private boolean take(ProcessKind.Priority priority) {
        long now = nanoTime.getAsLong();
        if (isMoreUrgentWaiting(priority) || now < nextNanos()) {
            return false;
        }
        emptyNanos = Math.max(emptyNanos, full(now)) + rate.get().nanosOfOne();
        return true;
    }

    /// When the bucket would have been empty if it were full now.
    private long full(long now) {
        Rate present = rate.get();
        return now - present.atOnce() * present.nanosOfOne();
    }

    private long nextNanos() {
        return emptyNanos + rate.get().nanosOfOne();
    }

    /// Who is not the most urgent is told when that one has gone.
    private long untilNext(ProcessKind.Priority priority, long now) {
        return isMoreUrgentWaiting(priority)
                ? rate.get().nanosOfOne()
                : Math.max(1, nextNanos() - now);
    }

    private boolean isMoreUrgentWaiting(ProcessKind.Priority priority) {
        return waiting.entrySet().stream()
                .anyMatch(each -> each.getValue() > 0 && each.getKey().compareTo(priority) < 0);
    }
}
