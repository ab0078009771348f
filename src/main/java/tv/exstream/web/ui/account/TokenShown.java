package tv.exstream.web.ui.account;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tv.exstream.account.TokenKind;
import tv.exstream.web.api.TokenEntry;
import tv.exstream.web.api.TokensAnswer;

/// A browser, player or key as pages show it.
///
/// @param label what its owner or its browser calls it
/// @param scope as in the message `account.scope.SCOPE`
/// @param end when it is over; empty when it lasts until it is revoked
public record TokenShown(
        long id,
        String label,
        String scope,
        Instant made,
        Instant used,
        Optional<Instant> end,
        boolean ended,
        String from,
        boolean current) {
    /// Those of a kind. A browser whose session is over is no signed-in one.
    static List<TokenShown> of(TokensAnswer all, TokenKind kind) {
        return all.tokens().stream()
                .filter(each -> each.kind() == kind)
                .filter(each -> kind != TokenKind.SESSION || !each.ended())
                .map(TokenShown::of)
                .toList();
    }

    private static TokenShown of(TokenEntry token) {
        return new TokenShown(
                token.id(),
                token.label(),
                token.scope().name().toLowerCase(Locale.ROOT),
                token.made(),
                token.lastUsed(),
                token.end(),
                token.ended(),
                token.from(),
                token.current());
    }
}
