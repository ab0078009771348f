package tv.exstream.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/// Lets pages of any origin read channels, guides and what a tuner says, as players in browsers do.
final class OpenToAllFilter extends OncePerRequestFilter {
    private static final Pattern OPEN =
            Pattern.compile(
                    "/(?:iptv|hdhomerun|auto|tuner[0-9]+)/.*"
                            + "|/(?:discover|lineup|lineup_status|status)\\.json"
                            + "|/lineup\\.(?:xml|m3u|post)|/device\\.xml|/capability");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !OPEN.matcher(request.getRequestURI()).matches();
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("Access-Control-Allow-Origin", "*");
        if (!request.getMethod().equals("OPTIONS")) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader("Access-Control-Allow-Methods", "GET, HEAD, POST, OPTIONS");
        response.setHeader("Access-Control-Allow-Headers", "*");
        response.setHeader("Access-Control-Max-Age", "86400");
        response.setHeader("Allow", "GET, HEAD, POST, OPTIONS");
        response.setStatus(HttpStatus.NO_CONTENT.value());
    }
}
