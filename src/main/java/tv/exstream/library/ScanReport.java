package tv.exstream.library;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a scan found. Immutable.
///
/// @param unchanged how many files are as they were
/// @param findings by outcome; one that did not occur is absent
/// @param warnings what is wrong with descriptions and folders without keeping a file from being played
public record ScanReport(
        String library,
        Instant startedAt,
        Duration took,
        int unchanged,
        Map<Outcome, Findings> findings,
        Findings warnings) {
    public ScanReport {
        Map<Outcome, Findings> sorted = new EnumMap<>(Outcome.class);
        sorted.putAll(findings);
        findings = Collections.unmodifiableMap(sorted);
    }

    public Findings of(Outcome outcome) {
        return findings.getOrDefault(outcome, Findings.NONE);
    }

    public int count(Outcome outcome) {
        return of(outcome).count();
    }

    /// The paths found with an outcome, as far as they are listed.
    public List<String> paths(Outcome outcome) {
        return of(outcome).first().stream().map(Findings.Finding::path).toList();
    }

    /// Why nothing could be read at all: a source that refuses reports its own name where others have a file.
    public Optional<String> refusal() {
        return of(Outcome.FAILED).first().stream()
                .filter(finding -> finding.path().equals(library))
                .map(Findings.Finding::reason)
                .findFirst();
    }

    /// Whether the next scan should come soon, because something was not ready.
    public boolean isUnfinished() {
        return count(Outcome.GROWING) + count(Outcome.LATER) > 0;
    }
}
