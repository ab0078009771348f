package tv.exstream.web.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import tv.exstream.account.TokenText;
import tv.exstream.web.BaseUrls;

/// Keeps the session of a browser in a cookie that no script reads, and beside it one that our own pages read: what a change by this browser
/// has to carry. Thread-safe.
public final class SessionCookies {
    private static final String NAME = "exstreamtv";

    /// RFC 6265bis: browsers take it over TLS and from this host alone.
    private static final String NAME_OVER_TLS = "__Host-" + NAME;

    private final BaseUrls bases;

    public SessionCookies(BaseUrls bases) {
        this.bases = bases;
    }

    /// Where an answer goes.
    public record Exchange(HttpServletRequest request, HttpServletResponse response) {}

    public void set(Exchange exchange, TokenText session, Duration lifetime) {
        add(exchange, hidden(exchange, session.secret()), lifetime);
        add(exchange, shown(ChangeTokens.of(session)), lifetime);
    }

    /// Lets the browser forget both.
    public void clear(Exchange exchange) {
        add(exchange, hidden(exchange, ""), Duration.ZERO);
        add(exchange, shown(""), Duration.ZERO);
    }

    /// The session that a request comes with, whether it is known or not.
    public Optional<TokenText> session(HttpServletRequest request) {
        return value(request, name(request)).flatMap(TokenText::parse);
    }

    /// Another program on this machine may have a cookie of the same name, since browsers do not tell ports apart.
    void restoreChangeToken(Exchange exchange, TokenText session, Duration lifetime) {
        String wanted = ChangeTokens.of(session);
        if (value(exchange.request(), ChangeTokens.COOKIE).filter(wanted::equals).isEmpty()) {
            add(exchange, shown(wanted), lifetime);
        }
    }

    private String name(HttpServletRequest request) {
        return bases.isEncrypted(request) ? NAME_OVER_TLS : NAME;
    }

    private static Optional<String> value(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Stream.of(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    private ResponseCookie.ResponseCookieBuilder hidden(Exchange exchange, String value) {
        return ResponseCookie.from(name(exchange.request()), value).httpOnly(true);
    }

    private static ResponseCookie.ResponseCookieBuilder shown(String value) {
        return ResponseCookie.from(ChangeTokens.COOKIE, value);
    }

    private void add(
            Exchange exchange, ResponseCookie.ResponseCookieBuilder cookie, Duration lifetime) {
        String text =
                cookie.secure(bases.isEncrypted(exchange.request()))
                        .sameSite("Lax")
                        .path("/")
                        .maxAge(lifetime)
                        .build()
                        .toString();
        exchange.response().addHeader(HttpHeaders.SET_COOKIE, text);
    }
}
