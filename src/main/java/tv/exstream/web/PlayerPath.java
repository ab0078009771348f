package tv.exstream.web;

import jakarta.servlet.ServletRequest;
import java.util.Optional;
import tv.exstream.account.TokenText;

/// The token that players have in front of every path, `/t/{token}`: whatever an answer to them names has it in front, too.
public final class PlayerPath {
    /// In front of the token.
    public static final String START = "/t/";

    private static final String ATTRIBUTE = PlayerPath.class.getName();

    private static final String PASSWORD = ATTRIBUTE + ".password";

    private PlayerPath() {}

    /// Notes that a request came with a token.
    public static void note(ServletRequest request, TokenText token) {
        request.setAttribute(ATTRIBUTE, token);
    }

    public static Optional<TokenText> token(ServletRequest request) {
        return Optional.ofNullable((TokenText) request.getAttribute(ATTRIBUTE));
    }

    /// Notes that a request came with a token in a place that other requests do not have, such as a password.
    public static void notePassword(ServletRequest request, TokenText token) {
        request.setAttribute(PASSWORD, token);
    }

    /// What has to stand in front of another path so that the same player is let in there.
    public static Optional<String> ofPassword(ServletRequest request) {
        return Optional.ofNullable((TokenText) request.getAttribute(PASSWORD))
                .map(token -> START + token.secret());
    }

    /// What stands in front of paths, without a slash at the end; empty for most requests.
    public static String of(ServletRequest request) {
        return token(request).map(token -> START + token.secret()).orElse("");
    }
}
