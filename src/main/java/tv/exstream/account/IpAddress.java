package tv.exstream.account;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// An address of IPv4 or IPv6 as a value. One of IPv4 in the clothes of IPv6 (`::ffff:1.2.3.4`) is that of IPv4. Immutable.
public final class IpAddress {
    /// A provider gives a household at least so many leading bytes of IPv6 addresses (RFC 6177), and all addresses that begin so.
    private static final int HOUSEHOLD_BYTES = 8;

    private static final int IPV4_BYTES = 4;
    private static final int IPV6_BYTES = 16;

    /// RFC 4291 section 2.5.5.2: what is before an address of IPv4 that is written as one of IPv6.
    private static final byte[] MAPPED = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1};

    /// RFC 4291 section 2.5.3.
    private static final byte[] LOOPBACK = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};

    private final byte[] bytes;

    private IpAddress(byte[] bytes) {
        this.bytes = bytes;
    }

    /// @param bytes 4 or 16, the highest first
    public static IpAddress of(byte[] bytes) {
        if (bytes.length != IPV4_BYTES && bytes.length != IPV6_BYTES) {
            throw new IllegalArgumentException(
                    "address must have 4 or 16 bytes: %d".formatted(bytes.length));
        }
        boolean mapped =
                bytes.length == IPV6_BYTES
                        && Arrays.equals(bytes, 0, MAPPED.length, MAPPED, 0, MAPPED.length);
        return new IpAddress(
                mapped
                        ? Arrays.copyOfRange(bytes, MAPPED.length, IPV6_BYTES)
                        : Arrays.copyOf(bytes, bytes.length));
    }

    /// The highest first.
    public byte[] bytes() {
        return Arrays.copyOf(bytes, bytes.length);
    }

    /// What all addresses of one household have in common, as far as it can be told.
    public String household() {
        return HexFormat.of()
                .formatHex(Arrays.copyOf(bytes, Math.min(bytes.length, HOUSEHOLD_BYTES)));
    }

    /// Of the machine itself: 127.0.0.0/8 and ::1.
    public boolean isLoopback() {
        return isIpv4() ? bytes[0] == 127 : Arrays.equals(bytes, LOOPBACK);
    }

    /// Of the machine itself, of one link, or of a private network (RFC 1918, RFC 3927, RFC 4193, RFC 4291): no request has it that comes
    /// straight from the internet.
    public boolean isPrivate() {
        return isLoopback() || (isIpv4() ? isPrivateIpv4() : isLocalIpv6());
    }

    private boolean isPrivateIpv4() {
        return begins(0x0A00, 8) || begins(0xAC10, 12) || begins(0xC0A8, 16) || begins(0xA9FE, 16);
    }

    /// fe80::/10 and fc00::/7. RFC 3879 has withdrawn fec0::/10.
    private boolean isLocalIpv6() {
        return begins(0xFE80, 10) || begins(0xFC00, 7);
    }

    private boolean isIpv4() {
        return bytes.length == IPV4_BYTES;
    }

    /// Whether so many bits, 16 at most, are the first of 16.
    private boolean begins(int first, int bits) {
        int ours = (bytes[0] & 0xFF) << Byte.SIZE | (bytes[1] & 0xFF);
        return (ours ^ first) >> (2 * Byte.SIZE - bits) == 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IpAddress address && Arrays.equals(bytes, address.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /// As `192.168.1.5` or `2001:db8:0:0:0:0:0:1`.
    @Override
    public String toString() {
        return isIpv4()
                ? IntStream.range(0, IPV4_BYTES)
                        .mapToObj(i -> Integer.toString(bytes[i] & 0xFF))
                        .collect(Collectors.joining("."))
                : IntStream.range(0, IPV6_BYTES / 2)
                        .mapToObj(i -> HexFormat.of().formatHex(bytes, 2 * i, 2 * i + 2))
                        .map(group -> group.replaceFirst("^0{1,3}", ""))
                        .collect(Collectors.joining(":"));
    }
}
