package tv.exstream.web.security;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password4j.Argon2Password4jPasswordEncoder;
import tv.exstream.account.PasswordHash;

/// Digests passwords with Argon2id, a few at once, because each costs memory and a tenth of a second. Thread-safe.
public final class Passwords {
    /// OWASP's least for Argon2id; see ADR 0170 for how long it takes.
    private static final int MEMORY_KIB = 19_456;

    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int DIGEST_BYTES = 32;

    /// 40 MB at most; others wait.
    private static final int AT_ONCE = 2;

    private final PasswordEncoder encoder =
            new Argon2Password4jPasswordEncoder(
                    Argon2Function.getInstance(MEMORY_KIB, PASSES, LANES, DIGEST_BYTES, Argon2.ID));
    private final Semaphore places = new Semaphore(AT_ONCE);

    /// Compared with when there is no account, which takes as long.
    private final String decoy = String.valueOf(encoder.encode("nobody has this password"));

    public PasswordHash hash(Password password) throws InterruptedException {
        places.acquire();
        try {
            return new PasswordHash(String.valueOf(encoder.encode(password.text())));
        } finally {
            places.release();
        }
    }

    /// Takes as long whether there is a hash or not.
    boolean matches(Password password, Optional<PasswordHash> hash) throws InterruptedException {
        places.acquire();
        try {
            boolean matches =
                    encoder.matches(password.text(), hash.map(PasswordHash::text).orElse(decoy));
            return matches && hash.isPresent();
        } finally {
            places.release();
        }
    }
}
