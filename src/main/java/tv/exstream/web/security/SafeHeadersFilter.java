package tv.exstream.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;
import tv.exstream.problem.ProblemException;
import tv.exstream.web.BaseUrls;
import tv.exstream.web.PagePolicy;

/// Tells browsers with every answer what they must not do with it.
final class SafeHeadersFilter extends OncePerRequestFilter {
    /// Nothing here needs any of it.
    private static final String PERMISSIONS =
            "camera=(), microphone=(), geolocation=(), payment=(), usb=()";

    /// RFC 6797; a year.
    private static final String STRICT_TRANSPORT = "max-age=31536000";

    private final BaseUrls bases;

    SafeHeadersFilter(BaseUrls bases) {
        this.bases = bases;
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
        if (isEncrypted(request)) {
            response.setHeader("Strict-Transport-Security", STRICT_TRANSPORT);
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
