package tv.exstream.web;

import java.net.InetAddress;
import java.util.List;
import java.util.function.Supplier;
import tv.exstream.config.Network;

/// The reverse proxies whose word about the client is taken. Thread-safe.
public final class TrustedProxies {
    private final Supplier<List<Network>> networks;

    /// @param networks as they are whenever a request comes
    public TrustedProxies(Supplier<List<Network>> networks) {
        this.networks = networks;
    }

    /// Whether the sender of a request may say for whom it asks.
    ///
    /// @param address as the web server gives it
    public boolean trust(String address) {
        List<Network> trusted = networks.get();
        if (trusted.isEmpty()) {
            return false;
        }
        try {
            InetAddress sender = InetAddress.ofLiteral(address);
            return trusted.stream().anyMatch(network -> network.contains(sender));
        } catch (IllegalArgumentException _) {
            // A forwarded address is whatever somebody wrote.
            return false;
        }
    }
}
