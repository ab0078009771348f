package tv.exstream.web.api;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import tv.exstream.account.TokenKind;
import tv.exstream.collection.query.Folded;

/// Which tokens of an account are wanted, as text; absent ones are empty.
record TokenParameters(
        @Parameter(description = "only those that have this in their labels, whatever the case")
                String label,
        @Parameter(description = "only browsers (SESSION), keys (KEY) or players (PLAYER)")
                Optional<TokenKind> kind) {
    private static final Order<TokenEntry> ORDER =
            Order.<TokenEntry>by("-id", each -> Order.key(each.id()))
                    .and("lastUsed", each -> Order.key(each.lastUsed().toEpochMilli()))
                    .and("label", each -> Folded.placeOf(each.label()))
                    .and("kind", each -> each.kind().name());

    TokenParameters {
        // Spring gives null for what is not in the request.
        label = Objects.requireNonNullElse(label, "");
        kind = Objects.requireNonNullElse(kind, Optional.empty());
    }

    TokensAnswer some(TokensAnswer all, ListParameters part) {
        NamePart called = new NamePart(label);
        List<TokenEntry> wanted =
                all.tokens().stream()
                        .filter(each -> called.isIn(each.label()))
                        .filter(each -> kind.filter(one -> one != each.kind()).isEmpty())
                        .toList();
        var slice = ORDER.slice("tokens", wanted, part);
        return new TokensAnswer(slice.entries(), slice.total(), slice.next());
    }
}
