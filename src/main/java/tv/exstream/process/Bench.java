package tv.exstream.process;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import tv.exstream.ffmpeg.Accelerator;

/// Which accelerators sit out because they failed again and again. Owned by whoever holds the lock of [Accelerators].
final class Bench {
    private static final int MOST_FAILURES = 3;
    private static final Duration WITHIN = Duration.ofMinutes(10);

    /// Long enough for other work to end; a driver that was reset is back by then.
    private static final Duration SITS_OUT = Duration.ofMinutes(30);

    private final Map<Accelerator, Deque<Long>> failures = new EnumMap<>(Accelerator.class);
    private final Map<Accelerator, Long> untilNanos = new EnumMap<>(Accelerator.class);

    /// Answers whether it sits out from now on, and did not before.
    boolean failed(Accelerator accelerator, long now) {
        Deque<Long> recent = failures.computeIfAbsent(accelerator, _ -> new ArrayDeque<>());
        recent.addLast(now);
        while (now - recent.getFirst() > WITHIN.toNanos()) {
            recent.removeFirst();
        }
        if (recent.size() < MOST_FAILURES) {
            return false;
        }
        recent.clear();
        untilNanos.put(accelerator, now + SITS_OUT.toNanos());
        return true;
    }

    /// How long it goes on sitting out; zero when it does not.
    Duration left(Accelerator accelerator, long now) {
        Long until = untilNanos.get(accelerator);
        return until == null || until - now <= 0 ? Duration.ZERO : Duration.ofNanos(until - now);
    }

    void clear() {
        failures.clear();
        untilNanos.clear();
    }
}
