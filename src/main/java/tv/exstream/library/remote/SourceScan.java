package tv.exstream.library.remote;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.LongSupplier;
import tv.exstream.library.Outcome;
import tv.exstream.library.ProgressMeter;
import tv.exstream.library.ReportDraft;
import tv.exstream.library.ScanListener;
import tv.exstream.library.ScanPhase;
import tv.exstream.library.ScanReport;
import tv.exstream.library.Subject;
import tv.exstream.library.remote.PostponedItems.Rest;
import tv.exstream.process.PatientCalls;
import tv.exstream.remark.KeptWord;
import tv.exstream.source.Source;

/// Reads one source. Thread-safe.
///
/// @param client speaks with it
record SourceScan(Source source, SourceClient client, Surroundings around) implements Subject.Work {
    /// What all readings share.
    ///
    /// @param postponed what was left to be looked into later
    /// @param disks of this machine, on which files of sources may lie
    /// @param places how many sources may be read at once
    record Surroundings(
            Storehouse house,
            Shrinkage shrinkage,
            PostponedItems postponed,
            PatientCalls disks,
            Semaphore places,
            LongSupplier nanoTime)
            implements AutoCloseable {
        /// Slow disks spin up within it.
        private static final Duration PATIENCE = Duration.ofSeconds(20);

        Surroundings(Storehouse house, Semaphore places, LongSupplier nanoTime) {
            this(
                    house,
                    new Shrinkage(),
                    new PostponedItems(),
                    new PatientCalls(PATIENCE),
                    places,
                    nanoTime);
        }

        /// Gives up the calls to disks that do not answer.
        @Override
        public void close() {
            disks.close();
        }
    }

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
    private void list(Shelf shelf, ProgressMeter meter) throws IOException, InterruptedException {
        if (!around.places().tryAcquire()) {
            meter.begin(ScanPhase.WAITING, 0);
            around.places().acquire();
            meter.begin(ScanPhase.LISTING, 0);
        }
        try {
            client.read(source, shelf);
        } finally {
            around.places().release();
        }
    }

    private void read(ReportDraft report, ProgressMeter meter) throws InterruptedException {
        var shelf = new RemoteShelf(source, around, report, meter);
        Instant now = around.house().clock().instant();
        Optional<Rest> left =
                around.postponed().take(source.id(), now).filter(_ -> !shelf.isWantedOtherwise());
        try {
            shelf.shelve();
            if (left.isPresent()) {
                shelf.takeUp(left.get().items());
            } else {
                list(shelf, meter);
            }
            shelf.finish();
            postpone(left.orElse(new Rest(now, List.of(), true)).with(shelf.promising()), report);
            if (left.isPresent() && around.postponed().isAsked(source.id())) {
                report.add(Outcome.LATER, source.name(), KeptWord.ASKED_MEANWHILE.said());
            }
        } catch (IOException e) {
            shelf.breakOff();
            report.add(Outcome.FAILED, source.name(), String.valueOf(e.getMessage()));
        }
    }

    private void postpone(Rest rest, ReportDraft report) {
        around.postponed().keep(source.id(), rest);
        if (rest.items().isEmpty() && !rest.isAll()) {
            report.add(Outcome.LATER, source.name(), KeptWord.REST_LISTED_AGAIN.said());
        }
    }
}
