package tv.exstream.web.security;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import tv.exstream.account.IpAddress;
import tv.exstream.account.Peer;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

/// Lets everybody do something so often in a time, and no more. Thread-safe.
final class Throttle {
    /// Arbitrary; whoever has so many addresses gets as many tries for each. Some megabytes.
    private static final int MOST = 10_000;

    /// A provider gives a household at least so many leading bytes of IPv6 addresses (RFC 6177), and all addresses that begin so.
    private static final int HOUSEHOLD_BYTES = 8;

    private final Rate rate;
    private final TimeMeter meter;
    private final Map<String, Bucket> byName = new Recent();

    /// @param most at once; as many come back, one after the other, in `within`
    record Rate(int most, Duration within) {}

    Throttle(Rate rate, LongSupplier nanoTime) {
        this.rate = rate;
        meter = new Meter(nanoTime);
    }

    /// @throws ProblemException TOO_MANY_REQUESTS
    void admit(Peer peer) {
        admit(household(peer.address()));
    }

    /// @throws ProblemException TOO_MANY_REQUESTS
    void admit(String name) {
        ConsumptionProbe probe = bucket(name).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            Duration wait = Duration.ofNanos(probe.getNanosToWaitForRefill());
            throw new ProblemException(
                    Problem.TOO_MANY_REQUESTS,
                    "tries must be at most %d in %d s: one more; again in %d s"
                            .formatted(
                                    rate.most(), rate.within().toSeconds(), wait.toSeconds() + 1));
        }
    }

    /// Takes one back that did no harm.
    void forgive(Peer peer) {
        forgive(household(peer.address()));
    }

    void forgive(String name) {
        bucket(name).addTokens(1);
    }

    private Bucket bucket(String name) {
        synchronized (byName) {
            return byName.computeIfAbsent(name, _ -> full());
        }
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(
                        limit ->
                                limit.capacity(rate.most())
                                        .refillGreedy(rate.most(), rate.within()))
                .withCustomTimePrecision(meter)
                .build();
    }

    private static String household(IpAddress address) {
        byte[] bytes = address.bytes();
        return HexFormat.of()
                .formatHex(Arrays.copyOf(bytes, Math.min(bytes.length, HOUSEHOLD_BYTES)));
    }

    private record Meter(LongSupplier nanoTime) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return nanoTime.getAsLong();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }

    /// Forgets who was there least recently.
    private static final class Recent extends LinkedHashMap<String, Bucket> {
        private static final long serialVersionUID = 1;

        Recent() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST;
        }
    }
}
