package tv.exstream.web.security;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.util.Base64;
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
    private static final int SALT_BYTES = 64;

    /// Compared with when there is no account, which takes as long. A digest of no password, so that a server need not make one at its start.
    static final String DECOY =
            "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
                    .formatted(MEMORY_KIB, PASSES, LANES, zeros(SALT_BYTES), zeros(DIGEST_BYTES));

    /// 40 MB at most; others wait.
    private static final int AT_ONCE = 2;

    private final PasswordEncoder encoder =
            new Argon2Password4jPasswordEncoder(
                    Argon2Function.getInstance(MEMORY_KIB, PASSES, LANES, DIGEST_BYTES, Argon2.ID));
    private final Semaphore places = new Semaphore(AT_ONCE);

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
                    encoder.matches(password.text(), hash.map(PasswordHash::text).orElse(DECOY));
            return matches && hash.isPresent();
        } finally {
            places.release();
        }
    }

    private static String zeros(int bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(new byte[bytes]);
    }
}
