package tv.exstream.account;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

/// Identities that are forgotten when the test ends. Thread-safe.
public final class InMemoryIdentities implements Identities {
    private final Accounts accounts;
    private final Map<Long, Identity> byId = new TreeMap<>();
    private long last;

    /// @param accounts to which they belong
    public InMemoryIdentities(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public synchronized Identity add(Identity.Draft draft) {
        if (accounts.find(draft.account()).isEmpty()) {
            throw new ProblemException(Problem.ACCOUNT_NOT_FOUND, "no account " + draft.account());
        }
        if (find(draft.subject()).isPresent()) {
            throw new ProblemException(Problem.IDENTITY_TAKEN, "identity must be free");
        }
        if (of(draft.account()).size() >= MOST) {
            throw new ProblemException(Problem.INVALID_VALUE, "identities must be fewer");
        }
        Identity identity = draft.as(new IdentityId(++last));
        byId.put(last, identity);
        return identity;
    }

    @Override
    public synchronized Optional<Identity> find(IdentityId id) {
        return there(identity -> identity.id().equals(id)).stream().findFirst();
    }

    @Override
    public synchronized Optional<Identity> find(Identity.Subject subject) {
        return there(identity -> identity.subject().equals(subject)).stream().findFirst();
    }

    @Override
    public synchronized List<Identity> of(AccountId account) {
        return there(identity -> identity.account().equals(account)).reversed();
    }

    @Override
    public synchronized void use(IdentityId id, Instant at) {
        byId.computeIfPresent(id.value(), (_, identity) -> identity.used(at));
    }

    @Override
    public synchronized void remove(IdentityId id) {
        Identity identity =
                find(id).orElseThrow(
                                () ->
                                        new ProblemException(
                                                Problem.IDENTITY_NOT_FOUND, "none " + id));
        boolean other =
                accounts.find(identity.account()).flatMap(Account::password).isPresent()
                        || of(identity.account()).size() > 1;
        if (!other) {
            throw new ProblemException(Problem.LAST_SIGN_IN, "one way must be left");
        }
        byId.remove(id.value());
    }

    /// Those of accounts that are there.
    private List<Identity> there(Predicate<Identity> wanted) {
        return byId.values().stream()
                .filter(wanted)
                .filter(identity -> accounts.find(identity.account()).isPresent())
                .toList();
    }
}
