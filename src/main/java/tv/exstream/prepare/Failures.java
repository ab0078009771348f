package tv.exstream.prepare;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tv.exstream.ffmpeg.FailureCause;
import tv.exstream.rendition.RenditionKey;
import tv.exstream.rendition.Urgency;

/// What could not be made lately, and when to try again: later each time. Guarded by the lock of its queue.
final class Failures {
    static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);
    static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    /// What nobody waits for is tried again this much later.
    static final Duration UNHURRIED_PAUSE = Duration.ofMinutes(5);

    /// What had no connection of its account goes on soon after one is free. The provider is not asked meanwhile.
    static final Duration CROWDED_PAUSE = Duration.ofSeconds(5);

    /// The same where nobody waits for it, after a while: who has the connection may stay for hours.
    static final Duration LONGEST_CROWDED_PAUSE = Duration.ofMinutes(1);

    /// Not for ever: the rest of a file that is damaged in the middle may be fine.
    static final Duration HOPELESS_PAUSE = Duration.ofMinutes(1);

    /// So often is tried in a hurry what fails for a reason that lasts: a disk that wakes up may look like a damaged file once or twice.
    static final int MOST_ATTEMPTS = 3;

    /// A failure older than this says nothing about now; arbitrary.
    static final Duration FORGOTTEN = Duration.ofMinutes(10);

    /// Arbitrary: more are a broken disk, and then any of them tells the story.
    private static final int MOST = 10_000;

    private final Map<RenditionKey, Failure> failures = new HashMap<>();

    private record Failure(String reason, int times, long atNanos) {
        Duration pause(Urgency urgency) {
            boolean crowded = FailureCause.CONNECTIONS_IN_USE.isTold(reason);
            if (urgency != Urgency.VIEWER) {
                return crowded ? growing(CROWDED_PAUSE, LONGEST_CROWDED_PAUSE) : UNHURRIED_PAUSE;
            }
            return isHopeless()
                    ? HOPELESS_PAUSE
                    : growing(SHORTEST_PAUSE, crowded ? CROWDED_PAUSE : LONGEST_PAUSE);
        }

        private Duration growing(Duration first, Duration longest) {
            Duration pause = first.multipliedBy(1L << Math.min(times - 1, 16));
            return pause.compareTo(longest) > 0 ? longest : pause;
        }

        /// A file that is another one by then is another rendition, which has not failed.
        private boolean isHopeless() {
            return times >= MOST_ATTEMPTS
                    && FailureCause.told(reason).filter(FailureCause::isLasting).isPresent();
        }

        boolean isOlderThan(Duration age, long now) {
            return now - atNanos > age.toNanos();
        }
    }

    void add(RenditionKey key, String reason, long now) {
        failures.values().removeIf(failure -> failure.isOlderThan(FORGOTTEN, now));
        if (failures.size() < MOST || failures.containsKey(key)) {
            failures.merge(
                    key,
                    new Failure(reason, 1, now),
                    (before, latest) -> new Failure(latest.reason(), before.times() + 1, now));
        }
    }

    void clear(RenditionKey key) {
        failures.remove(key);
    }

    /// True while it is too early for another attempt.
    boolean isPausing(RenditionKey key, Urgency urgency, long now) {
        Failure failure = failures.get(key);
        return failure != null && !failure.isOlderThan(failure.pause(urgency), now);
    }

    /// Why it failed last; empty when it did not, or long ago.
    Optional<String> reason(RenditionKey key, long now) {
        return Optional.ofNullable(failures.get(key))
                .filter(failure -> !failure.isOlderThan(FORGOTTEN, now))
                .map(Failure::reason);
    }
}
