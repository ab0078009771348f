package tv.exstream.web.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.exstream.account.Account;
import tv.exstream.account.AccountSettings;
import tv.exstream.account.Accounts;
import tv.exstream.account.Peer;
import tv.exstream.account.Role;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Objection;

/// Makes the first administrator of a new server: whoever sits at it, and at home whoever can read the code that it prints when it starts.
/// The code is in memory alone. Thread-safe.
public final class Claims {
    private static final Logger LOG = LoggerFactory.getLogger(Claims.class);

    /// Those of Crockford's base 32, which nobody takes for one another.
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// Fifty bits; with so few tries nobody guesses it.
    private static final int LENGTH = 10;

    /// After so many wrong codes there is none before the next start.
    private static final int MOST_TRIES = 50;

    private final Accounts accounts;
    private final Passwords passwords;
    private final SignIns signIns;
    private final Throttle tries;
    private final String code;
    private final AtomicInteger failures = new AtomicInteger();

    Claims(Accounts accounts, Passwords passwords, SignIns signIns, Secrets secrets) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.signIns = signIns;
        tries = secrets.tries();
        code = drawn(secrets.random());
    }

    /// What the code is drawn from, and how often it may be tried.
    record Secrets(SecureRandom random, Throttle tries) {}

    /// Who somebody wants to be.
    ///
    /// @param code as the server printed it; may be empty for whoever sits at it
    public record Claim(AccountSettings settings, Password password, String code) {}

    /// Whether the server still has to be claimed.
    public boolean wanted() {
        return !accounts.hasAdministrator();
    }

    /// For the console; empty when there is nothing to claim.
    public Optional<String> code() {
        String shown = code.substring(0, LENGTH / 2) + "-" + code.substring(LENGTH / 2);
        return Optional.of(shown).filter(_ -> wanted());
    }

    /// @param atMachine whether it is asked at the machine itself
    /// @throws ProblemException NOT_ALLOWED, CLAIM_CODE_WRONG, TOO_MANY_REQUESTS, INVALID_VALUE
    public SignIns.SignedIn claim(Claim claim, boolean atMachine, SignIns.Place place)
            throws InterruptedException {
        requireUnclaimed();
        if (!atMachine) {
            requireCode(claim.code(), place.peer());
        }
        Account account =
                accounts.claim(
                        claim.settings().with(Role.ADMINISTRATOR),
                        passwords.hash(claim.password()));
        LOG.info("claimed account={} address={}", account.name(), place.peer().text());
        return signIns.begin(account, place);
    }

    private void requireUnclaimed() {
        if (!wanted()) {
            throw ProblemException.of(Problem.NOT_ALLOWED, Objection.CLAIMED);
        }
    }

    private void requireCode(String given, Peer peer) {
        if (!peer.certain()) {
            throw ProblemException.of(Problem.NOT_ALLOWED, Objection.UNKNOWN_PROXY);
        }
        if (!peer.address().isPrivate()) {
            throw ProblemException.of(Problem.NOT_ALLOWED, Objection.CLAIM_FROM_AFAR);
        }
        tries.admit(peer);
        String letters = given.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "");
        if (failures.get() >= MOST_TRIES || !isCode(letters)) {
            failures.incrementAndGet();
            LOG.warn("claim failed address={}", peer.text());
            throw ProblemException.of(Problem.CLAIM_CODE_WRONG, Objection.CODE_WRONG);
        }
    }

    private boolean isCode(String letters) {
        return MessageDigest.isEqual(
                letters.getBytes(StandardCharsets.UTF_8), code.getBytes(StandardCharsets.UTF_8));
    }

    private static String drawn(SecureRandom random) {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return code.toString();
    }
}
