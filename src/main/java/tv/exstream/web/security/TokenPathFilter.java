package tv.exstream.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;
import tv.exstream.account.TokenText;
import tv.exstream.web.PlayerPath;

/// Takes the token of a player from the front of a path and notes it, so that everything behind sees the path without it.
final class TokenPathFilter extends OncePerRequestFilter {
    private static final Pattern PATH = Pattern.compile(PlayerPath.START + "([^/]*)(/.*)");

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Matcher path = PATH.matcher(request.getRequestURI());
        Optional<TokenText> token =
                path.matches() ? TokenText.parse(path.group(1)) : Optional.empty();
        if (token.isPresent()) {
            PlayerPath.note(request, token.get());
            // addresses in what is answered have the token in them
            response.setHeader("Referrer-Policy", "no-referrer");
            chain.doFilter(new Shortened(request, path.group(2)), response);
        } else {
            chain.doFilter(request, response);
        }
    }

    /// A request for the path behind the token.
    private static final class Shortened extends HttpServletRequestWrapper {
        private final String path;
        private final int cut;

        Shortened(HttpServletRequest request, String path) {
            super(request);
            this.path = path;
            cut = request.getRequestURI().length() - path.length();
        }

        @Override
        public String getRequestURI() {
            return path;
        }

        @Override
        public StringBuffer getRequestURL() {
            StringBuffer url = super.getRequestURL();
            int end = url.length() - path.length();
            return url.delete(end - cut, end);
        }

        /// A token has no characters that are written otherwise in an address, so it is as long here.
        @Override
        public String getServletPath() {
            return super.getServletPath().substring(cut);
        }
    }
}
