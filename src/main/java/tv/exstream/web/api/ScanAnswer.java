package tv.exstream.web.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// The library, and the scan that runs or ran last.
///
/// @param items playable items known now
/// @param seen files looked at so far
/// @param total files to look at; 0 until they are counted
/// @param perSecond files per second
/// @param secondsLeft until the scan is done; empty while unknown
/// @param failed files that could not be read
/// @param reports the last scans, newest first
public record ScanAnswer(
        boolean running,
        long items,
        long seen,
        long total,
        double perSecond,
        OptionalLong secondsLeft,
        long failed,
        List<ScanReport> reports) {
    public ScanAnswer {
        reports = List.copyOf(reports);
    }

    /// What a scan found in one folder.
    ///
    /// @param failures the first files that could not be read, with the reason
    public record ScanReport(
            String folder,
            Instant finished,
            long added,
            long changed,
            long gone,
            long failed,
            List<ScanFailure> failures,
            Optional<String> error) {}

    /// A file that could not be read.
    public record ScanFailure(String path, String reason) {}
}
