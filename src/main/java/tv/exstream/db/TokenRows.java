package tv.exstream.db;

import static tv.exstream.db.tables.Tables.TOKEN;

import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import tv.exstream.account.AccountId;
import tv.exstream.account.Scope;
import tv.exstream.account.Token;
import tv.exstream.account.TokenDigest;
import tv.exstream.account.TokenId;
import tv.exstream.account.TokenKind;
import tv.exstream.db.tables.tables.records.TokenRecord;

/// Tokens as rows and back.
final class TokenRows {
    /// Of a token that lasts until it is revoked.
    static final long NO_END = 0;

    private TokenRows() {}

    static Token insert(DSLContext sql, Token.Draft draft, TokenDigest digest) {
        // Any id will do: it is not written.
        Token token = draft.as(new TokenId(1));
        TokenRecord row = sql.newRecord(TOKEN);
        row.setAccountId(Math.toIntExact(token.account().value()));
        row.setKind(token.kind().name());
        row.setLabel(token.label());
        row.setScope(token.scope().name());
        row.setDigest(digest.hex());
        row.setMadeAt(Millis.exact(token.made()));
        row.setUsedAt(Millis.exact(token.lastUsed()));
        row.setEndsAt(token.end().map(Millis::exact).orElse(NO_END));
        row.setUsedFrom(token.from());
        int _ = row.insert();
        return token(row);
    }

    static Token token(TokenRecord row) {
        return new Token(
                new TokenId(row.getId()),
                new AccountId(row.getAccountId()),
                TokenKind.valueOf(row.getKind()),
                row.getLabel(),
                Scope.valueOf(row.getScope()),
                Instant.ofEpochMilli(row.getMadeAt()),
                Instant.ofEpochMilli(row.getUsedAt()),
                Optional.of(row.getEndsAt())
                        .filter(end -> end != NO_END)
                        .map(Instant::ofEpochMilli),
                row.getUsedFrom());
    }
}
