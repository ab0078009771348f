package tv.exstream.session;

import java.time.Duration;
import java.time.Instant;

/// How long a feed pauses after something unexpected: longer each time, and shortly again once it has run well for a while. Owned
/// by the session's thread.
final class Recovery {
    static final Duration SHORTEST = Duration.ofMillis(500);
    static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration HEALTHY_AFTER = Duration.ofMinutes(5);

    /// 500 ms doubled so often exceeds the longest pause.
    private static final int MOST_DOUBLINGS = 6;

    private int failures;
    private Instant pausesUntil = Instant.MIN;

    /// Notes a failure and starts a pause. Answers how long it is.
    Duration failed(Instant now) {
        boolean wasHealthy = pausesUntil.plus(HEALTHY_AFTER).isBefore(now);
        failures = wasHealthy ? 1 : failures + 1;
        Duration pause = SHORTEST.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
        pause = pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
        pausesUntil = now.plus(pause);
        return pause;
    }

    boolean isPausing(Instant now) {
        return now.isBefore(pausesUntil);
    }
}
