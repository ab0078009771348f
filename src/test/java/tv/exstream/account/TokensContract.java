package tv.exstream.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

/// What every implementation of [Tokens] does.
public interface TokensContract {
    Instant NOON = Instant.parse("2026-03-01T12:00:00.250Z");

    Tokens tokens();

    /// To which they belong.
    Accounts accounts();

    @Test
    default void aTokenIsFoundByItsDigestAndItsId() {
        TokenDigest digest = drawn();
        Token.Draft draft =
                new Token.Draft(
                        account("ada"),
                        TokenKind.KEY,
                        "Home Assistant",
                        Scope.READ,
                        NOON,
                        Optional.of(NOON.plus(Duration.ofDays(30))),
                        "192.168.1.5");

        Token added = tokens().add(draft, digest);

        assertThat(added).isEqualTo(draft.as(added.id()));
        assertThat(tokens().find(digest)).contains(added);
        assertThat(tokens().find(added.id())).contains(added);
        assertThat(tokens().find(drawn())).isEmpty();
        assertThat(tokens().find(new TokenId(added.id().value() + (1L << 32)))).isEmpty();
    }

    @Test
    default void tokensOfAnAccountAreListedTheNewestFirst() {
        AccountId ada = account("ada");
        Token first = add(ada, TokenKind.PLAYER);
        Token second = add(ada, TokenKind.SESSION);
        Token _ = add(account("bob"), TokenKind.SESSION);

        assertThat(tokens().of(ada)).containsExactly(second, first);
    }

    @Test
    default void nobodyHasATokenWithoutAnAccount() {
        AccountId nobody = new AccountId(account("ada").value() + 7);

        assertThatThrownBy(() -> add(nobody, TokenKind.KEY))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem()).isEqualTo(Problem.ACCOUNT_NOT_FOUND));
    }

    @Test
    default void aUseIsNotedToTheMinuteAndNeverTakenBack() {
        Token token = add(account("ada"), TokenKind.PLAYER);
        Instant later = NOON.plus(Duration.ofMinutes(90));
        long changes = tokens().changes();

        tokens().used(
                        List.of(
                                new TokenUse(token.id(), later, "10.0.0.9"),
                                new TokenUse(new TokenId(999), later, "x")));
        tokens().used(List.of(new TokenUse(token.id(), NOON, "10.0.0.1")));

        Token used = tokens().find(token.id()).orElseThrow();
        assertThat(used.lastUsed()).isEqualTo("2026-03-01T13:30:00Z");
        assertThat(used.from()).isEqualTo("10.0.0.9");
        assertThat(tokens().changes()).as("a use is no change").isEqualTo(changes);
    }

    @Test
    default void aRemovedTokenIsGoneAndItsIdIsNeverUsedAgain() {
        AccountId ada = account("ada");
        Token token = add(ada, TokenKind.KEY);
        long changes = tokens().changes();

        assertThat(tokens().remove(token.id())).isTrue();

        assertThat(tokens().remove(token.id())).isFalse();
        assertThat(tokens().find(token.id())).isEmpty();
        assertThat(tokens().changes()).isNotEqualTo(changes);
        assertThat(add(ada, TokenKind.KEY).id()).isGreaterThan(token.id());
    }

    @Test
    default void allOfAKindAreRemovedExceptTheOneThatAsks() {
        AccountId ada = account("ada");
        Token mine = add(ada, TokenKind.SESSION);
        Token _ = add(ada, TokenKind.SESSION);
        Token key = add(ada, TokenKind.KEY);
        Token others = add(account("bob"), TokenKind.SESSION);

        assertThat(tokens().removeAll(ada, TokenKind.SESSION, Optional.of(mine.id()))).isOne();

        assertThat(tokens().of(ada)).containsExactly(key, mine);
        assertThat(tokens().find(others.id())).contains(others);
        assertThat(tokens().removeAll(ada, TokenKind.SESSION, Optional.empty())).isOne();
        assertThat(tokens().of(ada)).containsExactly(key);
    }

    @Test
    default void whatHasEndedIsRemoved() {
        AccountId ada = account("ada");
        Token lasting = add(ada, TokenKind.PLAYER);
        Token ending = tokens().add(ending(ada, NOON.plusSeconds(60)), drawn());

        assertThat(tokens().removeEnded(NOON.plusSeconds(59))).isZero();
        assertThat(tokens().of(ada)).containsExactly(ending, lasting);
        assertThat(tokens().removeEnded(NOON.plusSeconds(60))).isOne();
        assertThat(tokens().of(ada)).containsExactly(lasting);
    }

    @Test
    default void theTokensOfARemovedAccountAreGone() {
        AccountId ada = account("ada");
        TokenDigest digest = drawn();
        Token token = tokens().add(ending(ada, NOON.plusSeconds(60)), digest);

        accounts().remove(ada);

        assertThat(tokens().find(digest)).isEmpty();
        assertThat(tokens().find(token.id())).isEmpty();
        assertThat(tokens().of(ada)).isEmpty();
    }

    @Test
    @DisplayName("of too many sessions the one used least recently makes room")
    default void sessionsMakeRoom() {
        AccountId ada = account("ada");
        List<Token> sessions = new ArrayList<>();
        for (int i = 0; i < TokenKind.MOST; i++) {
            sessions.add(add(ada, TokenKind.SESSION));
        }
        tokens().used(
                        List.of(
                                new TokenUse(
                                        sessions.getFirst().id(),
                                        NOON.plus(Duration.ofHours(1)),
                                        "")));

        Token another = add(ada, TokenKind.SESSION);

        assertThat(tokens().of(ada)).hasSize(TokenKind.MOST);
        assertThat(tokens().find(sessions.get(1).id())).isEmpty();
        assertThat(tokens().find(sessions.getFirst().id())).isPresent();
        assertThat(tokens().find(another.id())).isPresent();
    }

    @Test
    @DisplayName("of too many keys the new one is refused, and those that have ended do not count")
    default void keysAreBounded() {
        AccountId ada = account("ada");
        Token _ = tokens().add(ending(ada, NOON.minusSeconds(1)), drawn());
        for (int i = 0; i < TokenKind.MOST; i++) {
            Token _ = add(ada, TokenKind.KEY);
        }

        assertThatThrownBy(() -> add(ada, TokenKind.KEY))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem()).isEqualTo(Problem.INVALID_VALUE));
        assertThat(add(ada, TokenKind.PLAYER).kind()).isEqualTo(TokenKind.PLAYER);
    }

    private Token add(AccountId account, TokenKind kind) {
        return tokens().add(
                        new Token.Draft(
                                account, kind, "one", kind.widest(), NOON, Optional.empty(), "::1"),
                        drawn());
    }

    private static Token.Draft ending(AccountId account, Instant end) {
        return new Token.Draft(account, TokenKind.KEY, "", Scope.READ, NOON, Optional.of(end), "");
    }

    private static TokenDigest drawn() {
        return TokenText.drawn(new SecureRandom()).digest();
    }

    private AccountId account(String name) {
        return accounts()
                .add(new AccountSettings(new LoginName(name), Role.VIEWER), Optional.empty())
                .id();
    }
}
