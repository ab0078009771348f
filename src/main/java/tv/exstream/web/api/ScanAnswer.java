package tv.exstream.web.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;

/// The libraries, and the scans that run or ran last.
///
/// @param items playable items known now
/// @param seen files looked at so far
/// @param total files to look at; 0 until they are counted
/// @param perSecond files per second
/// @param secondsLeft until the scan is done; empty while unknown
/// @param failed files that the last scans could not read
/// @param reports the last scan of each library that ended
public record ScanAnswer(
        boolean running,
        long items,
        long seen,
        long total,
        double perSecond,
        OptionalLong secondsLeft,
        long failed,
        List<LibraryReport> reports) {
    public ScanAnswer {
        reports = List.copyOf(reports);
    }

    ScanAnswer with(List<LibraryReport> others) {
        return new ScanAnswer(running, items, seen, total, perSecond, secondsLeft, failed, others);
    }

    /// What the last scan of a library found.
    ///
    /// @param counts how many files there are by outcome, such as `ADDED`; outcomes that did not occur are absent
    /// @param failures the first files that cannot be played, with the reason
    /// @param notes what lists and guides have in words, and what was left out, with the reason
    /// @param warnings the first descriptions and folders that something is wrong with
    public record LibraryReport(
            String library,
            Instant started,
            double tookSeconds,
            long unchanged,
            Map<String, Long> counts,
            List<Complaint> failures,
            List<Complaint> notes,
            List<Complaint> warnings) {
        /// @param words says reasons in a language
        LibraryReport in(UnaryOperator<String> words) {
            return new LibraryReport(
                    library,
                    started,
                    tookSeconds,
                    unchanged,
                    counts,
                    in(words, failures),
                    in(words, notes),
                    in(words, warnings));
        }

        private static List<Complaint> in(UnaryOperator<String> words, List<Complaint> all) {
            return all.stream()
                    .map(each -> new Complaint(each.path(), words.apply(each.reason())))
                    .toList();
        }
    }

    /// A file or folder and what is wrong with it.
    public record Complaint(String path, String reason) {}
}
