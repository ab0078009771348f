package tv.exstream.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import tv.exstream.account.Caller;
import tv.exstream.account.TokenKind;
import tv.exstream.problem.Problem;
import tv.exstream.remark.Objection;
import tv.exstream.remark.Remark;
import tv.exstream.web.Callers;

/// Refuses bodies that a page of any site can make a browser send without being asked, when they come with a session.
final class OwnTypesFilter extends OncePerRequestFilter {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    /// What the Fetch standard lets any page send, but files, which need the token of the session as everything does.
    private static final Set<String> ANYBODYS =
            Set.of("text/plain", "application/x-www-form-urlencoded");

    private final Refusals refusals;

    OwnTypesFilter(Refusals refusals) {
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!SAFE.contains(request.getMethod()) && isBrowser(request) && isAnybodys(request)) {
            refusals.problem(
                    Problem.FOREIGN_ORIGIN,
                    Remark.of(Objection.CONTENT_TYPE_OTHER),
                    new Refusals.Exchange(request, response));
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isBrowser(HttpServletRequest request) {
        return Callers.of(request) instanceof Caller.Known known
                && known.token().kind() == TokenKind.SESSION;
    }

    private static boolean isAnybodys(HttpServletRequest request) {
        boolean hasBody =
                request.getContentLengthLong() > 0
                        || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
        String type = String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT);
        return hasBody
                && (request.getContentType() == null
                        || ANYBODYS.contains(type.replaceFirst(";.*", "").strip()));
    }
}
