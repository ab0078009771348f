package tv.exstream.library.remote;

import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Semaphore;
import tv.exstream.library.InMemoryScanRecords;
import tv.exstream.library.Scans;
import tv.exstream.live.Leases;
import tv.exstream.media.InMemoryMediaItems;
import tv.exstream.media.MediaItemBuilder;
import tv.exstream.outbound.Outbound;
import tv.exstream.outbound.PointerReach;
import tv.exstream.outbound.Station;
import tv.exstream.source.InMemoryRemoteFiles;
import tv.exstream.source.InMemorySecrets;
import tv.exstream.source.InMemorySources;
import tv.exstream.source.RemoteFile;
import tv.exstream.source.RemotePath;
import tv.exstream.source.Secrets;

/// Desks of sources for tests of other packages.
public final class Desks {
    private Desks() {}

    /// With memory for everything, and one client for all kinds.
    public static SourceDesk of(SourceClient client, Scans scans) {
        return of(client, scans, new InMemorySecrets());
    }

    /// The same with what sources are told, for tests that have others ask for it.
    public static SourceDesk of(SourceClient client, Scans scans, Secrets secrets) {
        var house =
                new Storehouse(
                        new InMemorySources(),
                        new InMemoryRemoteFiles(new InMemoryMediaItems()),
                        new PendingFiles(),
                        new FileLeases(
                                new Leases(),
                                _ -> FileLeases.Account.UNLIMITED,
                                Duration.ZERO,
                                _ -> true),
                        (path, _) -> MediaItemBuilder.item("x").at(path).build().file(),
                        () -> Instant.EPOCH);
        var around = new SourceScan.Surroundings(house, new Semaphore(1), () -> 0);
        var clients = new SourceClients(List.of(client), _ -> false);
        return new SourceDesk(scans, secrets, clients, around);
    }

    public static Scans scans() {
        return new Scans(() -> Instant.EPOCH, new InMemoryScanRecords());
    }

    /// A door to the one file of one source.
    ///
    /// @param address where it is fetched
    public static RemoteDoor door(RemotePath film, URI address, Outbound outbound)
            throws IOException {
        var readings = new Readings();
        var source = readings.add("server");
        if (!source.id().equals(film.source())) {
            throw new IllegalArgumentException("the only source is " + source.id());
        }
        readings.address = address;
        readings.house.pending().add(new RemoteFile(film, ""));
        var reading =
                new RemoteReading(
                        readings.house,
                        readings.clients,
                        outbound,
                        PointerReach.to(List.of("127.0.0.1"), Station.border()));
        return new RemoteDoor(reading, new SecureRandom(), System::nanoTime);
    }
}
