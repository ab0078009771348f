package tv.exstream.account;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tv.exstream.recent.RecentMap;

/// Finds who has a token, cheaply enough to be asked for every segment of a stream: what was found is remembered until any token or account
/// changes, and uses are collected until somebody [asks to keep them][#keepUses]. Thread-safe.
public final class KnownTokens {
    /// How many are remembered, those used last; arbitrary, about half a megabyte.
    static final int MOST_REMEMBERED = 1_000;

    private final Tokens tokens;
    private final Accounts accounts;
    private final InstantSource clock;
    private final Map<TokenDigest, Remembered> byDigest = new RecentMap<>(MOST_REMEMBERED);
    private final Map<TokenId, TokenUse> uses = new ConcurrentHashMap<>();

    public KnownTokens(Tokens tokens, Accounts accounts, InstantSource clock) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.clock = clock;
    }

    /// Empty when the token is none of this kind, has ended, or its account is disabled.
    ///
    /// @param from who shows it
    public Optional<Caller.Known> find(TokenText text, TokenKind kind, Peer from) {
        Instant now = clock.instant();
        Optional<Caller.Known> found =
                look(text.digest())
                        .filter(known -> known.token().kind() == kind)
                        .filter(known -> !known.token().hasEnded(now))
                        .filter(known -> !known.account().disabled());
        found.ifPresent(known -> note(known.token(), now, from));
        return found;
    }

    /// Whether somebody who was [found][#find] by a token would be found again and may still do and see the same. The database is asked only after a
    /// token or an account has changed.
    public boolean stillHolds(TokenText text, Caller.Known found) {
        Account account = found.account();
        return look(text.digest())
                .filter(known -> known.token().id().equals(found.token().id()))
                .filter(known -> !known.token().hasEnded(clock.instant()))
                .map(Caller.Known::account)
                .filter(now -> !now.disabled())
                .filter(now -> now.role().allows(account.role()))
                .filter(now -> now.allowance().equals(account.allowance()))
                .isPresent();
    }

    /// Stores when tokens were used since the last time; to be called about once a minute.
    public void keepUses() {
        List<TokenUse> some = List.copyOf(uses.values());
        if (!some.isEmpty()) {
            tokens.used(some);
            some.forEach(use -> uses.remove(use.token(), use));
        }
    }

    private Optional<Caller.Known> look(TokenDigest digest) {
        // before it is read: what changes meanwhile makes it stale
        Moment moment = new Moment(tokens.changes(), accounts.changes());
        Optional<Caller.Known> before = recall(digest, moment);
        if (before.isPresent()) {
            return before;
        }
        Optional<Caller.Known> found = tokens.find(digest).flatMap(this::withAccount);
        found.ifPresent(known -> remember(digest, new Remembered(known, moment)));
        return found;
    }

    private Optional<Caller.Known> withAccount(Token token) {
        return accounts.find(token.account()).map(account -> new Caller.Known(account, token));
    }

    private Optional<Caller.Known> recall(TokenDigest digest, Moment moment) {
        synchronized (byDigest) {
            return Optional.ofNullable(byDigest.get(digest))
                    .filter(remembered -> remembered.moment().equals(moment))
                    .map(Remembered::known);
        }
    }

    private void remember(TokenDigest digest, Remembered remembered) {
        synchronized (byDigest) {
            byDigest.put(digest, remembered);
        }
    }

    /// One of a minute is enough.
    private void note(Token token, Instant now, Peer from) {
        TokenUse noted = uses.get(token.id());
        if (noted == null || !noted.at().equals(now.truncatedTo(ChronoUnit.MINUTES))) {
            uses.put(token.id(), new TokenUse(token.id(), now, from.text()));
        }
    }

    /// What had changed when something was read.
    private record Moment(long tokens, long accounts) {}

    private record Remembered(Caller.Known known, Moment moment) {}
}
