package tv.exstream.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KnownTokensTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:10Z");
    private static final Peer PEER =
            new Peer(IpAddress.of(InetAddress.ofLiteral("192.168.1.5").getAddress()), true);

    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final InMemoryAccounts accounts = new InMemoryAccounts();
    private final InMemoryTokens tokens = new InMemoryTokens(accounts);
    private final KnownTokens known = new KnownTokens(tokens, accounts, now::get);
    private final SecureRandom random = new SecureRandom();
    private final Account ada =
            accounts.add(
                    new AccountSettings(new LoginName("ada"), Role.OPERATOR), Optional.empty());

    @Test
    void whoeverHasATokenIsItsAccount() {
        TokenText text = made(TokenKind.PLAYER, Optional.empty());

        assertThat(find(text, TokenKind.PLAYER))
                .hasValueSatisfying(caller -> assertThat(caller.account()).isEqualTo(ada));
        assertThat(find(TokenText.drawn(random), TokenKind.PLAYER)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aTokenIsTakenOnlyWhereItsKindIs(TokenKind kind) {
        TokenText text = made(kind, Optional.empty());

        for (TokenKind other : TokenKind.values()) {
            assertThat(find(text, other).isPresent()).as(other.name()).isEqualTo(other == kind);
        }
    }

    @Test
    void whatWasFoundIsNotLookedUpAgain() {
        TokenText text = made(TokenKind.PLAYER, Optional.empty());
        for (int i = 0; i < 50; i++) {
            assertThat(find(text, TokenKind.PLAYER)).isPresent();
        }

        assertThat(tokens.looks()).isOne();
    }

    @Test
    void whoWasFoundStaysWhileNothingChangesAndNobodyLooksAgain() {
        TokenText text = made(TokenKind.PLAYER, Optional.of(NOON.plusSeconds(60)));
        Caller.Known found = find(text, TokenKind.PLAYER).orElseThrow();
        for (int i = 0; i < 50; i++) {
            assertThat(known.stillHolds(text, found)).isTrue();
        }
        assertThat(tokens.looks()).isOne();

        Account _ = accounts.change(ada.id(), a -> a.with(a.settings().with(Role.ADMINISTRATOR)));
        assertThat(known.stillHolds(text, found)).as("may do more").isTrue();
        now.set(NOON.plusSeconds(60));
        assertThat(known.stillHolds(text, found)).as("has ended").isFalse();
    }

    @Test
    void aRevokedTokenLetsNobodyInAtOnce() {
        TokenText text = made(TokenKind.PLAYER, Optional.empty());
        TokenId id = find(text, TokenKind.PLAYER).orElseThrow().token().id();

        assertThat(tokens.remove(id)).isTrue();

        assertThat(find(text, TokenKind.PLAYER)).isEmpty();
    }

    @Test
    void aChangedAccountIsKnownAtOnce() {
        TokenText text = made(TokenKind.KEY, Optional.empty());
        assertThat(find(text, TokenKind.KEY).orElseThrow().role()).contains(Role.OPERATOR);

        Account _ = accounts.change(ada.id(), a -> a.with(a.settings().with(Role.VIEWER)));
        assertThat(find(text, TokenKind.KEY).orElseThrow().role()).contains(Role.VIEWER);

        Account _ = accounts.change(ada.id(), a -> a.with(a.settings().disabled(true)));
        assertThat(find(text, TokenKind.KEY)).isEmpty();

        Account _ = accounts.change(ada.id(), a -> a.with(a.settings().disabled(false)));
        assertThat(find(text, TokenKind.KEY)).isPresent();

        accounts.remove(ada.id());
        assertThat(find(text, TokenKind.KEY)).isEmpty();
    }

    @Test
    void aTokenEndsWhileItIsRemembered() {
        TokenText text = made(TokenKind.SESSION, Optional.of(NOON.plusSeconds(60)));
        assertThat(find(text, TokenKind.SESSION)).isPresent();

        now.set(NOON.plusSeconds(60));

        assertThat(find(text, TokenKind.SESSION)).isEmpty();
    }

    @Test
    void usesAreKeptWhenSomebodyAsksForIt() {
        TokenText text = made(TokenKind.PLAYER, Optional.empty());
        now.set(NOON.plus(Duration.ofMinutes(5)));
        TokenId id = find(text, TokenKind.PLAYER).orElseThrow().token().id();
        assertThat(stored(id).lastUsed()).isEqualTo("2026-03-01T12:00:00Z");

        known.keepUses();

        assertThat(stored(id).lastUsed()).isEqualTo("2026-03-01T12:05:00Z");
        assertThat(stored(id).from()).isEqualTo("192.168.1.5");
    }

    @Test
    void ofManyUsesOneIsKept() {
        TokenText text = made(TokenKind.PLAYER, Optional.empty());
        Counting counting = new Counting();
        KnownTokens others = new KnownTokens(counting, accounts, now::get);
        for (int second = 0; second < 300; second++) {
            now.set(NOON.plusSeconds(second));
            assertThat(others.find(text, TokenKind.PLAYER, PEER)).isPresent();
        }

        others.keepUses();
        others.keepUses();

        assertThat(counting.kept).isOne();
    }

    @Test
    void whoIsRefusedHasNotUsedIt() {
        TokenText text = made(TokenKind.PLAYER, Optional.empty());
        Counting counting = new Counting();
        KnownTokens others = new KnownTokens(counting, accounts, now::get);

        assertThat(others.find(text, TokenKind.KEY, PEER)).isEmpty();
        others.keepUses();

        assertThat(counting.kept).isZero();
    }

    @Test
    void onlySoManyAreRemembered() {
        TokenText first = made(TokenKind.SESSION, Optional.empty());
        assertThat(find(first, TokenKind.SESSION)).isPresent();
        List<TokenText> many = new ArrayList<>();
        for (int i = 0; i < KnownTokens.MOST_REMEMBERED; i++) {
            Account owner = i % 90 == 0 ? other(i) : accounts.all().getLast();
            many.add(made(owner, TokenKind.PLAYER, Optional.empty()));
        }
        many.forEach(text -> assertThat(find(text, TokenKind.PLAYER)).isPresent());
        int looks = tokens.looks();

        many.forEach(text -> assertThat(find(text, TokenKind.PLAYER)).isPresent());
        assertThat(tokens.looks()).isEqualTo(looks);
        assertThat(find(first, TokenKind.SESSION)).isPresent();
        assertThat(tokens.looks()).isEqualTo(looks + 1);
    }

    private Account other(int number) {
        return accounts.add(
                new AccountSettings(new LoginName("z" + "z".repeat(number / 90)), Role.VIEWER),
                Optional.empty());
    }

    private Optional<Caller.Known> find(TokenText text, TokenKind kind) {
        return known.find(text, kind, PEER);
    }

    private Token stored(TokenId id) {
        return tokens.find(id).orElseThrow();
    }

    private TokenText made(TokenKind kind, Optional<Instant> end) {
        return made(ada, kind, end);
    }

    private TokenText made(Account owner, TokenKind kind, Optional<Instant> end) {
        TokenText text = TokenText.drawn(random);
        Token _ =
                tokens.add(
                        new Token.Draft(owner.id(), kind, "", kind.widest(), NOON, end, ""),
                        text.digest());
        return text;
    }

    /// Counts what is kept of uses; everything else is that of the other tokens.
    private final class Counting implements Tokens {
        private int kept;

        @Override
        public void used(List<TokenUse> uses) {
            kept += uses.size();
        }

        @Override
        public Token add(Token.Draft draft, TokenDigest digest) {
            return tokens.add(draft, digest);
        }

        @Override
        public Optional<Token> find(TokenDigest digest) {
            return tokens.find(digest);
        }

        @Override
        public Optional<Token> find(TokenId id) {
            return tokens.find(id);
        }

        @Override
        public List<Token> of(AccountId account) {
            return tokens.of(account);
        }

        @Override
        public boolean remove(TokenId id) {
            return tokens.remove(id);
        }

        @Override
        public int removeAll(AccountId account, TokenKind kind, Optional<TokenId> except) {
            return tokens.removeAll(account, kind, except);
        }

        @Override
        public int removeEnded(Instant now) {
            return tokens.removeEnded(now);
        }

        @Override
        public long changes() {
            return tokens.changes();
        }
    }
}
