package tv.exstream.lan;

import java.net.InetAddress;
import java.net.URI;

/// Where a program of the network has its pages. Immutable.
///
/// @param address scheme, host and port, and perhaps a path
public record WebPlace(URI address) {
    private static final int HTTP = 80;
    private static final int HTTPS = 443;
    private static final int MOST = 0xFFFF;

    public WebPlace {
        if (address.getHost() == null) {
            throw new IllegalArgumentException("address must have a host: " + address);
        }
    }

    /// @param scheme http or https
    /// @param from where an answer came from; the host that it names itself may be any
    public static WebPlace of(String scheme, InetAddress from, int port) {
        String suffix = port == usual(scheme) ? "" : ":" + port;
        return new WebPlace(URI.create(scheme + "://" + from.getHostAddress() + suffix));
    }

    /// Below a path there.
    ///
    /// @param path with a slash in front, or empty
    public WebPlace below(String path) {
        return new WebPlace(URI.create(address + path));
    }

    /// The port of an address that somebody wrote.
    ///
    /// @param otherwise where it names none that can be
    public static int port(String url, int otherwise) {
        try {
            int port = URI.create(url).getPort();
            return port > 0 && port <= MOST ? port : otherwise;
        } catch (IllegalArgumentException _) {
            return otherwise; // whoever wrote it has its pages all the same
        }
    }

    /// Whether an address leads there, by whatever name.
    public boolean isAt(URI other, KnownHosts hosts) {
        return address.getScheme().equalsIgnoreCase(other.getScheme())
                && port(address) == port(other)
                && hosts.of(other.getHost()).stream()
                        .anyMatch(hosts.of(address.getHost())::contains);
    }

    private static int port(URI address) {
        return port(address.toString(), usual(address.getScheme()));
    }

    private static int usual(String scheme) {
        return scheme.equalsIgnoreCase("https") ? HTTPS : HTTP;
    }
}
