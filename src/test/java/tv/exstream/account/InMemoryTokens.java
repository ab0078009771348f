package tv.exstream.account;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

/// Tokens that are forgotten when the test ends. Thread-safe.
public final class InMemoryTokens implements Tokens {
    private final Accounts accounts;
    private final Map<TokenId, Entry> byId = new TreeMap<>();
    private long last;
    private long changes;
    private int looks;

    /// @param accounts to which they belong
    public InMemoryTokens(Accounts accounts) {
        this.accounts = accounts;
    }

    private record Entry(Token token, TokenDigest digest) {}

    /// How often somebody looked for a digest.
    public synchronized int looks() {
        return looks;
    }

    @Override
    public synchronized Token add(Token.Draft draft, TokenDigest digest) {
        if (accounts.find(draft.account()).isEmpty()) {
            throw new ProblemException(Problem.ACCOUNT_NOT_FOUND, "no account " + draft.account());
        }
        makeRoom(draft);
        Token token = draft.as(new TokenId(++last));
        byId.put(token.id(), new Entry(token, digest));
        changes++;
        return token;
    }

    @Override
    public synchronized Optional<Token> find(TokenDigest digest) {
        looks++;
        return there(entry -> entry.digest().equals(digest)).stream().findFirst();
    }

    @Override
    public synchronized Optional<Token> find(TokenId id) {
        return there(entry -> entry.token().id().equals(id)).stream().findFirst();
    }

    @Override
    public synchronized List<Token> of(AccountId account) {
        return there(entry -> entry.token().account().equals(account)).reversed();
    }

    @Override
    public synchronized void used(List<TokenUse> uses) {
        uses.forEach(use -> byId.computeIfPresent(use.token(), (id, entry) -> noted(entry, use)));
    }

    @Override
    public synchronized boolean remove(TokenId id) {
        return removeIf(token -> token.id().equals(id)) > 0;
    }

    @Override
    public synchronized int removeAll(AccountId account, TokenKind kind, Optional<TokenId> except) {
        return removeIf(
                token ->
                        token.account().equals(account)
                                && token.kind() == kind
                                && !except.equals(Optional.of(token.id())));
    }

    @Override
    public synchronized int removeEnded(Instant now) {
        return removeIf(token -> token.hasEnded(now));
    }

    @Override
    public synchronized long changes() {
        return changes;
    }

    private static Entry noted(Entry entry, TokenUse use) {
        Token old = entry.token();
        if (old.lastUsed().isAfter(use.at())) {
            return entry;
        }
        Token used =
                new Token(
                        old.id(),
                        old.account(),
                        old.kind(),
                        old.label(),
                        old.scope(),
                        old.made(),
                        use.at(),
                        old.end(),
                        use.from());
        return new Entry(used, entry.digest());
    }

    /// Those of accounts that are there.
    private List<Token> there(Predicate<Entry> wanted) {
        return new ArrayList<>(byId.values())
                .stream()
                        .filter(wanted)
                        .map(Entry::token)
                        .filter(token -> accounts.find(token.account()).isPresent())
                        .toList();
    }

    private int removeIf(Predicate<Token> which) {
        int before = byId.size();
        byId.values().removeIf(entry -> which.test(entry.token()));
        changes++;
        return before - byId.size();
    }

    private void makeRoom(Token.Draft draft) {
        List<Token> alike =
                of(draft.account()).stream()
                        .filter(token -> token.kind() == draft.kind())
                        .filter(token -> !token.hasEnded(draft.made()))
                        .sorted(Comparator.comparing(Token::lastUsed).thenComparing(Token::id))
                        .toList();
        if (alike.size() >= TokenKind.MOST && !draft.kind().makesRoom()) {
            throw new ProblemException(Problem.INVALID_VALUE, "tokens must be fewer");
        }
        alike.stream()
                .limit(Math.max(0, alike.size() - TokenKind.MOST + 1))
                .forEach(token -> byId.remove(token.id()));
    }
}
