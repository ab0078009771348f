package tv.exstream.delivery;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import tv.exstream.library.Findings;
import tv.exstream.library.Outcome;
import tv.exstream.library.ScanListener;
import tv.exstream.library.ScanReport;
import tv.exstream.webhook.EventKind;

/// Tells what scans found, and when a source begins or ceases to refuse itself. Thread-safe.
final class ScanNews implements ScanListener {
    private static final double MILLIS_PER_SECOND = 1_000;

    private final News news;

    /// The sources whose last reading failed.
    private final Set<String> failed = ConcurrentHashMap.newKeySet();

    ScanNews(News news) {
        this.news = news;
    }

    @Override
    public void finished(ScanReport report) {
        Map<String, Integer> counts = new TreeMap<>();
        report.findings().forEach((outcome, found) -> counts.put(outcome.name(), found.count()));
        news.tell(
                EventKind.SCAN_FINISHED,
                new Told.Scan(
                        report.library(),
                        report.took().toMillis() / MILLIS_PER_SECOND,
                        report.unchanged(),
                        counts));
        Optional<String> reason = refusal(report);
        if (reason.isEmpty()) {
            recovered(report.library());
        } else if (failed.add(report.library())) {
            news.tell(
                    EventKind.SOURCE_FAILED,
                    new Told.SourceFailure(report.library(), reason.get()));
        }
    }

    private void recovered(String source) {
        if (failed.remove(source)) {
            news.tell(EventKind.SOURCE_RECOVERED, new Told.SourceRecovery(source));
        }
    }

    /// A source that cannot be read reports its own name where others have a file.
    private static Optional<String> refusal(ScanReport report) {
        return report.of(Outcome.FAILED).first().stream()
                .filter(finding -> finding.path().equals(report.library()))
                .map(Findings.Finding::reason)
                .findFirst();
    }
}
