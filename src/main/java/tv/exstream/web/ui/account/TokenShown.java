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
public record TokenShown(
        long id,
        String label,
        String scope,
        Instant made,
        Instant used,
        Optional<Instant> end,
        String from,
        boolean current) {
    static List<TokenShown> of(TokensAnswer all, TokenKind kind) {
        return all.tokens().stream()
                .filter(each -> each.kind() == kind)
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
                token.from(),
                token.current());
    }
}
