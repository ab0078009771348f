package tv.exstream.web.security;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.ResponseCookie;
import tv.exstream.account.TokenText;
import tv.exstream.web.BaseUrls;

/// Knows a browser again that has not signed in yet, by a cookie for a few minutes. Thread-safe.
public final class Tickets {
    private final OwnCookies cookies;
    private final SecureRandom random;

    public Tickets(BaseUrls bases, SecureRandom random) {
        this.cookies = new OwnCookies(bases);
        this.random = random;
    }

    /// What the browser is known by: what is left in the server lets nobody in.
    ///
    /// @param purpose part of the cookie's name
    String give(SessionCookies.Exchange exchange, String purpose, Duration lifetime) {
        TokenText ticket = drawn();
        add(exchange, ticket.secret(), purpose, lifetime);
        return ticket.digest().hex();
    }

    /// Something that nobody guesses.
    TokenText drawn() {
        return TokenText.drawn(random);
    }

    /// What [#give] has answered for this browser, which then forgets it.
    Optional<String> take(SessionCookies.Exchange exchange, String purpose) {
        Optional<String> ticket =
                OwnCookies.value(exchange.request(), name(exchange, purpose))
                        .flatMap(TokenText::parse)
                        .map(text -> text.digest().hex());
        ticket.ifPresent(_ -> add(exchange, "", purpose, Duration.ZERO));
        return ticket;
    }

    private String name(SessionCookies.Exchange exchange, String purpose) {
        return cookies.name(exchange.request(), "-" + purpose);
    }

    private void add(
            SessionCookies.Exchange exchange, String value, String purpose, Duration lifetime) {
        cookies.add(
                exchange,
                ResponseCookie.from(name(exchange, purpose), value).httpOnly(true),
                lifetime);
    }
}
