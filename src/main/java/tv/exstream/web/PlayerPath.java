package tv.exstream.web;

import jakarta.servlet.ServletRequest;
import java.util.Optional;
import tv.exstream.account.TokenText;

/// The token that players have in front of every path, `/t/{token}`: whatever an answer to them names has it in front, too.
public final class PlayerPath {
    /// In front of the token.
    public static final String START = "/t/";

    private static final String ATTRIBUTE = PlayerPath.class.getName();

    private PlayerPath() {}

    /// Notes that a request came with a token.
    public static void note(ServletRequest request, TokenText token) {
        request.setAttribute(ATTRIBUTE, token);
    }

    public static Optional<TokenText> token(ServletRequest request) {
        return Optional.ofNullable((TokenText) request.getAttribute(ATTRIBUTE));
    }

    /// What stands in front of paths, without a slash at the end; empty for most requests.
    public static String of(ServletRequest request) {
        return token(request).map(token -> START + token.secret()).orElse("");
    }
}
