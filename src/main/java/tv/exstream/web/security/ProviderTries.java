package tv.exstream.web.security;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Those who are at the provider, by the browser that they will come back with. Each comes back once and in time. In memory alone. Thread-safe.
final class ProviderTries {
    /// How long people look for their phones.
    static final Duration LIFETIME = Duration.ofMinutes(10);

    /// Those sent first are forgotten when there are more; arbitrary, a megabyte.
    static final int MOST = 1_000;

    private final InstantSource clock;
    private final Map<String, Sent> byOwner = new Bounded();

    ProviderTries(InstantSource clock) {
        this.clock = clock;
    }

    private record Sent(ProviderTry what, Instant end) {}

    void keep(String owner, ProviderTry what) {
        synchronized (byOwner) {
            byOwner.remove(owner);
            byOwner.put(owner, new Sent(what, clock.instant().plus(LIFETIME)));
        }
    }

    Optional<ProviderTry> take(String owner) {
        Instant now = clock.instant();
        synchronized (byOwner) {
            return Optional.ofNullable(byOwner.remove(owner))
                    .filter(sent -> now.isBefore(sent.end()))
                    .map(Sent::what);
        }
    }

    private static final class Bounded extends LinkedHashMap<String, Sent> {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Sent> eldest) {
            return size() > MOST;
        }
    }
}
