package tv.exstream.lan;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;

/// Where a program of the network has its pages. Immutable.
///
/// @param address scheme, host and port
public record WebPlace(URI address) {
    private static final int HTTP = 80;
    private static final int HTTPS = 443;
    private static final int MOST = 0xFFFF;

    /// @param scheme http or https
    /// @param from where an answer came from; the host that it names itself may be any
    public static WebPlace of(String scheme, InetAddress from, int port) {
        String suffix = port == usual(scheme) ? "" : ":" + port;
        return new WebPlace(URI.create(scheme + "://" + from.getHostAddress() + suffix));
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

    /// Whether an address leads there, by whatever name. Asks what the name stands for, which may take seconds.
    public boolean isAt(URI other) {
        return address.getScheme().equalsIgnoreCase(other.getScheme())
                && port(address) == port(other)
                && isHost(other.getHost());
    }

    private boolean isHost(String name) {
        try {
            return List.of(InetAddress.getAllByName(name))
                    .contains(InetAddress.getByName(address.getHost()));
        } catch (UnknownHostException _) {
            return false; // a name that stands for nothing now leads nowhere
        }
    }

    private static int port(URI address) {
        return port(address.toString(), usual(address.getScheme()));
    }

    private static int usual(String scheme) {
        return scheme.equalsIgnoreCase("https") ? HTTPS : HTTP;
    }
}
