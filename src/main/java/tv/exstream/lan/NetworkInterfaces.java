package tv.exstream.lan;

import java.net.Inet4Address;
import java.net.InetSocketAddress;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Reads the IPv4 addresses of the machine's interfaces that are up.
public final class NetworkInterfaces {
    private NetworkInterfaces() {}

    /// The addresses by interface name; empty when the system does not tell.
    public static List<LanAddress> addresses() {
        try {
            return NetworkInterface.networkInterfaces()
                    .filter(NetworkInterfaces::isUp)
                    .sorted(Comparator.comparing(NetworkInterface::getName))
                    .flatMap(NetworkInterfaces::addresses)
                    .toList();
        } catch (SocketException _) {
            return List.of();
        }
    }

    /// Where all hosts of all networks hear what is sent to a port, but for this machine's own.
    public static List<InetSocketAddress> everybody(int port) {
        return addresses().stream()
                .filter(each -> !each.address().isLoopbackAddress())
                .map(each -> new InetSocketAddress(each.broadcast(), port))
                .toList();
    }

    private static Stream<LanAddress> addresses(NetworkInterface network) {
        boolean multicast = supportsMulticast(network);
        return network.getInterfaceAddresses().stream()
                .filter(address -> address.getAddress() instanceof Inet4Address)
                .map(address -> address(network, address, multicast));
    }

    private static LanAddress address(
            NetworkInterface network, InterfaceAddress address, boolean multicast) {
        return new LanAddress(
                network.getName(),
                network.getIndex(),
                (Inet4Address) address.getAddress(),
                address.getNetworkPrefixLength(),
                multicast);
    }

    private static boolean isUp(NetworkInterface network) {
        try {
            return network.isUp();
        } catch (SocketException _) {
            // It went away between being listed and being asked.
            return false;
        }
    }

    private static boolean supportsMulticast(NetworkInterface network) {
        try {
            return network.supportsMulticast() && !network.isLoopback();
        } catch (SocketException _) {
            return false;
        }
    }
}
