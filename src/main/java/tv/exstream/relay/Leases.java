package tv.exstream.relay;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import tv.exstream.live.Fault;

/// How many connections are open to each provider. Thread-safe.
final class Leases {
    /// Guarded by this.
    private final Map<String, Integer> open = new HashMap<>();

    /// The right to one connection, until it is closed.
    interface Lease extends AutoCloseable {
        @Override
        void close();
    }

    /// @param most how many its provider allows; 0 when it does not limit them
    /// @throws FaultException when as many are open
    synchronized Lease take(String provider, int most) throws FaultException {
        int taken = open.getOrDefault(provider, 0);
        if (most > 0 && taken >= most) {
            throw new FaultException(new Fault.NoConnectionLeft());
        }
        open.put(provider, taken + 1);
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
