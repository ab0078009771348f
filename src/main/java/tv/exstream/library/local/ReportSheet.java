package tv.exstream.library.local;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import tv.exstream.library.Findings;
import tv.exstream.library.Outcome;
import tv.exstream.library.PathText;
import tv.exstream.library.ReportDraft;
import tv.exstream.library.ScanReport;

/// The report of files being written, their paths printable. Owned by one thread.
final class ReportSheet {
    private final ReportDraft draft = new ReportDraft();

    void add(Outcome outcome, Path path, String reason) {
        draft.add(outcome, PathText.of(path), reason);
    }

    /// All findings of a part of the scan.
    void add(Outcome outcome, Findings more) {
        draft.add(outcome, more);
    }

    void warn(Path path, String reason) {
        draft.warn(PathText.of(path), reason);
    }

    void addUnchanged(int count) {
        draft.addUnchanged(count);
    }

    ScanReport finish(String library, Instant startedAt, Duration took) {
        return draft.finish(library, startedAt, took);
    }
}
