package tv.exstream.live;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import tv.exstream.source.SourceId;

/// How many connections are open to each provider or account, and how many may be. Thread-safe.
public final class Leases {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition givenBack = lock.newCondition();

    /// Guarded by the lock.
    private final Map<String, Integer> open = new HashMap<>();

    /// Of those that limit them.
    private volatile Map<String, Integer> most = Map.of();

    /// The right to one connection, until it is closed.
    public interface Lease extends AutoCloseable {
        @Override
        void close();
    }

    /// What the connections of a source that is an account count for, whatever the hosts are.
    public static String account(SourceId source) {
        return "source-" + source;
    }

    /// A provider allows as many connections as any of its sources says, all of them together; of several numbers the least counts.
    ///
    /// @param known all sources there are
    public void allow(Collection<LiveSource> known) {
        Map<String, Integer> limits = new HashMap<>();
        for (LiveSource source : known) {
            if (source.connections() > 0) {
                for (String provider : source.providers()) {
                    limits.merge(provider, source.connections(), Math::min);
                }
            }
        }
        most = Map.copyOf(limits);
    }

    public boolean isLimited(String provider) {
        return most.containsKey(provider);
    }

    /// Whether another connection may be opened.
    public boolean hasRoom(String provider) {
        lock.lock();
        try {
            return open.getOrDefault(provider, 0) < most.getOrDefault(provider, Integer.MAX_VALUE);
        } finally {
            lock.unlock();
        }
    }

    /// Empty when as many are open as its provider allows.
    public Optional<Lease> take(String provider) {
        lock.lock();
        try {
            return hasRoom(provider) ? Optional.of(lease(provider)) : Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    /// The same of an account that has films too, waiting until one is given back.
    ///
    /// @param allowed how many it allows
    /// @param patience zero not to wait
    public Optional<Lease> take(String account, int allowed, Duration patience)
            throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long rest = patience.toNanos();
            while (open.getOrDefault(account, 0) >= allowed) {
                if (rest <= 0) {
                    return Optional.empty();
                }
                rest = givenBack.awaitNanos(rest);
            }
            return Optional.of(lease(account));
        } finally {
            lock.unlock();
        }
    }

    /// All connections.
    public int count() {
        lock.lock();
        try {
            return open.values().stream().mapToInt(Integer::intValue).sum();
        } finally {
            lock.unlock();
        }
    }

    /// Called with the lock held.
    private Lease lease(String provider) {
        open.merge(provider, 1, Integer::sum);
        var held = new AtomicBoolean(true);
        return () -> {
            if (held.getAndSet(false)) {
                giveBack(provider);
            }
        };
    }

    private void giveBack(String provider) {
        lock.lock();
        try {
            open.computeIfPresent(provider, (_, taken) -> taken == 1 ? null : taken - 1);
            givenBack.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
