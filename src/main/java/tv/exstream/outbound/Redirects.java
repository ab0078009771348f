package tv.exstream.outbound;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import tv.exstream.remark.KeptWord;

/// Where answers lead. Source: RFC 9110 section 15.4.
final class Redirects {
    /// Arbitrary: longer ones than any server's, shorter than any attack's.
    private static final int LONGEST = 16_384;

    /// Letters outside ASCII in a path are sent escaped; in a host they could look like others, so that hosts have to be in punycode.
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\x80-\\x9F]");

    private Redirects() {}

    static boolean isRedirect(int status) {
        return switch (status) {
            case 301, 302, 303, 307, 308 -> true;
            default -> false;
        };
    }

    /// @throws OutboundException when it is no address of the web
    static URI next(URI from, HttpResponse<?> response) throws OutboundException {
        String location = response.headers().firstValue("Location").orElse("");
        if (location.isBlank() || location.length() > LONGEST) {
            throw refused();
        }
        try {
            URI next = from.resolve(new URI(location.strip().replace(" ", "%20")));
            return checked(new URI(next.toASCIIString()));
        } catch (URISyntaxException e) {
            var refused = refused();
            refused.initCause(e);
            throw refused;
        }
    }

    /// An address that may be asked for.
    ///
    /// @throws OutboundException when it is no address of the web
    static URI checked(URI uri) throws OutboundException {
        boolean web =
                "http".equalsIgnoreCase(uri.getScheme())
                        || "https".equalsIgnoreCase(uri.getScheme());
        boolean fits = uri.toString().length() <= LONGEST;
        if (!web || uri.getHost() == null || uri.getHost().isBlank() || !fits) {
            throw refused();
        }
        String decoded = String.valueOf(uri.getUserInfo()) + uri.getHost();
        if (UNPRINTABLE.matcher(decoded).find() || uri.getPort() == 0) {
            throw refused();
        }
        return uri;
    }

    private static OutboundException refused() {
        return OutboundException.unusable(KeptWord.ADDRESS_NOT_OF_WEB);
    }
}
