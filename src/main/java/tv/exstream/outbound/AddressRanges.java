package tv.exstream.outbound;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// What an address of the Internet protocol is for.
///
/// Source: the registries of special-purpose addresses (RFC 6890) of IANA.
final class AddressRanges {
    /// What is on this machine or network, besides what Java tells by itself.
    private static final List<Range> INSIDE =
            List.of(
                    // This network; shared by customers of a provider; protocols; benchmarks; not
                    // assigned.
                    Range.of("00000000", 8),
                    Range.of("64400000", 10),
                    Range.of("C0000000", 24),
                    Range.of("C6120000", 15),
                    Range.of("F0000000", 4),
                    // Unique local addresses; a local prefix of NAT64.
                    Range.of("FC000000000000000000000000000000", 7),
                    Range.of("0064FF9B000100000000000000000000", 48));

    /// Where clouds keep what their machines are told, passwords among it: most of them; Alibaba; Azure; Amazon with IPv6.
    private static final List<Range> METADATA =
            List.of(
                    Range.of("A9FEA9FE", 32),
                    Range.of("A9FEAA02", 32),
                    Range.of("646464C8", 32),
                    Range.of("A83F8110", 32),
                    Range.of("FD000EC2000000000000000000000254", 128));

    /// Addresses of version 6 with one of version 4 inside, and where it is: NAT64; 6to4; compatible ones.
    private static final List<Embedding> EMBEDDINGS =
            List.of(
                    new Embedding(Range.of("0064FF9B000000000000000000000000", 96), 12),
                    new Embedding(Range.of("20020000000000000000000000000000", 16), 2),
                    new Embedding(Range.of("00000000000000000000000000000000", 96), 12));

    private AddressRanges() {}

    private record Embedding(Range range, int offset) {}

    /// All addresses that begin with the same bits.
    private record Range(List<Byte> first, int bits) {
        static Range of(String hexadecimal, int bits) {
            return new Range(boxed(HexFormat.of().parseHex(hexadecimal)), bits);
        }

        boolean contains(byte[] address) {
            if (address.length != first.size()) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> bit % Byte.SIZE;
                if (((address[bit / Byte.SIZE] ^ first.get(bit / Byte.SIZE)) & mask) != 0) {
                    return false;
                }
            }
            return true;
        }

        private static List<Byte> boxed(byte[] bytes) {
            Byte[] boxed = new Byte[bytes.length];
            Arrays.setAll(boxed, n -> bytes[n]);
            return List.of(boxed);
        }
    }

    /// Whether it is on this machine or its network.
    static boolean isInside(InetAddress address) {
        return address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || isIn(INSIDE, address)
                || embedded(address).filter(AddressRanges::isInside).isPresent();
    }

    /// Whether nobody has any business there.
    static boolean isMetadata(InetAddress address) {
        return isIn(METADATA, address)
                || embedded(address).filter(AddressRanges::isMetadata).isPresent();
    }

    private static boolean isIn(List<Range> ranges, InetAddress address) {
        byte[] bytes = address.getAddress();
        return ranges.stream().anyMatch(range -> range.contains(bytes));
    }

    private static Optional<InetAddress> embedded(InetAddress address) {
        byte[] bytes = address.getAddress();
        return EMBEDDINGS.stream()
                .filter(each -> each.range().contains(bytes))
                .findFirst()
                .map(each -> version4(Arrays.copyOfRange(bytes, each.offset(), each.offset() + 4)));
    }

    private static InetAddress version4(byte[] bytes) {
        try {
            return Inet4Address.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("four bytes are an address", e);
        }
    }
}
