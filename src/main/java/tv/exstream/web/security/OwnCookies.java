package tv.exstream.web.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseCookie.ResponseCookieBuilder;
import tv.exstream.web.BaseUrls;

/// How all our cookies are written and read. Thread-safe.
record OwnCookies(BaseUrls bases) {
    static final String NAME = "exstreamtv";

    /// RFC 6265bis: browsers take it over TLS and from this host alone.
    static final String OVER_TLS = "__Host-";

    /// What one is called in a request; over TLS nobody else can give it.
    ///
    /// @param ending sets it apart from others of ours
    String name(HttpServletRequest request, String ending) {
        return (bases.isEncrypted(request) ? OVER_TLS : "") + NAME + ending;
    }

    static Optional<String> value(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Stream.of(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    /// @param lifetime nothing to let the browser forget it
    void add(SessionCookies.Exchange exchange, ResponseCookieBuilder cookie, Duration lifetime) {
        ResponseCookie whole =
                cookie.secure(bases.isEncrypted(exchange.request()))
                        .sameSite("Lax")
                        .path("/")
                        .maxAge(lifetime)
                        .build();
        exchange.response().addHeader(HttpHeaders.SET_COOKIE, whole.toString());
    }
}
