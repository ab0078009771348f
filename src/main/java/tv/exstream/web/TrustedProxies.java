package tv.exstream.web;

import java.net.InetAddress;
import java.util.List;
import tv.exstream.config.Network;

/// The reverse proxies whose word about the client is taken. Immutable.
public final class TrustedProxies {
    private final List<Network> networks;

    public TrustedProxies(List<Network> networks) {
        this.networks = List.copyOf(networks);
    }

    /// Whether the sender of a request may say for whom it asks.
    ///
    /// @param address as the web server gives it
    public boolean trust(String address) {
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
