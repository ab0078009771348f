package tv.exstream.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.web.filter.OncePerRequestFilter;
import tv.exstream.problem.ProblemException;
import tv.exstream.web.BaseUrls;
import tv.exstream.web.PagePolicy;

/// Tells browsers with every answer what they must not do with it.
final class SafeHeadersFilter extends OncePerRequestFilter {
    /// Nothing here needs any of it.
    private static final String PERMISSIONS =
            "camera=(), microphone=(), geolocation=(), payment=(), usb=()";

    private final BaseUrls bases;
    private final Supplier<Duration> strict;

    /// @param strict how long browsers shall use nothing but TLS, which they do on all ports of this host then (RFC 6797); zero for not to
    ///     say so
    SafeHeadersFilter(BaseUrls bases, Supplier<Duration> strict) {
        this.bases = bases;
        this.strict = strict;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("Content-Security-Policy", PagePolicy.CONTENT);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "SAMEORIGIN");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Permissions-Policy", PERMISSIONS);
        Duration length = strict.get();
        if (length.isPositive() && isEncrypted(request)) {
            response.setHeader("Strict-Transport-Security", "max-age=" + length.toSeconds());
        }
        chain.doFilter(request, response);
    }

    /// A malformed host is refused by whoever needs it.
    private boolean isEncrypted(HttpServletRequest request) {
        try {
            return bases.isEncrypted(request);
        } catch (ProblemException _) {
            return false;
        }
    }
}
