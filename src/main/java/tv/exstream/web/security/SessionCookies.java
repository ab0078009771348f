package tv.exstream.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.ResponseCookie;
import tv.exstream.account.TokenText;
import tv.exstream.web.BaseUrls;

/// Keeps the session of a browser in a cookie that no script reads, and beside it one that our own pages read: what a change by this browser
/// has to carry. Thread-safe.
public final class SessionCookies {
    private final OwnCookies cookies;

    public SessionCookies(BaseUrls bases) {
        this.cookies = new OwnCookies(bases);
    }

    /// Where an answer goes.
    public record Exchange(HttpServletRequest request, HttpServletResponse response) {}

    public void set(Exchange exchange, TokenText session, Duration lifetime) {
        cookies.add(exchange, hidden(exchange, session.secret()), lifetime);
        cookies.add(exchange, shown(ChangeTokens.of(session)), lifetime);
    }

    /// Lets the browser forget both.
    public void clear(Exchange exchange) {
        cookies.add(exchange, hidden(exchange, ""), Duration.ZERO);
        cookies.add(exchange, shown(""), Duration.ZERO);
    }

    /// The session that a request comes with, whether it is known or not.
    public Optional<TokenText> session(HttpServletRequest request) {
        return OwnCookies.value(request, name(request)).flatMap(TokenText::parse);
    }

    /// Another program on this machine may have a cookie of the same name, since browsers do not tell ports apart.
    void restoreChangeToken(Exchange exchange, TokenText session, Duration lifetime) {
        String wanted = ChangeTokens.of(session);
        if (OwnCookies.value(exchange.request(), ChangeTokens.COOKIE)
                .filter(wanted::equals)
                .isEmpty()) {
            cookies.add(exchange, shown(wanted), lifetime);
        }
    }

    private String name(HttpServletRequest request) {
        return cookies.name(request, "");
    }

    private ResponseCookie.ResponseCookieBuilder hidden(Exchange exchange, String value) {
        return ResponseCookie.from(name(exchange.request()), value).httpOnly(true);
    }

    private static ResponseCookie.ResponseCookieBuilder shown(String value) {
        return ResponseCookie.from(ChangeTokens.COOKIE, value);
    }
}
