package tv.exstream.library.server;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import tv.exstream.source.SourceId;

/// When what lets us into servers was last made anew because a file was refused. A file that nobody may read is refused with every token: it
/// must not have us sign in each time. Thread-safe.
public final class Renewals {
    /// Arbitrary: a token that was made so lately is not the reason.
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final InstantSource clock;

    /// Guarded by itself.
    private final Map<SourceId, Instant> last = new HashMap<>();

    public Renewals(InstantSource clock) {
        this.clock = clock;
    }

    /// Whether it is to be made anew now, which counts as done then.
    public boolean begin(SourceId source) {
        Instant now = clock.instant();
        synchronized (last) {
            boolean isFresh = last.getOrDefault(source, Instant.MIN).isAfter(now.minus(FRESH));
            if (!isFresh) {
                last.put(source, now);
            }
            return !isFresh;
        }
    }

    /// The source is there no more.
    public void forget(SourceId source) {
        synchronized (last) {
            last.remove(source);
        }
    }
}
