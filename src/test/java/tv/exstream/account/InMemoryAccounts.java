package tv.exstream.account;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

/// Accounts that are forgotten when the test ends. Thread-safe.
public final class InMemoryAccounts implements Accounts {
    private final Map<AccountId, Account> byId = new TreeMap<>();
    private long last;
    private long changes;

    @Override
    public synchronized List<Account> all() {
        return byId.values().stream().sorted(Comparator.comparing(Account::name)).toList();
    }

    @Override
    public synchronized Optional<Account> find(AccountId id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public synchronized Optional<Account> find(LoginName name) {
        return byId.values().stream().filter(account -> account.name().equals(name)).findFirst();
    }

    @Override
    public synchronized Account add(AccountSettings settings, Optional<PasswordHash> password) {
        requireFree(settings.name(), Optional.empty());
        if (byId.size() >= MOST) {
            throw new ProblemException(Problem.INVALID_VALUE, "accounts must be at most " + MOST);
        }
        return put(new Account(new AccountId(++last), settings, password, 1));
    }

    @Override
    public synchronized Account claim(AccountSettings settings, PasswordHash password) {
        if (hasAdministrator()) {
            throw new ProblemException(Problem.NOT_ALLOWED, "there is an administrator");
        }
        return add(settings, Optional.of(password));
    }

    @Override
    public synchronized Account change(AccountId id, UnaryOperator<Account> change) {
        Account before = existing(id);
        Account after = change.apply(before);
        requireFree(after.name(), Optional.of(id));
        requireAdministrator(before, after.administers());
        return put(new Account(id, after.settings(), after.password(), before.version() + 1));
    }

    @Override
    public synchronized void remove(AccountId id) {
        requireAdministrator(existing(id), false);
        byId.remove(id);
        changes++;
    }

    @Override
    public synchronized boolean hasAdministrator() {
        return byId.values().stream().anyMatch(Account::administers);
    }

    @Override
    public synchronized long changes() {
        return changes;
    }

    private Account put(Account account) {
        byId.put(account.id(), account);
        changes++;
        return account;
    }

    private Account existing(AccountId id) {
        return find(id).orElseThrow(
                        () -> new ProblemException(Problem.ACCOUNT_NOT_FOUND, "no account " + id));
    }

    private void requireFree(LoginName name, Optional<AccountId> mine) {
        boolean taken =
                byId.values().stream()
                        .filter(other -> !mine.equals(Optional.of(other.id())))
                        .anyMatch(other -> other.name().likeness().equals(name.likeness()));
        if (taken) {
            throw new ProblemException(
                    Problem.ACCOUNT_NAME_TAKEN,
                    "another account is called so, or looks like it: " + name);
        }
    }

    private void requireAdministrator(Account account, boolean stays) {
        long all = byId.values().stream().filter(Account::administers).count();
        if (account.administers() && !stays && all == 1) {
            throw new ProblemException(Problem.LAST_ADMINISTRATOR, "one must be left");
        }
    }
}
