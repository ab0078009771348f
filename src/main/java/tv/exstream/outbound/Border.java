package tv.exstream.outbound;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;

/// Lets nobody on the Internet lead us to what is on this machine or network: a redirect or a playlist of a provider may not name what
/// only a person may. Whoever is on the network himself may lead to it. Thread-safe.
///
/// Names are looked up each time. Java remembers the answer for half a minute, so the connection that follows goes where was looked.
///
/// @param lookup finds the addresses of a host
public record Border(Lookup lookup) {
    private static final int SHARED_FIRST = 100;
    private static final int SHARED_SECOND = 64;
    private static final int SHARED_MASK = 0xC0;
    private static final int UNIQUE_LOCAL = 0xFC;
    private static final int UNIQUE_LOCAL_MASK = 0xFE;

    /// Of the machine we run on.
    public static final Border REAL = new Border(InetAddress::getAllByName);

    public interface Lookup {
        InetAddress[] of(String host) throws UnknownHostException;
    }

    /// What may be named by what is found at an address.
    ///
    /// @param reach of what names the address
    /// @throws OutboundException when it may not name it, or the name is unknown
    public Reach through(Reach reach, URI to) throws OutboundException {
        boolean inside = isInside(to);
        return switch (reach) {
            case ANYWHERE -> inside ? Reach.ANYWHERE : Reach.INTERNET;
            case INTERNET -> {
                if (inside) {
                    throw new OutboundException(
                            new Failure.Unusable("it leads from the Internet into this network"));
                }
                yield Reach.INTERNET;
            }
        };
    }

    private boolean isInside(URI uri) throws OutboundException {
        try {
            return Arrays.stream(lookup.of(String.valueOf(uri.getHost())))
                    .anyMatch(Border::isInside);
        } catch (UnknownHostException e) {
            throw new OutboundException(new Failure.Unreachable("its host is unknown"));
        }
    }

    private static boolean isInside(InetAddress address) {
        return address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || isShared(address.getAddress())
                || (address instanceof Inet6Address && isUniqueLocal(address.getAddress()[0]));
    }

    /// RFC 6598: 100.64.0.0/10, which providers of Internet access use inside. RFC 1122: 0.0.0.0/8 is this network.
    private static boolean isShared(byte[] address) {
        int first = address[0] & 0xFF;
        boolean four = address.length == Integer.BYTES;
        return four
                && (first == 0
                        || (first == SHARED_FIRST && (address[1] & SHARED_MASK) == SHARED_SECOND));
    }

    /// RFC 4193: fc00::/7.
    private static boolean isUniqueLocal(byte first) {
        return (first & UNIQUE_LOCAL_MASK) == UNIQUE_LOCAL;
    }
}
