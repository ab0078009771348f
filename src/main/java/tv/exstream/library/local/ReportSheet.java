package tv.exstream.library.local;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import tv.exstream.library.Findings;
import tv.exstream.library.Findings.Finding;
import tv.exstream.library.Outcome;
import tv.exstream.library.ScanReport;

/// A scan report being written. Owned by one thread.
final class ReportSheet {
    private final Map<Outcome, Findings> findings = new EnumMap<>(Outcome.class);
    private Findings warnings = Findings.NONE;
    private int unchanged;

    void add(Outcome outcome, Path path, String reason) {
        add(outcome, Findings.NONE.with(new Finding(PathText.of(path), reason)));
    }

    /// All findings of a part of the scan.
    void add(Outcome outcome, Findings more) {
        if (more.count() > 0) {
            findings.merge(outcome, more, Findings::plus);
        }
    }

    void warn(Path path, String reason) {
        warnings = warnings.with(new Finding(PathText.of(path), reason));
    }

    void addUnchanged(int count) {
        unchanged += count;
    }

    ScanReport finish(String library, Instant startedAt, Duration took) {
        return new ScanReport(library, startedAt, took, unchanged, findings, warnings);
    }
}
