package tv.exstream.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

class ScanLedgerTest {
    private final InMemoryScanRecords records = new InMemoryScanRecords();
    private Instant now = Instant.parse("2026-01-02T03:04:05Z");
    private final ScanLedger ledger = new ScanLedger(() -> now, records);

    @Test
    @DisplayName("a scan is written down when it begins and when it ends")
    void aScanIsWrittenDown() {
        Instant began = now;
        ledger.begin("films");
        assertThat(records.all()).containsExactly(scan(ScanState.RUNNING, began, began, null));

        now = now.plusSeconds(60);
        ledger.end("films", ScanState.ENDED, Optional.of(report(7)));

        assertThat(records.all()).containsExactly(scan(ScanState.ENDED, began, now, report(7)));
        assertThat(ledger.last("films")).contains(records.all().getFirst());
    }

    @Test
    @DisplayName("the last report is kept while the next scan runs, and when that has none")
    void theLastReportIsKept() {
        ledger.begin("films");
        ledger.end("films", ScanState.ENDED, Optional.of(report(7)));

        ledger.begin("films");
        assertThat(ledger.last("films").orElseThrow().report()).contains(report(7));
        ledger.end("films", ScanState.CANCELLED, Optional.empty());

        assertThat(ledger.all(List.of()))
                .containsExactly(scan(ScanState.CANCELLED, now, now, report(7)));
    }

    @Test
    @DisplayName(
            "what was begun runs in the place of what has ended, also before that is written down")
    void whatWasBegunRuns() {
        ledger.begin("films");
        ledger.end("films", ScanState.ENDED, Optional.of(report(7)));
        Instant later = now.plusSeconds(60);
        List<RunningScan> begun =
                List.of(
                        new RunningScan("films", later, _ -> report(8)),
                        new RunningScan("new source", later, _ -> report(9)));

        assertThat(ledger.all(begun))
                .containsExactly(
                        scan(ScanState.RUNNING, later, later, report(7)),
                        new ScanRecord(
                                "new source", ScanState.RUNNING, later, later, Optional.empty()));
    }

    @Test
    @DisplayName("after a start nothing runs that ran before")
    void nothingRunsAfterAStart() {
        ledger.begin("films");
        Instant began = now;
        now = now.plus(Duration.ofHours(3));

        ScanLedger again = new ScanLedger(() -> now, records);

        assertThat(again.all(List.of()))
                .containsExactly(scan(ScanState.INTERRUPTED, began, now, null));
        assertThat(records.all()).isEqualTo(again.all(List.of()));
    }

    @Test
    @DisplayName(
            "a database that is busy stops no scan; what it misses is known until the next start")
    void aBusyDatabaseStopsNothing() {
        ScanLedger unwritten = new ScanLedger(() -> now, new BusyRecords());

        unwritten.begin("films");
        assertThat(unwritten.last("films").orElseThrow().state()).isEqualTo(ScanState.RUNNING);
        unwritten.end("films", ScanState.BROKEN, Optional.empty());
        assertThat(unwritten.last("films").orElseThrow().state()).isEqualTo(ScanState.BROKEN);
        unwritten.forget("films");

        assertThat(unwritten.all(List.of())).isEmpty();
    }

    private static ScanRecord scan(
            ScanState state, Instant began, Instant ended, @Nullable ScanReport report) {
        return new ScanRecord("films", state, began, ended, Optional.ofNullable(report));
    }

    private static ScanReport report(int unchanged) {
        return new ScanReport(
                "films", Instant.EPOCH, Duration.ZERO, unchanged, Map.of(), Findings.NONE);
    }

    private static final class BusyRecords implements ScanRecords {
        @Override
        public List<ScanRecord> all() {
            return List.of();
        }

        @Override
        public void put(ScanRecord scan) {
            throw busy();
        }

        @Override
        public void remove(String subject) {
            throw busy();
        }

        private static ProblemException busy() {
            return new ProblemException(Problem.DATABASE_BUSY, "it is busy");
        }
    }
}
