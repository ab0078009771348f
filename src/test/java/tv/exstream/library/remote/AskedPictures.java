package tv.exstream.library.remote;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import tv.exstream.live.Leases;
import tv.exstream.media.InMemoryMediaItems;
import tv.exstream.outbound.Outbound;
import tv.exstream.outbound.PointerReach;
import tv.exstream.outbound.Station;
import tv.exstream.source.InMemoryRemoteFiles;
import tv.exstream.source.Sources;

/// Pictures of sources for tests of other packages.
public final class AskedPictures {
    private AskedPictures() {}

    /// Those that a client asks for.
    public static RemoteArtwork of(
            Sources sources, SourceClient client, Outbound outbound, ArtworkCache cache) {
        var house =
                new Storehouse(
                        sources,
                        new InMemoryRemoteFiles(new InMemoryMediaItems()),
                        new PendingFiles(),
                        new FileLeases(
                                new Leases(),
                                _ -> FileLeases.Account.UNLIMITED,
                                Duration.ZERO,
                                _ -> true),
                        (path, _) -> {
                            throw new IllegalStateException("nothing is looked into: " + path);
                        },
                        () -> Instant.EPOCH);
        PointerReach pointers = PointerReach.to(List.of("127.0.0.1"), Station.border());
        var reading =
                new RemoteReading(
                        house, new SourceClients(List.of(client), _ -> false), outbound, pointers);
        return new RemoteArtwork(reading::question, pointers, cache);
    }
}
