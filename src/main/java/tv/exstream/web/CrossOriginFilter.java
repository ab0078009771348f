package tv.exstream.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/// Lets pages of some other sites read channels, guides and what a tuner says, as players in browsers do (WHATWG Fetch, section 3.3). Pages
/// and the JSON interface are for nobody else.
final class CrossOriginFilter extends OncePerRequestFilter {
    private static final Pattern SHARED =
            Pattern.compile(
                    "/(?:iptv|hdhomerun|auto|tuner[0-9]+)/.*"
                            + "|/(?:discover|lineup|lineup_status|status)\\.json"
                            + "|/lineup\\.(?:xml|m3u|post)|/device\\.xml|/capability");

    private static final String ALL = "*";

    private final Supplier<List<String>> origins;

    /// @param origins as they are whenever a request comes; `*` for all
    CrossOriginFilter(Supplier<List<String>> origins) {
        this.origins = origins;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !SHARED.matcher(request.getRequestURI()).matches();
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> reader = reader(request);
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ORIGIN);
        reader.ifPresent(each -> response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, each));
        if (!request.getMethod().equals("OPTIONS")) {
            chain.doFilter(request, response);
            return;
        }
        if (reader.isPresent()) {
            response.setHeader(
                    HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, "GET, HEAD, POST, OPTIONS");
            response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, "*");
            response.setHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, "86400");
        }
        response.setHeader(HttpHeaders.ALLOW, "GET, HEAD, POST, OPTIONS");
        response.setStatus(HttpStatus.NO_CONTENT.value());
    }

    /// Which sites may read the answer. An address with a token in it is known to nobody but whom it was given to, which is all that is asked of
    /// programs that are no browser.
    private Optional<String> reader(HttpServletRequest request) {
        List<String> known = origins.get();
        if (PlayerPath.token(request).isPresent() || known.contains(ALL)) {
            return Optional.of(ALL);
        }
        return Optional.ofNullable(request.getHeader(HttpHeaders.ORIGIN)).filter(known::contains);
    }
}
