package tv.exstream.web.api;

import static tv.exstream.remark.Wanted.plain;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import tv.exstream.account.Account;
import tv.exstream.account.AccountId;
import tv.exstream.account.Caller;
import tv.exstream.account.Role;
import tv.exstream.account.Scope;
import tv.exstream.account.Token;
import tv.exstream.account.TokenId;
import tv.exstream.account.TokenKind;
import tv.exstream.account.TokenText;
import tv.exstream.account.Tokens;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Objection;
import tv.exstream.remark.Remark;
import tv.exstream.web.BaseUrls;
import tv.exstream.web.Callers;
import tv.exstream.web.PlayerPath;

/// What lets somebody in. Thread-safe.
public final class TokenView {
    private final Tokens tokens;
    private final BaseUrls bases;
    private final InstantSource clock;
    private final SecureRandom random;

    TokenView(Tokens tokens, BaseUrls bases, InstantSource clock, SecureRandom random) {
        this.tokens = tokens;
        this.bases = bases;
        this.clock = clock;
        this.random = random;
    }

    /// @throws ProblemException NOT_ALLOWED for somebody without an account
    public TokensAnswer own(Caller caller) {
        return of(account(caller).id(), caller);
    }

    TokensAnswer of(AccountId account, Caller caller) {
        Instant now = clock.instant();
        return new TokensAnswer(
                tokens.of(account).stream()
                        .map(token -> TokenEntry.of(token, isCurrent(token, caller), now))
                        .toList());
    }

    private static boolean isCurrent(Token token, Caller caller) {
        return caller instanceof Caller.Known known && known.token().id().equals(token.id());
    }

    /// @throws ProblemException NOT_ALLOWED for somebody without an account, INVALID_VALUE
    NewTokenAnswer add(TokenRequest wish, HttpServletRequest request) {
        return added(wish, account(Callers.of(request)), request);
    }

    /// One for a player of an account that an administrator looks after. It watches as that account does; nothing is made that acts as somebody.
    ///
    /// @throws ProblemException NOT_ALLOWED for all but players, ACCOUNT_NOT_FOUND, INVALID_VALUE
    NewTokenAnswer addFor(Account account, TokenRequest wish, HttpServletRequest request) {
        if (wish.kind() != TokenKind.PLAYER) {
            throw ProblemException.of(Problem.NOT_ALLOWED, Objection.TOKEN_FOR_OTHERS, wish.kind());
        }
        return added(wish, account, request);
    }

    private NewTokenAnswer added(TokenRequest wish, Account account, HttpServletRequest request) {
        TokenText text = TokenText.drawn(random);
        Token token = tokens.add(draft(wish, account, from(request)), text.digest());
        Optional<String> base =
                wish.kind() == TokenKind.PLAYER
                        ? Optional.of(bases.server(request).at(PlayerPath.START + text.secret()))
                        : Optional.empty();
        return new NewTokenAnswer(TokenEntry.of(token, false, token.made()), text.secret(), base);
    }

    private static String from(HttpServletRequest request) {
        return Callers.find(request).map(visitor -> visitor.peer().text()).orElse("");
    }

    private Token.Draft draft(TokenRequest wish, Account account, String from) {
        Instant now = clock.instant();
        requireKind(wish);
        if (wish.end().filter(end -> !end.isAfter(now)).isPresent()) {
            throw ProblemException.mustBe("end", plain(Demand.IN_FUTURE), wish.end().get());
        }
        return new Token.Draft(
                account.id(),
                wish.kind(),
                wish.label(),
                wish.scope().orElse(wish.kind() == TokenKind.PLAYER ? Scope.WATCH : Scope.READ),
                now,
                wish.end(),
                from);
    }

    private static void requireKind(TokenRequest wish) {
        if (wish.kind() == TokenKind.SESSION) {
            throw ProblemException.mustBe(
                    "kind", Remark.of(Demand.EITHER, "KEY", "PLAYER"), wish.kind());
        }
        if (wish.label().isBlank()) {
            throw ProblemException.of(Problem.INVALID_VALUE, Demand.NOT_BLANK, "label");
        }
        wish.scope()
                .filter(scope -> !wish.kind().canHave(scope))
                .ifPresent(
                        scope -> {
                            throw ProblemException.of(
                                    Problem.INVALID_VALUE,
                                    Objection.SCOPE_OTHER,
                                    wish.kind(),
                                    scope);
                        });
    }

    /// Somebody else's is not there for anybody but administrators.
    ///
    /// @throws ProblemException TOKEN_NOT_FOUND
    void remove(String id, Caller caller) {
        Token token =
                PathId.read(id)
                        .flatMap(number -> tokens.find(new TokenId(number)))
                        .filter(each -> mayRemove(each, caller))
                        .orElseThrow(
                                () ->
                                        ProblemException.of(
                                                Problem.TOKEN_NOT_FOUND,
                                                Objection.NO_OWN_TOKEN,
                                                id));
        tokens.remove(token.id());
    }

    private static boolean mayRemove(Token token, Caller caller) {
        boolean own =
                caller instanceof Caller.Known known
                        && known.account().id().equals(token.account());
        return own || caller.role().filter(role -> role.allows(Role.ADMINISTRATOR)).isPresent();
    }

    void removeAll(AccountId account, TokenKind kind, Optional<TokenId> but) {
        tokens.removeAll(account, kind, but);
    }

    private static Account account(Caller caller) {
        if (caller instanceof Caller.Known known) {
            return known.account();
        }
        throw ProblemException.of(Problem.NOT_ALLOWED, Objection.TOKEN_WITHOUT_ACCOUNT);
    }
}
