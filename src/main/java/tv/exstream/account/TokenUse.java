package tv.exstream.account;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// That a token was used.
///
/// @param at to the minute
/// @param from the address that used it
public record TokenUse(TokenId token, Instant at, String from) {
    public TokenUse {
        at = at.truncatedTo(ChronoUnit.MINUTES);
        from = ShownText.line(from, Token.MOST_FROM_CHARS);
    }
}
