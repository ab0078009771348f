package tv.exstream.lan;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;

/// An IPv4 address of this machine and the subnet it is on. Immutable.
///
/// @param interfaceName the system's name of the network interface
/// @param interfaceIndex the system's number of it, which is another one after it went and came back, however soon
/// @param prefixLength how many leading bits the addresses of the subnet share, 0..32
/// @param multicast whether the interface takes part in multicast
public record LanAddress(
        String interfaceName,
        int interfaceIndex,
        Inet4Address address,
        int prefixLength,
        boolean multicast) {
    public LanAddress {
        if (prefixLength < 0 || prefixLength > Integer.SIZE) {
            throw new IllegalArgumentException("prefix length must be 0..32: " + prefixLength);
        }
    }

    /// Whether `other` is on the same subnet.
    public boolean isBeside(InetAddress other) {
        if (!(other instanceof Inet4Address)) {
            return false;
        }
        int different = bits(address) ^ bits(other);
        return prefixLength == 0 || different >>> (Integer.SIZE - prefixLength) == 0;
    }

    /// Whether `other` is an address of the subnet's hosts: neither its first address nor its broadcast address.
    public boolean isHost(InetAddress other) {
        int hostMask = prefixLength == 0 ? -1 : (1 << (Integer.SIZE - prefixLength)) - 1;
        int host = bits(other) & hostMask;
        // RFC 3021: a /31 has two hosts and no broadcast address, a /32 is a single host.
        return prefixLength >= 31 || (host != 0 && host != hostMask);
    }

    /// The address that all hosts of the subnet listen to.
    public InetAddress broadcast() {
        int hostMask = prefixLength == 0 ? -1 : (1 << (Integer.SIZE - prefixLength)) - 1;
        int all = bits(address) | (prefixLength == Integer.SIZE ? 0 : hostMask);
        try {
            return InetAddress.getByAddress(
                    ByteBuffer.allocate(Integer.BYTES).putInt(0, all).array());
        } catch (UnknownHostException e) {
            throw new IllegalStateException("four bytes are an address", e);
        }
    }

    private static int bits(InetAddress address) {
        byte[] bytes = address.getAddress();
        return (bytes[0] & 0xFF) << 24
                | (bytes[1] & 0xFF) << 16
                | (bytes[2] & 0xFF) << 8
                | (bytes[3] & 0xFF);
    }
}
