package tv.exstream.account;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

/// Passkeys that are forgotten when the test ends. Thread-safe.
public final class InMemoryPasskeys implements Passkeys {
    private final Accounts accounts;
    private final Map<PasskeyId, Passkey> byId = new TreeMap<>();
    private long last;

    /// @param accounts to which they belong
    public InMemoryPasskeys(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public synchronized Passkey add(Passkey.Draft draft) {
        if (accounts.find(draft.account()).isEmpty()) {
            throw new ProblemException(Problem.ACCOUNT_NOT_FOUND, "no account " + draft.account());
        }
        if (of(draft.account()).size() >= MOST || find(draft.credential().id()).isPresent()) {
            throw new ProblemException(Problem.INVALID_VALUE, "passkey must be a new one");
        }
        Passkey passkey = draft.as(new PasskeyId(++last));
        byId.put(passkey.id(), passkey);
        return passkey;
    }

    @Override
    public synchronized Optional<Passkey> find(PasskeyId id) {
        return there(passkey -> passkey.id().equals(id)).stream().findFirst();
    }

    @Override
    public synchronized Optional<Passkey> find(String credential) {
        return there(passkey -> passkey.credential().id().equals(credential)).stream().findFirst();
    }

    @Override
    public synchronized List<Passkey> of(AccountId account) {
        return there(passkey -> passkey.account().equals(account)).reversed();
    }

    @Override
    public synchronized boolean use(PasskeyId id, long counter, Instant at) {
        Optional<Passkey> used =
                find(id).filter(passkey -> passkey.mayCount(counter))
                        .map(passkey -> passkey.used(counter, at));
        used.ifPresent(passkey -> byId.put(id, passkey));
        return used.isPresent();
    }

    @Override
    public synchronized void remove(PasskeyId id) {
        Passkey passkey =
                find(id).orElseThrow(
                                () ->
                                        new ProblemException(
                                                Problem.PASSKEY_NOT_FOUND, "none " + id));
        boolean other =
                accounts.find(passkey.account()).flatMap(Account::password).isPresent()
                        || of(passkey.account()).size() > 1;
        if (!other) {
            throw new ProblemException(Problem.LAST_SIGN_IN, "one way must be left");
        }
        byId.remove(id);
    }

    /// Those of accounts that are there.
    private List<Passkey> there(Predicate<Passkey> wanted) {
        return byId.values().stream()
                .filter(wanted)
                .filter(passkey -> accounts.find(passkey.account()).isPresent())
                .toList();
    }
}
