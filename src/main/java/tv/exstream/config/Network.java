package tv.exstream.config;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import tv.exstream.account.IpAddress;

/// Addresses that share their leading bits, such as `192.168.1.0/24`; a single address is a network of one. Immutable.
///
/// @param prefixLength how many leading bits count
public record Network(InetAddress address, int prefixLength) {
    /// The networks of homes and of this machine: RFC 1918, RFC 4193, link-local (RFC 3927, RFC 4291) and loopback addresses.
    public static final List<Network> PRIVATE =
            Stream.of(
                            "10.0.0.0/8",
                            "172.16.0.0/12",
                            "192.168.0.0/16",
                            "169.254.0.0/16",
                            "127.0.0.0/8",
                            "fc00::/7",
                            "fe80::/10",
                            "::1")
                    .map(Network::parse)
                    .toList();

    public Network {
        int bits = bits(address);
        if (prefixLength < 0 || prefixLength > bits) {
            throw new IllegalArgumentException(
                    "prefix length must be 0..%d: %d".formatted(bits, prefixLength));
        }
    }

    /// @throws IllegalArgumentException when the text is neither an address nor a network
    public static Network parse(String text) {
        String[] parts = text.split("/", 2);
        InetAddress address = InetAddress.ofLiteral(parts[0]);
        return new Network(address, parts.length == 1 ? bits(address) : Integer.parseInt(parts[1]));
    }

    private static int bits(InetAddress address) {
        return address.getAddress().length * Byte.SIZE;
    }

    public boolean contains(InetAddress other) {
        return contains(other.getAddress());
    }

    public boolean contains(IpAddress other) {
        return contains(other.bytes());
    }

    private boolean contains(byte[] theirs) {
        byte[] ours = address.getAddress();
        if (ours.length != theirs.length) {
            return false;
        }
        int whole = prefixLength / Byte.SIZE;
        int rest = prefixLength % Byte.SIZE;
        return Arrays.equals(ours, 0, whole, theirs, 0, whole)
                && (rest == 0 || sameLeadingBits(rest, ours[whole], theirs[whole]));
    }

    private static boolean sameLeadingBits(int count, byte one, byte other) {
        return ((one ^ other) & 0xFF) >> (Byte.SIZE - count) == 0;
    }
}
