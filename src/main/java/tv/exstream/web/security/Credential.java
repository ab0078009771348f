package tv.exstream.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.UriUtils;
import tv.exstream.account.TokenKind;
import tv.exstream.account.TokenText;
import tv.exstream.web.PlayerPath;

/// What a request shows to be let in.
///
/// @param kind of the token that is wanted
/// @param name whose it has to be; empty when nothing says so
/// @param isXtream whether it is the password of a player of Xtream Codes
record Credential(TokenText token, TokenKind kind, Optional<String> name, boolean isXtream) {
    /// RFC 6750 section 2.1 and RFC 7617 section 2.
    private static final Pattern AUTHORIZATION =
            Pattern.compile("(?i)(bearer|basic) +([A-Za-z0-9._~+/=-]{1,1000})");

    private static final Pattern XTREAM =
            Pattern.compile("/(?:live|timeshift)/([^/]{1,200})/([^/]{1,200})/.*");

    private static final String XTREAM_QUERY = "/streaming/timeshift.php";

    /// What stands in the address comes first, since whoever wrote it meant it; then what a program says, then what a browser keeps.
    static Optional<Credential> of(HttpServletRequest request, SessionCookies cookies) {
        return Stream.<Optional<Credential>>of(
                        PlayerPath.token(request).map(token -> of(token, TokenKind.PLAYER)),
                        authorization(request),
                        xtream(request),
                        cookies.session(request).map(token -> of(token, TokenKind.SESSION)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Credential of(TokenText token, TokenKind kind) {
        return new Credential(token, kind, Optional.empty(), false);
    }

    /// Passwords that are no token of ours are meant for somebody else, such as a proxy in between.
    private static Optional<Credential> authorization(HttpServletRequest request) {
        String header = String.valueOf(request.getHeader(HttpHeaders.AUTHORIZATION));
        Matcher matcher = AUTHORIZATION.matcher(header);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return matcher.group(1).equalsIgnoreCase("bearer")
                ? TokenText.parse(matcher.group(2)).map(token -> of(token, TokenKind.KEY))
                : basic(matcher.group(2));
    }

    private static Optional<Credential> basic(String encoded) {
        try {
            String text = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            int colon = text.indexOf(':');
            return TokenText.parse(text.substring(colon + 1))
                    .map(
                            token ->
                                    new Credential(
                                            token,
                                            TokenKind.PLAYER,
                                            Optional.of(text.substring(0, Math.max(0, colon))),
                                            false));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// Players of Xtream Codes that nobody has given a token send any password.
    private static Optional<Credential> xtream(HttpServletRequest request) {
        if (request.getRequestURI().equals(XTREAM_QUERY)) {
            return named(request.getParameter("username"), request.getParameter("password"));
        }
        Matcher path = XTREAM.matcher(request.getRequestURI());
        return path.matches() ? named(path.group(1), path.group(2)) : Optional.empty();
    }

    private static Optional<Credential> named(@Nullable String name, @Nullable String password) {
        String owner = UriUtils.decode(String.valueOf(name), StandardCharsets.UTF_8);
        return TokenText.parse(String.valueOf(password))
                .map(token -> new Credential(token, TokenKind.PLAYER, Optional.of(owner), true));
    }
}
