package tv.exstream.web.api;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import tv.exstream.job.MeasureJob;
import tv.exstream.job.MeasureProgress;
import tv.exstream.job.Waiting;
import tv.exstream.library.ScanProgress;
import tv.exstream.library.ScanRecord;
import tv.exstream.library.ScanState;
import tv.exstream.web.api.ScanAnswer.LibraryReport;

/// The scan of a library, the reading of a source, or the measuring of files.
///
/// @param name of the library or source; `measurements`
/// @param ended absent while it runs
/// @param progress how far it is; absent when it does not run
/// @param report of the last one that ended, or of what was measured so far, where what cannot be measured counts both as `MEASURED` and as
///     `FAILED`; absent when there is none
public record JobEntry(
        String name,
        ScanState state,
        Instant began,
        Optional<Instant> ended,
        Optional<Progress> progress,
        Optional<LibraryReport> report) {
    private static final double MILLIS_PER_SECOND = 1_000;

    /// How far a job is.
    ///
    /// @param phase such as `LISTING`
    /// @param count what was done in this phase
    /// @param total what there is to do in it; 0 while unknown
    /// @param secondsLeft empty while unknown; without what it waits for
    /// @param waitsFor what goes before, such as `VIEWERS`; absent while it works
    public record Progress(
            String phase,
            long count,
            long total,
            double perSecond,
            OptionalLong secondsLeft,
            Optional<Waiting> waitsFor) {
        static Progress of(ScanProgress now) {
            boolean known = now.count() > 0 && now.total() > 0;
            return new Progress(
                    now.phase().name(),
                    now.count(),
                    now.total(),
                    now.perSecond(),
                    known ? OptionalLong.of(now.remaining().toSeconds()) : OptionalLong.empty(),
                    Optional.empty());
        }

        static Progress of(MeasureProgress now, Optional<Waiting> waitsFor) {
            return new Progress(
                    "MEASURING",
                    now.done(),
                    now.done() + now.left(),
                    now.perSecond(),
                    now.remaining().stream().mapToLong(Duration::toSeconds).findFirst(),
                    waitsFor);
        }
    }

    static JobEntry of(ScanRecord scan, Optional<ScanProgress> progress) {
        return new JobEntry(
                scan.subject(),
                scan.state(),
                scan.began(),
                unlessRunning(scan.state(), scan.ended()),
                progress.map(Progress::of),
                scan.report().map(ScanView::report));
    }

    static JobEntry of(MeasureProgress measuring, Optional<Waiting> waitsFor) {
        boolean runs = measuring.state() == ScanState.RUNNING;
        return new JobEntry(
                MeasureJob.NAME,
                measuring.state(),
                measuring.began(),
                unlessRunning(measuring.state(), measuring.ended()),
                runs ? Optional.of(Progress.of(measuring, waitsFor)) : Optional.empty(),
                Optional.of(report(measuring)));
    }

    private static LibraryReport report(MeasureProgress measuring) {
        return new LibraryReport(
                MeasureJob.NAME,
                measuring.began(),
                measuring.worked().toMillis() / MILLIS_PER_SECOND,
                0,
                Map.of(
                        "MEASURED", (long) measuring.done(),
                        "FAILED", (long) measuring.failed().count()),
                ScanView.complaints(measuring.failed()),
                List.of(),
                List.of());
    }

    private static Optional<Instant> unlessRunning(ScanState state, Instant ended) {
        return state == ScanState.RUNNING ? Optional.empty() : Optional.of(ended);
    }
}
