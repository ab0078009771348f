package tv.exstream.library;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes how scans go to the log: one line for each piece of progress, one for the end, and why files failed. Thread-safe.
public final class ScanLog implements ScanListener {
    private static final Logger LOG = LoggerFactory.getLogger(ScanLog.class);

    /// The report has the others.
    private static final int LISTED = 10;

    @Override
    public void progressed(ScanProgress progress) {
        if (progress.count() > 0) {
            LOG.info(
                    "scanning library={} phase={} count={} total={} rate={}/s remaining={}s",
                    progress.library(),
                    progress.phase(),
                    progress.count(),
                    progress.total() == 0 ? "?" : progress.total(),
                    Math.round(progress.perSecond()),
                    progress.remaining().toSeconds());
        }
    }

    @Override
    public void finished(ScanReport report) {
        String counts =
                report.findings().entrySet().stream()
                        .map(entry -> "%s=%d".formatted(entry.getKey(), entry.getValue().count()))
                        .collect(Collectors.joining(" "))
                        .toLowerCase(Locale.ROOT);
        LOG.info(
                "scanned library={} took={}ms unchanged={} {}",
                report.library(),
                report.took().toMillis(),
                report.unchanged(),
                counts);
        log("cannot be played", report.of(Outcome.FAILED));
        log("description ignored", report.warnings());
    }

    private static void log(String what, Findings findings) {
        List<Findings.Finding> first = findings.first().stream().limit(LISTED).toList();
        first.forEach(
                finding ->
                        LOG.warn("{} file={} reason={}", what, finding.path(), finding.reason()));
        if (findings.count() > first.size()) {
            LOG.warn("{}: {} more, see the report", what, findings.count() - first.size());
        }
    }
}
