package tv.exstream.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The tokens of all accounts. Thread-safe.
public interface Tokens {
    /// Keeps one. Of a kind that [makes room][TokenKind#makesRoom] the one used least recently goes when there are too many.
    ///
    /// @throws tv.exstream.problem.ProblemException ACCOUNT_NOT_FOUND, INVALID_VALUE when the account has as many of this kind as it may
    Token add(Token.Draft draft, TokenDigest digest);

    /// Also one that has ended.
    Optional<Token> find(TokenDigest digest);

    Optional<Token> find(TokenId id);

    /// The newest first.
    List<Token> of(AccountId account);

    /// Notes when tokens were used; what is known to be later stays, and those that are gone are left out.
    void used(List<TokenUse> uses);

    /// Answers whether it was there.
    boolean remove(TokenId id);

    /// Removes those of a kind that an account has, except one of them if it is said which. Answers how many.
    int removeAll(AccountId account, TokenKind kind, Optional<TokenId> except);

    /// Removes what lets nobody in any more. Answers how many.
    int removeEnded(Instant now);

    /// Another number after each change but [#used], before whoever made it goes on. Cheap to ask.
    long changes();
}
