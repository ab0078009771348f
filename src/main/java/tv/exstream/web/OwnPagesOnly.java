package tv.exstream.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerInterceptor;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Objection;

/// Refuses requests that change something when a browser sends them for a page of another site. Without a browser, such as from
/// `curl`, nothing says where a request comes from, and it is let in.
final class OwnPagesOnly implements HandlerInterceptor {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    /// W3C Fetch Metadata: what browsers say of requests by our own pages and by a person who types an address.
    private static final Set<String> OWN = Set.of("same-origin", "none");

    /// @throws ProblemException FOREIGN_ORIGIN
    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!SAFE.contains(request.getMethod()) && isForeign(request)) {
            throw ProblemException.of(
                    Problem.FOREIGN_ORIGIN,
                    Objection.FOREIGN_ORIGIN,
                    String.valueOf(request.getHeader("Origin")));
        }
        return true;
    }

    private static boolean isForeign(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !OWN.contains(site);
        }
        return !isOwn(request.getHeader("Origin"), request.getHeader("Host"));
    }

    /// RFC 6454 section 7: an origin is a scheme, a host and perhaps a port, or `null`.
    private static boolean isOwn(@Nullable String origin, @Nullable String host) {
        if (origin == null) {
            return true;
        }
        try {
            String authority = URI.create(origin).getAuthority();
            return authority != null && authority.equalsIgnoreCase(host);
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
