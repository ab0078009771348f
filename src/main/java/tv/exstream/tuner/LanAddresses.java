package tv.exstream.tuner;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.nio.channels.DatagramChannel;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import tv.exstream.lan.LanAddress;

/// The addresses of this machine, as last looked at, and which of them faces whom. Thread-safe.
final class LanAddresses {
    /// Any port: a route is looked up, nothing is sent.
    private static final int ANY_PORT = 9;

    private final Supplier<List<LanAddress>> source;
    private volatile List<LanAddress> current;

    LanAddresses(Supplier<List<LanAddress>> source) {
        this.source = source;
        this.current = source.get();
    }

    List<LanAddress> current() {
        return current;
    }

    /// Looks at the interfaces again.
    ///
    /// @return what was not there before
    List<LanAddress> refresh() {
        List<LanAddress> before = current;
        List<LanAddress> now = source.get();
        current = now;
        return now.stream().filter(address -> !before.contains(address)).toList();
    }

    /// Whether we answer this address at all: a host near us, never one somewhere on the internet and never a group.
    boolean isNear(InetAddress other) {
        if (!(other instanceof Inet4Address) || other.isAnyLocalAddress() || isGroup(other)) {
            return false;
        }
        Optional<LanAddress> beside = beside(other);
        return beside.map(lan -> lan.isHost(other) || lan.address().equals(other))
                .orElseGet(
                        () ->
                                other.isLoopbackAddress()
                                        || other.isSiteLocalAddress()
                                        || other.isLinkLocalAddress());
    }

    /// The address under which `other` reaches us; empty when no route leads there from where we listen.
    Optional<InetAddress> facing(InetAddress other) {
        Optional<LanAddress> beside = beside(other);
        return beside.isPresent()
                ? beside.map(LanAddress::address)
                : routed(other).filter(this::isOurs);
    }

    private boolean isOurs(InetAddress address) {
        return current.stream().anyMatch(lan -> lan.address().equals(address));
    }

    private Optional<LanAddress> beside(InetAddress other) {
        return current.stream().filter(lan -> lan.isBeside(other)).findFirst();
    }

    /// Multicast, reserved and broadcast addresses: everything from 224.0.0.0 on.
    private static boolean isGroup(InetAddress other) {
        return (other.getAddress()[0] & 0xFF) >= 224;
    }

    private static Optional<InetAddress> routed(InetAddress other) {
        try (DatagramChannel channel = DatagramChannel.open(StandardProtocolFamily.INET)) {
            channel.connect(new InetSocketAddress(other, ANY_PORT));
            return Optional.of(((InetSocketAddress) channel.getLocalAddress()).getAddress());
        } catch (IOException _) {
            return Optional.empty();
        }
    }
}
