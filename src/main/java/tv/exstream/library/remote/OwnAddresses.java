package tv.exstream.library.remote;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;
import tv.exstream.config.Config;
import tv.exstream.source.WebAddress;

/// Tells the addresses of this very server, as far as that is known without asking there: those that lead to it through somebody else are
/// known by what comes back. Immutable.
///
/// @param port on which it listens
/// @param publicUrl under which others reach it; may be empty
public record OwnAddresses(int port, String publicUrl) {
    /// What we have below our address; what else is there is somebody else's, who shares it through a proxy.
    private static final Pattern OURS =
            Pattern.compile("/?|/(?:iptv|hdhomerun|auto|api)(?:/.*)?|/(?:discover|lineup)\\.json");

    /// A port on which we do not listen.
    private static final int ANOTHER = -1;

    public static OwnAddresses of(Config.Server server) {
        return new OwnAddresses(server.port(), server.publicUrl());
    }

    boolean has(WebAddress address) {
        return has(address.uri());
    }

    /// @param uri with a host
    public boolean has(URI uri) {
        return isPublic(uri) || (port(uri) == port && isOfMachine(uri.getHost()));
    }

    private boolean isPublic(URI uri) {
        if (publicUrl.isEmpty()) {
            return false;
        }
        URI known = URI.create(publicUrl);
        return uri.getHost().equalsIgnoreCase(known.getHost())
                && port(uri) == port(known)
                && uri.getPath().startsWith(known.getPath())
                && OURS.matcher(uri.getPath().substring(known.getPath().length())).matches();
    }

    private static boolean isOfMachine(String host) {
        try {
            for (InetAddress address : InetAddress.getAllByName(host)) {
                if (address.isLoopbackAddress()
                        || address.isAnyLocalAddress()
                        || NetworkInterface.getByInetAddress(address) != null) {
                    return true;
                }
            }
            return false;
        } catch (IOException _) {
            return false; // whoever asks there is told
        }
    }

    private static int port(URI uri) {
        if (uri.getPort() > 0) {
            return uri.getPort();
        }
        return switch (uri.getScheme().toLowerCase(Locale.ROOT)) {
            case "https" -> 443;
            case "http" -> 80;
            default -> ANOTHER;
        };
    }
}
