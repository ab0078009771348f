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
    ///
    /// @param begun run in the place of older ones
    List<ScanRecord> all(List<RunningScan> begun) {
        Map<String, ScanRecord> all = new TreeMap<>(last);
        for (RunningScan scan : begun) {
            if (last(scan.subject()).filter(old -> !old.began().isBefore(scan.began())).isEmpty()) {
                all.put(scan.subject(), running(scan.subject(), scan.began()));
            }
        }
        return List.copyOf(all.values());
    }

    private ScanRecord running(String subject, Instant began) {
        return new ScanRecord(subject, ScanState.RUNNING, began, began, report(subject));
    }

    /// A scan runs now.
    void begin(String subject) {
        put(running(subject, clock.instant()));
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
