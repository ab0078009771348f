package tv.exstream.web.api;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import tv.exstream.library.Findings;
import tv.exstream.library.Outcome;
import tv.exstream.library.ScanPhase;
import tv.exstream.library.ScanProgress;
import tv.exstream.library.ScanReport;
import tv.exstream.library.Scans;
import tv.exstream.media.MediaItems;
import tv.exstream.web.api.ScanAnswer.Complaint;
import tv.exstream.web.api.ScanAnswer.LibraryReport;

/// The scans as answers. Thread-safe.
public final class ScanView {
    /// Enough for a person; the log has more.
    private static final int LISTED = 100;

    private static final double MILLIS_PER_SECOND = 1_000;

    private final Scans scans;
    private final MediaItems items;
    private volatile Count count = new Count(-1, 0);

    /// Counting the items takes a while, so it is done once for each version of them.
    private record Count(long version, long items) {}

    ScanView(Scans scans, MediaItems items) {
        this.scans = scans;
        this.items = items;
    }

    public ScanAnswer answer() {
        return answer(scans.progress(), scans.reports(), count());
    }

    void start() {
        scans.startAll();
    }

    private long count() {
        long version = items.version();
        Count before = count;
        if (before.version() != version) {
            long present =
                    scans.subjects().stream()
                            .flatMap(subject -> subject.folders().stream())
                            .mapToLong(items::countUnder)
                            .sum();
            count = new Count(version, present);
            return present;
        }
        return before.items();
    }

    /// Several scans at once are shown as one.
    static ScanAnswer answer(List<ScanProgress> progress, List<ScanReport> reports, long items) {
        List<ScanProgress> counted =
                progress.stream()
                        .filter(each -> each.phase().compareTo(ScanPhase.LISTING) > 0)
                        .toList();
        return new ScanAnswer(
                !progress.isEmpty(),
                items,
                counted.stream().mapToLong(ScanProgress::count).sum(),
                counted.stream().mapToLong(ScanProgress::total).sum(),
                counted.stream().mapToDouble(ScanProgress::perSecond).sum(),
                secondsLeft(counted),
                reports.stream().mapToLong(report -> report.count(Outcome.FAILED)).sum(),
                reports.stream()
                        .sorted(Comparator.comparing(ScanReport::library))
                        .map(ScanView::report)
                        .toList());
    }

    /// The longest of all; not known before the files are counted and some are done.
    private static OptionalLong secondsLeft(List<ScanProgress> counted) {
        return counted.stream()
                .filter(each -> each.count() > 0 && each.total() > 0)
                .mapToLong(each -> each.remaining().toSeconds())
                .max();
    }

    static LibraryReport report(ScanReport report) {
        Map<String, Long> counts = new LinkedHashMap<>();
        report.findings()
                .forEach((outcome, found) -> counts.put(outcome.name(), (long) found.count()));
        return new LibraryReport(
                report.library(),
                report.startedAt(),
                report.took().toMillis() / MILLIS_PER_SECOND,
                report.unchanged(),
                counts,
                complaints(report.of(Outcome.FAILED)),
                complaints(report.of(Outcome.LISTED).plus(report.of(Outcome.SKIPPED))),
                complaints(report.warnings()));
    }

    static List<Complaint> complaints(Findings findings) {
        return findings.first().stream()
                .limit(LISTED)
                .map(each -> new Complaint(each.path(), each.reason()))
                .toList();
    }
}
