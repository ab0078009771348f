package tv.exstream.library.remote;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Semaphore;
import tv.exstream.library.Prober;
import tv.exstream.library.ScanListener;
import tv.exstream.library.ScanReport;
import tv.exstream.live.Leases;
import tv.exstream.media.InMemoryMediaItems;
import tv.exstream.media.MediaItem;
import tv.exstream.outbound.Outbound;
import tv.exstream.outbound.PointerReach;
import tv.exstream.outbound.Station;
import tv.exstream.process.ProcessKind;
import tv.exstream.source.InMemoryRemoteFiles;
import tv.exstream.source.InMemorySources;
import tv.exstream.source.RemotePath;
import tv.exstream.source.Source;
import tv.exstream.source.SourceSettings;

/// Sources of one client with what was read of them and the door to their files, for tests of other packages.
public final class Household implements AutoCloseable {
    private final InMemoryMediaItems media = new InMemoryMediaItems();
    private final SourceClient client;
    private final Storehouse house;
    private final RemoteDoor door;

    /// @param prober looks into files; may read through the door
    public Household(SourceClient client, Prober prober, Outbound outbound) throws IOException {
        this.client = client;
        house =
                new Storehouse(
                        new InMemorySources(),
                        new InMemoryRemoteFiles(media),
                        new PendingFiles(),
                        new FileLeases(
                                new Leases(),
                                _ -> FileLeases.Account.UNLIMITED,
                                Duration.ZERO,
                                _ -> true),
                        prober,
                        () -> Instant.EPOCH);
        var reading =
                new RemoteReading(
                        house,
                        new SourceClients(List.of(client), _ -> false),
                        outbound,
                        PointerReach.to(List.of("127.0.0.1"), Station.border()));
        door = new RemoteDoor(reading, new SecureRandom(), System::nanoTime);
    }

    public String address(String name, ProcessKind reader) {
        return door.address(name, reader);
    }

    /// Adds a source and reads it.
    public ScanReport read(SourceSettings settings) throws InterruptedException {
        Source source = house.sources().add(settings);
        var around = new SourceScan.Surroundings(house, new Semaphore(1), () -> 0);
        return new SourceScan(source, client, around).scan(new ScanListener() {});
    }

    /// What all sources have.
    public List<MediaItem> media() {
        return media.under(RemotePath.ROOT);
    }

    @Override
    public void close() {
        door.close();
    }
}
