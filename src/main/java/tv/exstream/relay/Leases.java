package tv.exstream.relay;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import tv.exstream.live.Fault;
import tv.exstream.live.LiveSource;

/// How many connections are open to each provider or account, and how many may be. Thread-safe.
final class Leases {
    /// Guarded by this.
    private final Map<String, Integer> open = new HashMap<>();

    /// Of those that limit them.
    private volatile Map<String, Integer> most = Map.of();

    /// The right to one connection, until it is closed.
    interface Lease extends AutoCloseable {
        @Override
        void close();
    }

    /// A provider allows as many connections as any of its sources says, all of them together; of several numbers the least counts.
    ///
    /// @param known all sources there are
    void allow(Collection<LiveSource> known) {
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

    boolean isLimited(String provider) {
        return most.containsKey(provider);
    }

    /// Whether another connection may be opened.
    synchronized boolean hasRoom(String provider) {
        return open.getOrDefault(provider, 0) < most.getOrDefault(provider, Integer.MAX_VALUE);
    }

    /// @throws FaultException when as many are open as its provider allows
    synchronized Lease take(String provider) throws FaultException {
        if (!hasRoom(provider)) {
            throw new FaultException(new Fault.NoConnectionLeft());
        }
        open.merge(provider, 1, Integer::sum);
        var held = new AtomicBoolean(true);
        return () -> {
            if (held.getAndSet(false)) {
                giveBack(provider);
            }
        };
    }

    /// All connections.
    synchronized int count() {
        return open.values().stream().mapToInt(Integer::intValue).sum();
    }

    private synchronized void giveBack(String provider) {
        open.computeIfPresent(provider, (_, taken) -> taken == 1 ? null : taken - 1);
    }
}
