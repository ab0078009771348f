package tv.exstream.outbound;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import tv.exstream.remark.KeptWord;

/// Who we are to a provider: the user and password that its address has.
///
/// @param authorization a header's value; empty when it does not matter who we are
public record Credentials(Optional<String> authorization) {
    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;

    static Credentials of(URI uri) {
        return new Credentials(
                Optional.ofNullable(uri.getUserInfo())
                        .map(user -> user.getBytes(StandardCharsets.UTF_8))
                        .map(bytes -> "Basic " + Base64.getEncoder().encodeToString(bytes)));
    }

    /// What may be told after a redirect.
    Credentials after(URI from, URI to) {
        return isTheSame(from, to) ? this : of(to);
    }

    /// The same server, or the one that the same host has for encrypted connections.
    static boolean isTheSame(URI from, URI to) {
        boolean sameHost = from.getHost().equalsIgnoreCase(to.getHost());
        boolean sameServer =
                from.getScheme().equalsIgnoreCase(to.getScheme()) && port(from) == port(to);
        boolean safer = port(from) == HTTP_PORT && port(to) == HTTPS_PORT && isHttps(to);
        return sameHost && (sameServer || safer);
    }

    static int port(URI uri) {
        int usual = isHttps(uri) ? HTTPS_PORT : HTTP_PORT;
        return uri.getPort() < 0 ? usual : uri.getPort();
    }

    private static boolean isHttps(URI uri) {
        return uri.getScheme().equalsIgnoreCase("https");
    }

    /// An address as it may be asked for and shown.
    public static URI without(URI uri) throws OutboundException {
        if (uri.getUserInfo() == null) {
            return uri;
        }
        String host = uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        try {
            return new URI(uri.getScheme() + "://" + host + uri.getRawPath() + query);
        } catch (URISyntaxException e) {
            throw OutboundException.unusable(KeptWord.ADDRESS_NOT_ASKED);
        }
    }
}
