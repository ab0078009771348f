package tv.exstream.web.security;

import jakarta.servlet.http.Cookie;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import tv.exstream.account.TokenText;
import tv.exstream.web.BaseUrls;

/// Knows a browser again that has not signed in yet, by a cookie for a few minutes. Thread-safe.
public final class Tickets {
    private final BaseUrls bases;
    private final SecureRandom random;

    public Tickets(BaseUrls bases, SecureRandom random) {
        this.bases = bases;
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
        Cookie[] cookies = exchange.request().getCookies();
        Optional<String> ticket =
                Stream.of(cookies == null ? new Cookie[0] : cookies)
                        .filter(cookie -> cookie.getName().equals(name(exchange, purpose)))
                        .findFirst()
                        .flatMap(cookie -> TokenText.parse(cookie.getValue()))
                        .map(text -> text.digest().hex());
        ticket.ifPresent(_ -> add(exchange, "", purpose, Duration.ZERO));
        return ticket;
    }

    private String name(SessionCookies.Exchange exchange, String purpose) {
        boolean encrypted = bases.isEncrypted(exchange.request());
        return (encrypted ? "__Host-" : "") + "exstreamtv-" + purpose;
    }

    private void add(
            SessionCookies.Exchange exchange, String value, String purpose, Duration lifetime) {
        ResponseCookie cookie =
                ResponseCookie.from(name(exchange, purpose), value)
                        .httpOnly(true)
                        .secure(bases.isEncrypted(exchange.request()))
                        .sameSite("Lax")
                        .path("/")
                        .maxAge(lifetime)
                        .build();
        exchange.response().addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
