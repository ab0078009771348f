package tv.exstream.account;

import java.net.InetAddress;

/// Addresses that no request has which comes straight from the internet: those of the machine itself, of one link, and of private networks
/// (RFC 1918, RFC 3927, RFC 4193, RFC 4291).
public final class PrivateAddresses {
    private static final int IPV6_BYTES = 16;

    private PrivateAddresses() {}

    public static boolean contain(InetAddress address) {
        return address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || isUniqueLocal(address)
                || isOfRfc1918(address);
    }

    /// fc00::/7, of which Java has no word.
    private static boolean isUniqueLocal(InetAddress address) {
        byte[] bytes = address.getAddress();
        return bytes.length == IPV6_BYTES && (bytes[0] & 0xFE) == 0xFC;
    }

    /// Of IPv6, site-local means fec0::/10, which RFC 3879 has withdrawn.
    private static boolean isOfRfc1918(InetAddress address) {
        return address.getAddress().length < IPV6_BYTES && address.isSiteLocalAddress();
    }
}
