package tv.exstream.web.security;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Map;
import java.util.function.LongSupplier;
import tv.exstream.account.Peer;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.recent.RecentMap;
import tv.exstream.remark.Objection;

/// Lets everybody do something so often in a time, and no more. Thread-safe.
public final class Throttle {
    /// Arbitrary; whoever has so many addresses gets as many tries for each. Some megabytes.
    private static final int MOST = 10_000;

    private final Rate rate;
    private final TimeMeter meter;
    private final Map<String, Bucket> byName = new RecentMap<>(MOST);

    /// @param most at once; as many come back, one after the other, in `within`
    public record Rate(int most, Duration within) {}

    public Throttle(Rate rate, LongSupplier nanoTime) {
        this.rate = rate;
        meter = new Meter(nanoTime);
    }

    /// @throws ProblemException TOO_MANY_REQUESTS
    void admit(Peer peer) {
        admit(peer.address().household());
    }

    /// @throws ProblemException TOO_MANY_REQUESTS
    void admit(String name) {
        ConsumptionProbe probe = bucket(name).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            Duration wait = Duration.ofNanos(probe.getNanosToWaitForRefill());
            throw ProblemException.of(
                    Problem.TOO_MANY_REQUESTS,
                    Objection.TRIES_AT_MOST,
                    rate.most(),
                    rate.within().toSeconds(),
                    wait.toSeconds() + 1);
        }
    }

    /// Whether it may be done once more; counts as done then.
    public boolean allows(String name) {
        return bucket(name).tryConsume(1);
    }

    /// Takes one back that did no harm.
    void forgive(Peer peer) {
        forgive(peer.address().household());
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
}
