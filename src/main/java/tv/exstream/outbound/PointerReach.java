package tv.exstream.outbound;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import tv.exstream.remark.KeptWord;
import tv.exstream.source.WebAddress;

/// How far the addresses lead that lie in files beside media. Whoever can put a file there need not be who runs the server: an address leads
/// to what is on the Internet, and in the house only to hosts that are named in the configuration. Thread-safe.
///
public record PointerReach(Border border, Supplier<List<String>> named) {
    /// @param named by a person, and read whenever it is asked
    public static PointerReach to(Supplier<List<String>> named, Border border) {
        return new PointerReach(border, named);
    }

    /// To the same hosts always.
    public static PointerReach to(List<String> named, Border border) {
        return to(() -> named, border);
    }

    public Place of(WebAddress address) {
        URI uri = address.uri();
        return isNamed(bare(uri.getHost())) ? Place.ofPerson(uri) : Place.ofInternet(uri);
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
                    ? Optional.of(KeptWord.HOST_INSIDE.said(bare(place.uri().getHost())))
                    : Optional.empty();
        } catch (OutboundException e) {
            return e.failure() instanceof Failure.Unusable(String reason)
                    ? Optional.of("%s: %s".formatted(bare(place.uri().getHost()), reason))
                    : Optional.empty(); // whoever asks there is told
        }
    }

    private boolean isNamed(String host) {
        return named.get().stream().map(PointerReach::bare).anyMatch(host::equals);
    }

    private static String bare(String host) {
        return host.toLowerCase(Locale.ROOT).replaceAll("^\\[|]$|\\.$", "");
    }
}
