package tv.exstream.library;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.exstream.problem.ProblemException;

/// What became of the last scan of every subject, in memory and across starts. None runs at the start. Thread-safe; one thread at a time for each subject.
final class ScanLedger {
    private static final Logger LOG = LoggerFactory.getLogger(ScanLedger.class);

    private final InstantSource clock;
    private final ScanRecords records;
    private final Map<String, ScanRecord> last = new ConcurrentHashMap<>();

    ScanLedger(InstantSource clock, ScanRecords records) {
        this.clock = clock;
        this.records = records;
        for (ScanRecord scan : records.all()) {
            last.put(scan.subject(), scan);
            if (scan.state() == ScanState.RUNNING) {
                end(scan.subject(), ScanState.INTERRUPTED, Optional.empty());
            }
        }
    }

    Optional<ScanRecord> last(String subject) {
        return Optional.ofNullable(last.get(subject));
    }

    /// By subject.
    List<ScanRecord> all() {
        return List.copyOf(new TreeMap<>(last).values());
    }

    /// A scan runs now.
    void begin(String subject) {
        Instant now = clock.instant();
        put(new ScanRecord(subject, ScanState.RUNNING, now, now, report(subject)));
    }

    /// The scan that ran has ended.
    ///
    /// @param report empty when there is none; then the one before is kept
    void end(String subject, ScanState state, Optional<ScanReport> report) {
        Instant now = clock.instant();
        Instant began = last(subject).map(ScanRecord::began).orElse(now);
        put(new ScanRecord(subject, state, began, now, report.or(() -> report(subject))));
    }

    void forget(String subject) {
        last.remove(subject);
        try {
            records.remove(subject);
        } catch (ProblemException e) {
            LOG.warn("scan not forgotten library={} reason={}", subject, e.getMessage());
        }
    }

    private Optional<ScanReport> report(String subject) {
        return last(subject).flatMap(ScanRecord::report);
    }

    private void put(ScanRecord scan) {
        last.put(scan.subject(), scan);
        try {
            records.put(scan);
        } catch (ProblemException e) {
            // A busy database forgets how a scan went, which is no reason to stop it.
            LOG.warn("scan not recorded library={} reason={}", scan.subject(), e.getMessage());
        }
    }
}
