package tv.exstream.web.security;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import tv.exstream.account.TokenText;

/// What devices have been asked to sign: drawn for one browser, good once and for a few minutes. Thread-safe.
final class Challenges {
    /// How long a person takes to find the right finger.
    static final Duration LIFETIME = Duration.ofMinutes(5);

    private final OnceKept<String> drawn;
    private final SecureRandom random;

    Challenges(InstantSource clock, SecureRandom random) {
        this.drawn = new OnceKept<>(clock, LIFETIME);
        this.random = random;
    }

    /// 32 bytes in base64url.
    ///
    /// @param owner the browser for which it is
    String draw(String owner) {
        String text = TokenText.drawn(random).secret();
        drawn.keep(owner, text);
        return text;
    }

    /// The one that was drawn for a browser, which is then used up.
    Optional<String> take(String owner) {
        return drawn.take(owner);
    }
}
