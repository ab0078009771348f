package tv.exstream.outbound;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.function.Predicate;
import tv.exstream.remark.KeptWord;

/// Lets nobody on the Internet lead us to what is on this machine or network: a redirect or a playlist of a provider may not name what
/// only a person may. Whoever is on the network himself may lead to it. Nobody leads to where clouds keep what their machines are told.
/// Thread-safe.
///
/// @param lookup finds the addresses of a host, each time anew
/// @param inside tells an address of this machine or network
public record Border(Lookup lookup, Predicate<InetAddress> inside) {
    /// Of the machine we run on.
    public static final Border REAL = new Border(HostNames::addresses);

    public interface Lookup {
        InetAddress[] of(String host) throws UnknownHostException;
    }

    /// A place that may be gone to.
    ///
    /// @param leads what may be named by what is found there
    /// @param address of its host, which is the one to connect to: another look-up might find another one
    public record Crossing(Reach leads, InetAddress address) {}

    public Border(Lookup lookup) {
        this(lookup, AddressRanges::isInside);
    }

    /// Looks where an address leads.
    ///
    /// @param reach of what names the address
    /// @throws OutboundException when it may not name it, or the name is unknown
    public Crossing through(Reach reach, URI to) throws OutboundException {
        List<InetAddress> addresses = addresses(to);
        if (addresses.stream().anyMatch(AddressRanges::isMetadata)) {
            throw OutboundException.unusable(KeptWord.LEADS_TO_MACHINE);
        }
        boolean isInside = addresses.stream().anyMatch(inside);
        if (isInside && reach == Reach.INTERNET) {
            throw OutboundException.unusable(KeptWord.LEADS_INSIDE);
        }
        return new Crossing(isInside ? reach : Reach.INTERNET, addresses.getFirst());
    }

    /// Whether nobody may name it, as far as that is seen without a look-up. What a name leads to is seen when it is asked.
    public static boolean isForbidden(URI to) {
        String host = to.getHost().replaceAll("^\\[|]$", "");
        try {
            return AddressRanges.isMetadata(InetAddress.ofLiteral(host));
        } catch (IllegalArgumentException _) {
            return false; // a name
        }
    }

    private List<InetAddress> addresses(URI to) throws OutboundException {
        String host = to.getHost();
        if (host == null || host.isBlank()) {
            throw OutboundException.unusable(KeptWord.ADDRESS_WITHOUT_HOST);
        }
        try {
            return List.of(lookup.of(host));
        } catch (UnknownHostException e) {
            var unknown =
                    new OutboundException(new Failure.Unreachable(KeptWord.HOST_UNKNOWN.said()));
            unknown.initCause(e);
            throw unknown;
        }
    }
}
