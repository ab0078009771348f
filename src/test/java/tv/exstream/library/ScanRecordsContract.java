package tv.exstream.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tv.exstream.library.Findings.Finding;

/// What every implementation of [ScanRecords] does.
public interface ScanRecordsContract {
    Instant BEGAN = Instant.parse("2026-01-01T00:00:00Z");

    ScanRecords records();

    @Test
    default void theLastScanOfASubjectIsKept() {
        records().put(record("films", ScanState.RUNNING, Optional.empty()));
        ScanRecord ended = record("films", ScanState.ENDED, Optional.of(report()));
        ScanRecord other = record("shows", ScanState.CANCELLED, Optional.empty());

        records().put(other);
        records().put(ended);

        assertThat(records().all()).containsExactly(ended, other);
    }

    @Test
    default void whatIsScannedNoMoreIsForgotten() {
        records().put(record("films", ScanState.ENDED, Optional.empty()));

        records().remove("films");

        assertThat(records().all()).isEmpty();
    }

    private static ScanRecord record(String name, ScanState state, Optional<ScanReport> report) {
        return new ScanRecord(name, state, BEGAN, BEGAN.plusSeconds(3), report);
    }

    private static ScanReport report() {
        return new ScanReport(
                "films",
                BEGAN,
                Duration.ofMillis(1_500),
                7,
                Map.of(Outcome.FAILED, Findings.NONE.with(new Finding("/a.mkv", "broken"))),
                Findings.NONE);
    }
}
