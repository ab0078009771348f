package tv.exstream.web.api;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import tv.exstream.collection.query.Page;
import tv.exstream.library.Findings;
import tv.exstream.library.Outcome;
import tv.exstream.library.ScanReport;

/// Some of what the last scan of a library, or the last reading of a source, found.
///
/// @param unchanged how many are as they were; nothing more is said of them
/// @param counts how many there are by kind: the outcomes of the scan, and `WARNING`; kinds without any are left out
/// @param total how many of those that fit are listed, with those on other pages; of each kind the first thousand are
public record LibraryReportAnswer(
        String library,
        Instant started,
        double tookSeconds,
        long unchanged,
        Map<String, Long> counts,
        int total,
        int offset,
        List<ReportFindingEntry> findings) {
    /// What is said of files that can be played all the same.
    static final String WARNING = "WARNING";

    private static final double MILLIS_PER_SECOND = 1_000;

    public LibraryReportAnswer {
        findings = List.copyOf(findings);
    }

    /// @param reason empty where the kind says all
    public record ReportFindingEntry(String kind, String path, String reason) {
        /// @param words says reasons in a language
        ReportFindingEntry in(UnaryOperator<String> words) {
            return new ReportFindingEntry(kind, path, words.apply(reason));
        }
    }

    LibraryReportAnswer with(List<ReportFindingEntry> others) {
        return new LibraryReportAnswer(
                library, started, tookSeconds, unchanged, counts, total, offset, others);
    }

    static LibraryReportAnswer of(ScanReport report, FindingFilter filter, Page page) {
        List<ReportFindingEntry> fitting = findings(report, filter);
        return new LibraryReportAnswer(
                report.library(),
                report.startedAt(),
                report.took().toMillis() / MILLIS_PER_SECOND,
                report.unchanged(),
                counts(report),
                fitting.size(),
                page.offset(),
                fitting.stream().skip(page.offset()).limit(page.most()).toList());
    }

    /// Those that fit, what needs a look first.
    static List<ReportFindingEntry> findings(ScanReport report, FindingFilter filter) {
        Stream<ReportFindingEntry> failed =
                entries(Outcome.FAILED.name(), report.of(Outcome.FAILED), filter);
        Stream<ReportFindingEntry> warnings = entries(WARNING, report.warnings(), filter);
        Stream<ReportFindingEntry> rest =
                Stream.of(Outcome.values())
                        .filter(outcome -> outcome != Outcome.FAILED)
                        .flatMap(each -> entries(each.name(), report.of(each), filter));
        return Stream.of(failed, warnings, rest).flatMap(all -> all).toList();
    }

    private static Stream<ReportFindingEntry> entries(
            String kind, Findings findings, FindingFilter filter) {
        return filter.isOf(kind)
                ? findings.first().stream()
                        .filter(filter::has)
                        .map(each -> new ReportFindingEntry(kind, each.path(), each.reason()))
                : Stream.empty();
    }

    private static Map<String, Long> counts(ScanReport report) {
        Map<String, Long> counts = new LinkedHashMap<>();
        report.findings()
                .forEach((outcome, found) -> counts.put(outcome.name(), (long) found.count()));
        if (report.warnings().count() > 0) {
            counts.put(WARNING, (long) report.warnings().count());
        }
        return counts;
    }
}
