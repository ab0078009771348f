package tv.exstream;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/// When nothing of this JVM ran: it collected its garbage, which takes seconds after a thousand classes of tests, or the whole machine stood still. Whoever
/// notes when something comes has to leave that out, for nobody was there to note it. It is seen by a thread that has nothing to do but to wake up. Thread-safe.
public final class Standstills {
    private static final Duration PACE = Duration.ofMillis(10);

    /// Who is awake again this soon has waited for a processor, as everybody does.
    private static final Duration SHORT = Duration.ofMillis(100);

    /// Nobody asks about so many.
    private static final int MOST = 10_000;

    /// Those of this JVM.
    public static final Standstills HERE = watching();

    /// Guarded by this.
    private final Deque<Stretch> seen = new ArrayDeque<>();

    /// Guarded by this.
    private long awakeNanos;

    private record Stretch(long from, long to) {
        long within(long begin, long end) {
            return Math.max(0, Math.min(to, end) - Math.max(from, begin));
        }
    }

    /// @param nowNanos from [System#nanoTime()], as all times here
    Standstills(long nowNanos) {
        awakeNanos = nowNanos;
    }

    private static Standstills watching() {
        var all = new Standstills(System.nanoTime());
        var _ =
                Executors.newSingleThreadScheduledExecutor(
                                Thread.ofPlatform().daemon().name("standstills").factory())
                        .scheduleWithFixedDelay(
                                () -> all.awake(System.nanoTime()),
                                0,
                                PACE.toMillis(),
                                TimeUnit.MILLISECONDS);
        return all;
    }

    synchronized void awake(long nowNanos) {
        Stretch asleep = asleep(nowNanos);
        if (isLong(asleep)) {
            seen.addLast(asleep);
            if (seen.size() > MOST) {
                seen.removeFirst();
            }
        }
        awakeNanos = nowNanos;
    }

    /// How long nothing ran between two times; one that goes on counts as well.
    public synchronized Duration within(long fromNanos, long toNanos) {
        long nanos = 0;
        for (Stretch each : seen) {
            nanos += each.within(fromNanos, toNanos);
        }
        Stretch asleep = asleep(toNanos);
        return Duration.ofNanos(isLong(asleep) ? nanos + asleep.within(fromNanos, toNanos) : nanos);
    }

    private Stretch asleep(long nowNanos) {
        return new Stretch(awakeNanos + PACE.toNanos(), nowNanos);
    }

    private static boolean isLong(Stretch stretch) {
        return stretch.to() - stretch.from() > SHORT.toNanos();
    }
}
