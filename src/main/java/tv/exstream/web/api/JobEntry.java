package tv.exstream.web.api;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import tv.exstream.library.ScanProgress;
import tv.exstream.library.ScanRecord;
import tv.exstream.library.ScanState;
import tv.exstream.web.api.ScanAnswer.LibraryReport;

/// The scan of a library or the reading of a source.
///
/// @param name of the library or source
/// @param ended absent while it runs
/// @param progress how far it is; absent when it does not run
/// @param report of the last one that ended; absent when none has
public record JobEntry(
        String name,
        ScanState state,
        Instant began,
        Optional<Instant> ended,
        Optional<Progress> progress,
        Optional<LibraryReport> report) {
    /// How far a scan is.
    ///
    /// @param phase such as `LISTING`
    /// @param count what was done in this phase
    /// @param total what there is to do in it; 0 while unknown
    /// @param secondsLeft empty while unknown
    public record Progress(
            String phase, long count, long total, double perSecond, OptionalLong secondsLeft) {
        static Progress of(ScanProgress now) {
            boolean known = now.count() > 0 && now.total() > 0;
            return new Progress(
                    now.phase().name(),
                    now.count(),
                    now.total(),
                    now.perSecond(),
                    known ? OptionalLong.of(now.remaining().toSeconds()) : OptionalLong.empty());
        }
    }

    static JobEntry of(ScanRecord scan, Optional<ScanProgress> progress) {
        boolean runs = scan.state() == ScanState.RUNNING;
        return new JobEntry(
                scan.subject(),
                scan.state(),
                scan.began(),
                runs ? Optional.empty() : Optional.of(scan.ended()),
                progress.map(Progress::of),
                scan.report().map(ScanView::report));
    }
}
