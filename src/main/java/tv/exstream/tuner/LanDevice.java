package tv.exstream.tuner;

import java.net.InetAddress;
import java.util.Optional;

/// The device as its neighbours reach it: under the address that faces each of them. Thread-safe.
record LanDevice(TunerDevice device, LanAddresses lan, int httpPort) {
    /// How `client` reaches our HTTP server, without a slash at the end; empty when it is not a neighbour.
    Optional<String> baseUrlFor(InetAddress client) {
        return lan.isNear(client) ? lan.facing(client).map(this::baseUrl) : Optional.empty();
    }

    String baseUrl(InetAddress ours) {
        return "http://%s:%d".formatted(ours.getHostAddress(), httpPort);
    }
}
