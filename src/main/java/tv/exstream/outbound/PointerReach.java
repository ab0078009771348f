package tv.exstream.outbound;

import java.net.URI;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tv.exstream.source.WebAddress;

/// How far the addresses lead that lie in files beside media. Whoever can put a file there need not be who runs the server: an address leads
/// to what is on the Internet, and in the house only to hosts that are named in the configuration. Thread-safe.
///
/// @param hosts in lower case, IPv6 addresses without brackets
public record PointerReach(Border border, Set<String> hosts) {
    public PointerReach {
        hosts = Set.copyOf(hosts);
    }

    /// @param named by a person
    public static PointerReach to(Collection<String> named, Border border) {
        return new PointerReach(
                border, named.stream().map(PointerReach::bare).collect(Collectors.toSet()));
    }

    public Place of(WebAddress address) {
        URI uri = address.uri();
        return hosts.contains(bare(uri.getHost())) ? Place.ofPerson(uri) : Place.ofInternet(uri);
    }

    /// Of what something names that such an address led to. What is on the Internet leads to no host in the house, named or not.
    ///
    /// @param leads how far it leads
    public Place of(WebAddress address, Reach leads) {
        return leads == Reach.INTERNET ? Place.ofInternet(address.uri()) : of(address);
    }

    /// Why an address is not followed, for a person; empty when nothing speaks against it, or nobody can say where its host is.
    public Optional<String> objection(WebAddress address) {
        Place place = of(address);
        if (place.reach() == Reach.ANYWHERE) {
            return Optional.empty();
        }
        try {
            boolean isInside =
                    border.through(Reach.ANYWHERE, place.uri()).leads() == Reach.ANYWHERE;
            return isInside
                    ? Optional.of(
                            "its host %s is in this network, and media.hosts does not name it"
                                    .formatted(bare(place.uri().getHost())))
                    : Optional.empty();
        } catch (OutboundException e) {
            return e.failure() instanceof Failure.Unusable(String reason)
                    ? Optional.of("%s: %s".formatted(bare(place.uri().getHost()), reason))
                    : Optional.empty(); // whoever asks there is told
        }
    }

    private static String bare(String host) {
        return host.toLowerCase(Locale.ROOT).replaceAll("^\\[|]$|\\.$", "");
    }
}
