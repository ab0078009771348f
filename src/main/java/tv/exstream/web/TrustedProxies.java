package tv.exstream.web;

import java.net.InetAddress;
import java.util.List;

/// The reverse proxies whose word about the client is taken. Immutable.
public final class TrustedProxies {
    private final List<Network> networks;

    /// @throws tv.exstream.problem.ProblemException INVALID_CONFIGURATION when one is malformed
    public TrustedProxies(List<String> networks) {
        this.networks = networks.stream().map(Network::parse).toList();
    }

    /// Whether the sender of a request may say for whom it asks.
    ///
    /// @param address as the web server gives it
    boolean trust(String address) {
        if (networks.isEmpty()) {
            return false;
        }
        try {
            InetAddress sender = InetAddress.ofLiteral(address);
            return networks.stream().anyMatch(network -> network.contains(sender));
        } catch (IllegalArgumentException _) {
            // A forwarded address is whatever somebody wrote.
            return false;
        }
    }
}
