package tv.exstream.web.security;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.exstream.account.Account;
import tv.exstream.account.Accounts;
import tv.exstream.account.Caller;
import tv.exstream.account.LoginName;
import tv.exstream.account.Peer;
import tv.exstream.account.Scope;
import tv.exstream.account.Token;
import tv.exstream.account.TokenKind;
import tv.exstream.account.TokenText;
import tv.exstream.account.Tokens;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Objection;

/// Lets people sign in with name and password. To somebody who guesses a wrong name looks and lasts like a wrong password. Thread-safe.
public final class SignIns {
    private static final Logger LOG = LoggerFactory.getLogger(SignIns.class);

    private final Accounts accounts;
    private final Tokens tokens;
    private final Passwords passwords;
    private final Terms terms;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();

    /// How often it may be tried, and what comes of it.
    ///
    /// @param byPeer for each household
    /// @param byName for each account
    /// @param lifetime of a session
    record Terms(
            Throttle byPeer,
            ByName byName,
            Pause afterFailure,
            Duration lifetime,
            InstantSource clock,
            SecureRandom random) {}

    /// How often passwords of one account may be tried. Whoever tries from outside, even from many places, keeps nobody out who is at home or has
    /// come in.
    ///
    /// @param outside from the internet
    /// @param near from networks of homes
    /// @param inside by whoever has signed in and says the password again
    record ByName(Throttle outside, Throttle near, Throttle inside) {
        private Throttle from(Peer peer) {
            return peer.certain() && peer.address().isPrivate() ? near : outside;
        }
    }

    /// Waits a moment whose length nobody can foretell, so that nothing can be told by measuring.
    @FunctionalInterface
    interface Pause {
        void take() throws InterruptedException;
    }

    /// Hears of everybody who tries, on the thread of the request; must not wait.
    public interface Listener {
        void signedIn(Caller.Known caller);

        void refused(Peer peer);
    }

    /// Who signs in from where, and by what.
    ///
    /// @param agent what the browser says of itself
    public record Place(Peer peer, String agent) {}

    /// Somebody who has signed in, and what the browser has to keep.
    public record SignedIn(Caller.Known caller, TokenText session, Duration lifetime) {}

    SignIns(Accounts accounts, Tokens tokens, Passwords passwords, Terms terms) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.passwords = passwords;
        this.terms = terms;
    }

    /// @throws ProblemException SIGN_IN_FAILED, TOO_MANY_REQUESTS
    public SignedIn signIn(String name, String password, Place place) throws InterruptedException {
        Optional<LoginName> login = LoginName.parse(name);
        String tried = login.map(LoginName::likeness).orElse("");
        terms.byPeer().admit(place.peer());
        Throttle byName = terms.byName().from(place.peer());
        byName.admit(tried);
        Optional<Account> account = login.flatMap(accounts::find).filter(each -> !each.disabled());
        if (!isRight(password, account)) {
            throw failed(place, Objection.SIGN_IN_WRONG);
        }
        terms.byPeer().forgive(place.peer());
        byName.forgive(tried);
        return begin(account.orElseThrow(), place);
    }

    /// Lets somebody in who proves it by something else than a password. Failures count and last as those of passwords.
    ///
    /// @param proof whose it is; empty when it proves nothing
    /// @param wanted what would have been right
    /// @throws ProblemException SIGN_IN_FAILED, TOO_MANY_REQUESTS, and those of the proof
    SignedIn signIn(Place place, Supplier<Optional<Account>> proof, Objection wanted)
            throws InterruptedException {
        terms.byPeer().admit(place.peer());
        Optional<Account> account = proof.get().filter(each -> !each.disabled());
        if (account.isEmpty()) {
            throw failed(place, wanted);
        }
        terms.byPeer().forgive(place.peer());
        return begin(account.get(), place);
    }

    private ProblemException failed(Place place, Objection wanted) throws InterruptedException {
        LOG.warn("sign-in failed address={}", place.peer().text());
        listeners.forEach(each -> each.refused(place.peer()));
        terms.afterFailure().take();
        return ProblemException.of(Problem.SIGN_IN_FAILED, wanted);
    }

    /// Whether it is the password of an account, for somebody who has to say it again.
    ///
    /// @throws ProblemException TOO_MANY_REQUESTS
    public boolean knows(Account account, String password) throws InterruptedException {
        Throttle inside = terms.byName().inside();
        inside.admit(account.name().likeness());
        boolean right = isRight(password, Optional.of(account));
        if (right) {
            inside.forgive(account.name().likeness());
        }
        return right;
    }

    private boolean isRight(String password, Optional<Account> account)
            throws InterruptedException {
        Optional<Password> given = Password.given(password);
        Password tried = given.orElse(new Password("none"));
        boolean matches = passwords.matches(tried, account.flatMap(Account::password));
        return matches && given.isPresent();
    }

    /// Tells of everybody who tries from now on.
    public void listen(Listener listener) {
        listeners.add(listener);
    }

    /// Gives somebody a session who has proved who it is.
    SignedIn begin(Account account, Place place) {
        TokenText session = TokenText.drawn(terms.random());
        Token token = tokens.add(draft(account, place), session.digest());
        LOG.info("account={} signed in address={}", account.name(), place.peer().text());
        Caller.Known caller = new Caller.Known(account, token);
        listeners.forEach(each -> each.signedIn(caller));
        return new SignedIn(caller, session, terms.lifetime());
    }

    private Token.Draft draft(Account account, Place place) {
        Instant now = terms.clock().instant();
        return new Token.Draft(
                account.id(),
                TokenKind.SESSION,
                place.agent(),
                Scope.ADMINISTER,
                now,
                Optional.of(now.plus(terms.lifetime())),
                place.peer().text());
    }
}
