package tv.exstream.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import tv.exstream.account.TokenText;

/// What a change by a signed-in browser has to carry, so that no page of another site makes it: it follows from the session, so it is stored
/// nowhere, and that of another session is worth nothing. Thread-safe.
final class ChangeTokens implements CsrfTokenRepository {
    /// What our own pages read it from.
    static final String COOKIE = "XSRF-TOKEN";

    /// Where a change carries it.
    static final String HEADER = "X-XSRF-TOKEN";

    private static final String FIELD = "_csrf";
    private static final String ALGORITHM = "HmacSHA256";
    private static final byte[] PURPOSE = "change".getBytes(StandardCharsets.US_ASCII);

    private final SessionCookies cookies;

    ChangeTokens(SessionCookies cookies) {
        this.cookies = cookies;
    }

    static String of(TokenText session) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            byte[] key = session.secret().getBytes(StandardCharsets.US_ASCII);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(PURPOSE));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    /// @param request one that comes with a session
    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return cookies.session(request)
                .map(session -> new DefaultCsrfToken(HEADER, FIELD, of(session)))
                .orElseThrow(() -> new IllegalStateException("request must have a session"));
    }

    @Override
    public CsrfToken loadToken(HttpServletRequest request) {
        return generateToken(request);
    }

    /// There is nothing to save.
    @Override
    public void saveToken(
            @Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {}
}
