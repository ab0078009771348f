package tv.exstream.library.remote;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.function.LongSupplier;
import tv.exstream.library.Outcome;
import tv.exstream.library.ProgressMeter;
import tv.exstream.library.ReportDraft;
import tv.exstream.library.ScanListener;
import tv.exstream.library.ScanPhase;
import tv.exstream.library.ScanReport;
import tv.exstream.library.Subject;
import tv.exstream.source.Source;

/// Reads one source. Thread-safe.
///
/// @param client speaks with it
record SourceScan(Source source, SourceClient client, Surroundings around) implements Subject.Work {
    /// What all readings share.
    ///
    /// @param places how many sources may be read at once
    record Surroundings(
            Storehouse house, Shrinkage shrinkage, Semaphore places, LongSupplier nanoTime) {}

    @Override
    public ScanReport scan(ScanListener listener) throws InterruptedException {
        Instant startedAt = around.house().clock().instant();
        long begun = around.nanoTime().getAsLong();
        ReportDraft report = new ReportDraft();
        ProgressMeter meter = new ProgressMeter(source.name(), listener, around.nanoTime());
        meter.begin(ScanPhase.LISTING, 0);
        read(report, meter);
        return report.finish(
                source.name(), startedAt, Duration.ofNanos(around.nanoTime().getAsLong() - begun));
    }

    /// Looking into files takes long and others wait for nothing of it.
    private void list(Shelf shelf) throws IOException, InterruptedException {
        around.places().acquire();
        try {
            client.read(source, shelf);
        } finally {
            around.places().release();
        }
    }

    private void read(ReportDraft report, ProgressMeter meter) throws InterruptedException {
        around.shrinkage().begin(source.id());
        var shelf = new RemoteShelf(source, around.house(), report, meter);
        try {
            list(shelf);
            shelf.finish(around.shrinkage());
        } catch (IOException e) {
            shelf.breakOff();
            report.add(Outcome.FAILED, source.name(), String.valueOf(e.getMessage()));
        }
    }
}
