package tv.exstream.library;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import tv.exstream.library.Findings.Finding;

/// A scan report being written. Owned by one thread.
public final class ReportDraft {
    private final Map<Outcome, Findings> findings = new EnumMap<>(Outcome.class);
    private Findings warnings = Findings.NONE;
    private int unchanged;

    /// @param reason empty where the outcome says all
    public void add(Outcome outcome, String what, String reason) {
        add(outcome, Findings.NONE.with(new Finding(what, reason)));
    }

    /// All findings of a part of the scan.
    public void add(Outcome outcome, Findings more) {
        if (more.count() > 0) {
            findings.merge(outcome, more, Findings::plus);
        }
    }

    public void warn(String what, String reason) {
        warnings = warnings.with(new Finding(what, reason));
    }

    public void addUnchanged(int count) {
        unchanged += count;
    }

    public ScanReport finish(String library, Instant startedAt, Duration took) {
        return new ScanReport(library, startedAt, took, unchanged, findings, warnings);
    }
}
