package tv.exstream.session;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import tv.exstream.channel.ChannelId;
import tv.exstream.config.Config;

/// The one entrance for whatever makes a channel begin again: a failure or an operator. It refuses what would only make things
/// worse: a channel that fails again and again, one that has begun again a moment ago, and many channels at the same time.
/// Thread-safe.
public final class Restarts {
    private final Supplier<Config.Restarts> limits;
    private final Ticker ticker;
    private final Counts<Refusal> refusals = new Counts<>(Refusal.class);
    private final ReentrantLock lock = new ReentrantLock();

    /// Of channels that have failed or begun again; guarded by lock.
    private final Map<ChannelId, Past> pasts = new HashMap<>();

    /// When channels began again lately, at most as many as may; guarded by lock.
    private final Deque<Long> granted = new ArrayDeque<>();

    private static final class Past {
        private final CircuitBreaker breaker;
        private final Counts<Refusal> refused = new Counts<>(Refusal.class);
        private long grantedNanos;

        private Past(CircuitBreaker breaker, long grantedNanos) {
            this.breaker = breaker;
            this.grantedNanos = grantedNanos;
        }
    }

    Restarts(Supplier<Config.Restarts> limits, Ticker ticker) {
        this.limits = limits;
        this.ticker = ticker;
    }

    /// Asks for a channel to begin again. What is granted counts.
    Verdict request(ChannelId channel) {
        lock.lock();
        try {
            Past past = past(channel);
            long now = ticker.nanos();
            Map<Refusal, Long> waits = new EnumMap<>(Refusal.class);
            waits.put(Refusal.BREAKER_OPEN, past.breaker.refusesForNanos(now));
            waits.put(
                    Refusal.COOL_DOWN, past.grantedNanos + limits.get().coolDown().toNanos() - now);
            waits.put(Refusal.THROTTLED, throttledForNanos(now));
            for (Map.Entry<Refusal, Long> wait : waits.entrySet()) {
                if (wait.getValue() > 0) {
                    refusals.increment(wait.getKey());
                    past.refused.increment(wait.getKey());
                    return new Verdict.Refused(wait.getKey(), Duration.ofNanos(wait.getValue()));
                }
            }
            past.breaker.passed(now);
            past.grantedNanos = now;
            granted.addLast(now);
            return new Verdict.Granted();
        } finally {
            lock.unlock();
        }
    }

    private long throttledForNanos(long now) {
        Config.Restarts limits = this.limits.get();
        long per = limits.per().toNanos();
        while (!granted.isEmpty() && now - granted.getFirst() >= per) {
            granted.removeFirst();
        }
        return granted.size() < limits.most() ? 0 : granted.getFirst() + per - now;
    }

    /// The channel has failed.
    void failed(ChannelId channel) {
        lock.lock();
        try {
            past(channel).breaker.failed(ticker.nanos());
        } finally {
            lock.unlock();
        }
    }

    /// The channel works again after it was let through.
    void succeeded(ChannelId channel) {
        lock.lock();
        try {
            past(channel).breaker.succeeded();
        } finally {
            lock.unlock();
        }
    }

    /// Whether the channel pauses because it failed too often.
    boolean isPausing(ChannelId channel) {
        lock.lock();
        try {
            Past past = pasts.get(channel);
            return past != null
                    && past.breaker.state(ticker.nanos()) != CircuitBreaker.State.CLOSED;
        } finally {
            lock.unlock();
        }
    }

    /// Forgets a channel that was removed.
    void forget(ChannelId channel) {
        lock.lock();
        try {
            pasts.remove(channel);
        } finally {
            lock.unlock();
        }
    }

    RestartSnapshot snapshot(ChannelId channel) {
        lock.lock();
        try {
            Past past = pasts.getOrDefault(channel, fresh());
            long now = ticker.nanos();
            return new RestartSnapshot(
                    past.breaker.state(now).name(),
                    past.breaker.failures(now),
                    past.refused.snapshot(),
                    Duration.ofNanos(past.breaker.refusesForNanos(now)));
        } finally {
            lock.unlock();
        }
    }

    /// How often anything was refused since the start; every reason is a key.
    public Map<Refusal, Long> refusals() {
        return refusals.snapshot();
    }

    /// How many channels pause because they failed too often.
    public long pausing() {
        lock.lock();
        try {
            long now = ticker.nanos();
            return pasts.values().stream()
                    .filter(each -> each.breaker.state(now) != CircuitBreaker.State.CLOSED)
                    .count();
        } finally {
            lock.unlock();
        }
    }

    private Past past(ChannelId channel) {
        return pasts.computeIfAbsent(channel, _ -> fresh());
    }

    /// One that has not begun again for long enough.
    private Past fresh() {
        return new Past(
                new CircuitBreaker(
                        limits.get().failures(), limits.get().within(), limits.get().open()),
                ticker.nanos() - limits.get().coolDown().toNanos());
    }
}
