package tv.exstream.web.api;

import java.time.Instant;
import java.util.Optional;
import tv.exstream.account.Scope;
import tv.exstream.account.Token;
import tv.exstream.account.TokenKind;

/// A browser that has signed in, a key of a program, or a player; without what lets in.
///
/// @param account whose it is
/// @param label what its owner calls it, or what the browser says of itself
/// @param lastUsed to the minute
/// @param end absent when it lasts until it is revoked
/// @param ended whether its end has come: it lets nobody in any more, and is listed for another day
/// @param from the address that used it last
/// @param current whether the request that asks came with it
public record TokenEntry(
        long id,
        long account,
        TokenKind kind,
        String label,
        Scope scope,
        Instant made,
        Instant lastUsed,
        Optional<Instant> end,
        boolean ended,
        String from,
        boolean current) {
    static TokenEntry of(Token token, boolean current, Instant now) {
        return new TokenEntry(
                token.id().value(),
                token.account().value(),
                token.kind(),
                token.label(),
                token.scope(),
                token.made(),
                token.lastUsed(),
                token.end(),
                token.hasEnded(now),
                token.from(),
                current);
    }
}
