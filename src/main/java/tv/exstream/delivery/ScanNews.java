package tv.exstream.delivery;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import tv.exstream.library.ScanListener;
import tv.exstream.library.ScanReport;
import tv.exstream.webhook.EventKind;

/// Tells what scans found, and when a source begins or ceases to refuse itself. Thread-safe.
final class ScanNews implements ScanListener {
    private static final double MILLIS_PER_SECOND = 1_000;

    private final News news;

    private final OpenTroubles failed;
    private final Supplier<Set<String>> sources;

    /// @param failed the sources whose last reading failed, also in the run before
    /// @param sources what all of them are called that there are now
    ScanNews(News news, OpenTroubles failed, Supplier<Set<String>> sources) {
        this.news = news;
        this.failed = failed;
        this.sources = sources;
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
        Optional<String> reason = report.refusal();
        if (reason.isEmpty()) {
            recovered(report.library());
        } else if (failed.begin(report.library(), "")) {
            news.tell(
                    EventKind.SOURCE_FAILED,
                    new Told.SourceFailure(report.library(), reason.get()));
        }
        failed.retain(sources);
    }

    private void recovered(String source) {
        if (failed.end(source)) {
            news.tell(EventKind.SOURCE_RECOVERED, new Told.SourceRecovery(source));
        }
    }
}
