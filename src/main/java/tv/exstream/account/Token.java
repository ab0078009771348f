package tv.exstream.account;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// Something by which an account is known: a browser's session, a program's key or a player's. What lets in is not part of it. Immutable.
///
/// @param label what its owner calls it, or the browser says of itself
/// @param made in whole milliseconds
/// @param lastUsed to the minute; when it was made, while it has not been used
/// @param end from when on it lets nobody in; empty for a token that lasts until it is revoked
/// @param from the address that used it last
public record Token(
        TokenId id,
        AccountId account,
        TokenKind kind,
        String label,
        Scope scope,
        Instant made,
        Instant lastUsed,
        Optional<Instant> end,
        String from) {
    /// More than the name of any program in a column of a table; arbitrary.
    public static final int MOST_LABEL_CHARS = 100;

    /// More than an IPv6 address with its zone.
    static final int MOST_FROM_CHARS = 64;

    public Token {
        label = ShownText.line(label, MOST_LABEL_CHARS);
        if (!kind.canHave(scope)) {
            throw new IllegalArgumentException(
                    "scope of a %s must be another: %s".formatted(kind, scope));
        }
        made = made.truncatedTo(ChronoUnit.MILLIS);
        lastUsed = lastUsed.truncatedTo(ChronoUnit.MINUTES);
        end = end.map(instant -> instant.truncatedTo(ChronoUnit.MILLIS));
        from = ShownText.line(from, MOST_FROM_CHARS);
    }

    public boolean hasEnded(Instant now) {
        return end.filter(instant -> !now.isBefore(instant)).isPresent();
    }

    /// A token before it has an id.
    ///
    /// @param from the address that asked for it
    public record Draft(
            AccountId account,
            TokenKind kind,
            String label,
            Scope scope,
            Instant made,
            Optional<Instant> end,
            String from) {
        /// The token that it becomes.
        public Token as(TokenId id) {
            return new Token(id, account, kind, label, scope, made, made, end, from);
        }
    }
}
