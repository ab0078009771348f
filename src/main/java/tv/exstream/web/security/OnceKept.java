package tv.exstream.web.security;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import tv.exstream.recent.RecentMap;

/// What is kept of browsers until they come back: each comes back once and in time, and of each only the last counts. In memory alone.
/// Thread-safe.
final class OnceKept<T> {
    /// Those that were kept first are forgotten when there are more; arbitrary, a megabyte.
    static final int MOST = 1_000;

    private final InstantSource clock;
    private final Duration lifetime;

    /// Guarded by itself.
    private final Map<String, Kept<T>> byOwner = new RecentMap<>(MOST);

    OnceKept(InstantSource clock, Duration lifetime) {
        this.clock = clock;
        this.lifetime = lifetime;
    }

    private record Kept<T>(T what, Instant end) {}

    /// @param owner what the browser is known by
    void keep(String owner, T what) {
        synchronized (byOwner) {
            byOwner.put(owner, new Kept<>(what, clock.instant().plus(lifetime)));
        }
    }

    /// What was kept of a browser, which is then used up.
    Optional<T> take(String owner) {
        Instant now = clock.instant();
        synchronized (byOwner) {
            return Optional.ofNullable(byOwner.remove(owner))
                    .filter(kept -> now.isBefore(kept.end()))
                    .map(Kept::what);
        }
    }
}
