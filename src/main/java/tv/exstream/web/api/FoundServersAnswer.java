package tv.exstream.web.api;

import java.util.List;
import java.util.Optional;
import tv.exstream.lan.KnownHosts;
import tv.exstream.library.server.FoundServer;
import tv.exstream.source.ServerOrigin;
import tv.exstream.source.Source;

/// The media servers of the network.
public record FoundServersAnswer(List<ServerEntry> servers) {
    public FoundServersAnswer {
        servers = List.copyOf(servers);
    }

    /// @param type as that of the origin of a source: `plex`, `jellyfin` or `emby`
    /// @param id its own; of Plex the machine identifier, which its origin takes, too
    /// @param name as its owner calls it; may be empty
    /// @param address for the origin of a source
    /// @param source that reads it already; left out when none does
    public record ServerEntry(
            String type, String id, String name, String address, Optional<Integer> source) {
        static ServerEntry of(FoundServer found, List<Source> sources, KnownHosts hosts) {
            return new ServerEntry(
                    found.call().type(),
                    found.id(),
                    found.name(),
                    found.place().address().toString(),
                    sources.stream()
                            .filter(
                                    each ->
                                            each.origin() instanceof ServerOrigin origin
                                                    && found.isAt(origin, hosts))
                            .map(each -> each.id().value())
                            .findFirst());
        }
    }
}
