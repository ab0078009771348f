package tv.exstream.web.security;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Objection;
import tv.exstream.web.BaseUrl;

/// The pages for which a browser keeps passkeys: those of one name (WebAuthn section 5.1.2), reached in a way that nobody listens to. Immutable.
///
/// @param host the name that passkeys belong to, in lower case
/// @param origin with scheme and port, as browsers sign it
public record RelyingParty(String host, String origin) {
    private static final String LOCAL = "localhost";

    /// Domains end in letters; addresses of either kind, for which no browser makes passkeys, do not.
    private static final Pattern NAME =
            Pattern.compile("(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\\.)*[a-z][a-z0-9-]{0,62}");

    /// @throws ProblemException PASSKEYS_UNAVAILABLE
    public static RelyingParty of(BaseUrl base) {
        URI url = URI.create(base.text());
        String host = url.getHost() == null ? "" : url.getHost().toLowerCase(Locale.ROOT);
        boolean unheard = url.getScheme().equals("https") || host.equals(LOCAL);
        if (!unheard || host.length() > 253 || !NAME.matcher(host).matches()) {
            throw ProblemException.of(
                    Problem.PASSKEYS_UNAVAILABLE, Objection.ADDRESS_WITHOUT_PASSKEYS, base);
        }
        return new RelyingParty(host, url.getScheme() + "://" + host + port(url));
    }

    /// Whether browsers have passkeys for these pages.
    public static boolean isPossible(BaseUrl base) {
        try {
            return !of(base).host().isEmpty();
        } catch (ProblemException _) {
            return false;
        }
    }

    private static String port(URI url) {
        return url.getPort() < 0 ? "" : ":" + url.getPort();
    }
}
