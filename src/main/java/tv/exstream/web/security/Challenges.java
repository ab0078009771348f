package tv.exstream.web.security;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tv.exstream.account.TokenText;

/// What devices have been asked to sign: drawn for one browser, good once and for a few minutes. Of one browser only the last counts. In
/// memory alone. Thread-safe.
final class Challenges {
    /// How long a person takes to find the right finger.
    static final Duration LIFETIME = Duration.ofMinutes(5);

    /// Those drawn first go when there are more; arbitrary, a few hundred kilobytes.
    static final int MOST = 1_000;

    private final InstantSource clock;
    private final SecureRandom random;
    private final Map<String, Drawn> byOwner = new Bounded();

    Challenges(InstantSource clock, SecureRandom random) {
        this.clock = clock;
        this.random = random;
    }

    private record Drawn(String text, Instant end) {}

    /// 32 bytes in base64url.
    ///
    /// @param owner the browser for which it is
    String draw(String owner) {
        String text = TokenText.drawn(random).secret();
        synchronized (byOwner) {
            byOwner.remove(owner);
            byOwner.put(owner, new Drawn(text, clock.instant().plus(LIFETIME)));
        }
        return text;
    }

    /// The one that was drawn for a browser, which is then used up.
    Optional<String> take(String owner) {
        Instant now = clock.instant();
        synchronized (byOwner) {
            return Optional.ofNullable(byOwner.remove(owner))
                    .filter(drawn -> now.isBefore(drawn.end()))
                    .map(Drawn::text);
        }
    }

    private static final class Bounded extends LinkedHashMap<String, Drawn> {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Drawn> eldest) {
            return size() > MOST;
        }
    }
}
