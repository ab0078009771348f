package tv.exstream.account;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Which areas are open to whom without a sign-in. Immutable.
///
/// @param networks who is in the networks to which an area is open; an area that is missing is open to nobody
/// @param role what somebody from there may
public record OpenMode(Map<Area, Predicate<IpAddress>> networks, Role role) {
    public static final OpenMode CLOSED = new OpenMode(Map.of(), Role.VIEWER);

    public OpenMode {
        networks = Map.copyOf(networks);
    }

    /// The same without pages and the JSON interface.
    public OpenMode toPlayers() {
        Map<Area, Predicate<IpAddress>> rest = new HashMap<>(networks);
        rest.keySet().removeAll(Set.of(Area.PAGES, Area.API));
        return new OpenMode(rest, role);
    }

    /// [Caller.Guest] where something is open, else [Caller.Nobody].
    public Caller caller(Peer peer) {
        Set<Area> open = peer.certain() ? open(peer.address()) : Set.of();
        return open.isEmpty() ? new Caller.Nobody() : new Caller.Guest(open, role);
    }

    /// Those that are open to an address by itself.
    private Set<Area> open(IpAddress address) {
        return networks.entrySet().stream()
                .filter(network -> network.getValue().test(address))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}
