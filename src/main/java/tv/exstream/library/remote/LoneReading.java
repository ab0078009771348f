package tv.exstream.library.remote;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;
import java.util.function.LongSupplier;
import tv.exstream.library.Outcome;
import tv.exstream.library.ScanListener;
import tv.exstream.library.ScanReport;
import tv.exstream.live.Leases;
import tv.exstream.source.RemoteFiles;
import tv.exstream.source.Source;
import tv.exstream.source.Sources;

/// Reads sources where no server runs around it. Files are not looked into.
public final class LoneReading {
    private final SourceScan.Surroundings around;

    public LoneReading(
            Sources sources, RemoteFiles files, InstantSource clock, LongSupplier nanoTime) {
        var house =
                new Storehouse(
                        sources,
                        files,
                        new PendingFiles(),
                        new FileLeases(
                                new Leases(),
                                _ -> FileLeases.Account.UNLIMITED,
                                Duration.ZERO,
                                _ -> false),
                        (path, _) -> {
                            throw new IllegalStateException("nothing is looked into: " + path);
                        },
                        clock);
        around = new SourceScan.Surroundings(house, new Semaphore(1), nanoTime);
    }

    /// @throws IOException when something of it cannot be read
    public ScanReport read(Source source, SourceClient client)
            throws IOException, InterruptedException {
        ScanReport report = new SourceScan(source, client, around).scan(new ScanListener() {});
        if (report.count(Outcome.FAILED) > 0) {
            throw new IOException("all must be read: " + report.of(Outcome.FAILED));
        }
        return report;
    }
}
