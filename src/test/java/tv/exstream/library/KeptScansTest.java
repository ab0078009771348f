package tv.exstream.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.Patience;
import tv.exstream.problem.ProblemException;

/// What is kept of scans, also across starts.
class KeptScansTest {
    private static final Duration NEVER = Duration.ZERO;

    private final CountedScanner scanner = new CountedScanner();
    private Scans scans;

    @AfterEach
    void stop() {
        scans.close();
    }

    @Test
    void aCancelledScanIsOverAndIsRecordedAsSuch() throws Exception {
        ScanRecords records = new InMemoryScanRecords();
        scans = CountedScanner.scans(scanner::slow, Rhythm.every(NEVER), records);
        RunningScan scan = scans.start("movies");
        scanner.begun.await();

        assertThat(scans.cancel("movies")).isTrue();

        assertThatThrownBy(scan::await).hasMessage("the scan was cancelled");
        assertThat(records.all())
                .singleElement()
                .extracting(ScanRecord::state)
                .isEqualTo(ScanState.CANCELLED);
        assertThat(scans.cancel("movies")).isFalse();
    }

    @Test
    void theLastReportIsKnownAfterAStart() throws Exception {
        ScanRecords records = new InMemoryScanRecords();
        scans = CountedScanner.scans(scanner::report, Rhythm.every(NEVER), records);
        ScanReport report = scans.start("movies").await();
        scans.close();

        scans = CountedScanner.scans(scanner::report, Rhythm.every(NEVER), records);

        assertThat(scans.reports()).containsExactly(report);
    }

    @Test
    void aScanThatRanWhenTheServerWasEndedIsBegunAgain() throws Exception {
        ScanRecords records = new InMemoryScanRecords();
        scans = CountedScanner.scans(scanner::slow, Rhythm.whenDue(Duration.ofDays(1)), records);
        RunningScan _ = scans.start("movies");
        scanner.begun.await();
        scans.close();
        assertThat(records.all()).extracting(ScanRecord::state).containsExactly(ScanState.RUNNING);
        scanner.mayEnd.countDown();

        scans = CountedScanner.scans(scanner::slow, Rhythm.whenDue(Duration.ofDays(1)), records);
        scans.begin("movies");

        Patience.until(
                "it has ended this time",
                () -> scans.records().getFirst().state() == ScanState.ENDED);
        assertThat(scanner.count).hasValue(2);
    }

    @Test
    @DisplayName("what ran when the server was ended is shown as interrupted, wanted or not")
    void whatWasInterruptedIsShownSo() {
        ScanRecords records = new InMemoryScanRecords();
        ScanRecord kept =
                new ScanRecord(
                        "shows",
                        ScanState.ENDED,
                        CountedScanner.NOW,
                        CountedScanner.NOW,
                        Optional.empty());
        records.put(kept);
        records.put(running("movies"));
        records.put(running("a source that was removed"));

        scans = CountedScanner.scans(scanner::report, Rhythm.whenDue(NEVER), records);

        assertThat(scans.records())
                .containsExactly(
                        interrupted("a source that was removed"), interrupted("movies"), kept);
        assertThat(records.all()).isEqualTo(scans.records());
    }

    private static ScanRecord running(String subject) {
        Instant before = CountedScanner.NOW.minusSeconds(60);
        return new ScanRecord(subject, ScanState.RUNNING, before, before, Optional.empty());
    }

    private static ScanRecord interrupted(String subject) {
        Instant before = CountedScanner.NOW.minusSeconds(60);
        return new ScanRecord(
                subject, ScanState.INTERRUPTED, before, CountedScanner.NOW, Optional.empty());
    }

    @Test
    @DisplayName("what was removed before its scan had begun leaves no record of it")
    void whatIsRemovedMeanwhileLeavesNothing() throws Exception {
        var records = new InMemoryScanRecords();
        ScanRecords removing = before(records, scan -> scans.remove(scan.subject()));
        scans = CountedScanner.scans(scanner::report, Rhythm.every(NEVER), removing);

        RunningScan scan = scans.start("movies");

        assertThatThrownBy(scan::await).isInstanceOf(ProblemException.class);
        assertThat(records.all()).isEmpty();
    }

    @Test
    void aScanIsGoingOnUntilTheNextOneMayBegin() throws Exception {
        ScanRecords slow = before(new InMemoryScanRecords(), this::awaitWhenEnded);
        scans = CountedScanner.scans(scanner::report, Rhythm.every(NEVER), slow);
        RunningScan scan = scans.start("movies");
        scanner.begun.await();

        assertThat(scans.progress()).containsExactly(ScanProgress.none("movies"));

        scanner.mayEnd.countDown();
        assertThat(scan.await().library()).isEqualTo("movies");
        assertThat(scans.progress()).isEmpty();
    }

    private void awaitWhenEnded(ScanRecord scan) {
        if (scan.state() == ScanState.ENDED) {
            scanner.begun.countDown();
            Patience.until("it may end", () -> scanner.mayEnd.getCount() == 0);
        }
    }

    /// Does something before a record is put.
    private static ScanRecords before(ScanRecords records, Consumer<ScanRecord> work) {
        return new ScanRecords() {
            @Override
            public List<ScanRecord> all() {
                return records.all();
            }

            @Override
            public void put(ScanRecord scan) {
                work.accept(scan);
                records.put(scan);
            }

            @Override
            public void remove(String subject) {
                records.remove(subject);
            }
        };
    }

    @Test
    void whatOthersHaveIsNotReadAgainBeforeItIsDue() {
        ScanRecords records = new InMemoryScanRecords();
        records.put(
                new ScanRecord(
                        "movies",
                        ScanState.ENDED,
                        CountedScanner.NOW.minusSeconds(120),
                        CountedScanner.NOW.minusSeconds(60),
                        Optional.empty()));
        scans = CountedScanner.scans(scanner::report, Rhythm.whenDue(Duration.ofDays(1)), records);

        scans.begin("movies");

        assertThat(scans.running()).isEmpty();
        assertThat(scanner.count).hasValue(0);
    }

    @Test
    void aSubjectThatIsRemovedIsForgotten() throws Exception {
        ScanRecords records = new InMemoryScanRecords();
        scans = CountedScanner.scans(scanner::report, Rhythm.every(NEVER), records);
        ScanReport _ = scans.start("movies").await();

        scans.remove("movies");

        assertThat(records.all()).isEmpty();
        assertThatThrownBy(() -> scans.start("movies"))
                .hasMessage("library must be one of [shows]: movies");
    }

    @Test
    void behindACancelledScanAnotherBeginsWithWhatIsKnownNow() throws Exception {
        ScanRecords records = new InMemoryScanRecords();
        scans = CountedScanner.scans(scanner::slow, Rhythm.every(NEVER), records);
        RunningScan first = scans.start("movies");
        scanner.begun.await();

        scans.remove("movies");
        scans.put(Subject.of(CountedScanner.MOVIES, scanner::report, Rhythm.every(NEVER)));
        RunningScan second = scans.start("movies");

        assertThat(second.await().library()).isEqualTo("movies");
        assertThatThrownBy(first::await).hasMessage("the scan was cancelled");
        assertThat(records.all()).extracting(ScanRecord::state).containsExactly(ScanState.ENDED);
    }

    @Test
    void whatBecomesOfTheScanOfARemovedSubjectIsNotKept() throws Exception {
        ScanRecords records = new InMemoryScanRecords();
        scans = CountedScanner.scans(scanner::slow, Rhythm.every(NEVER), records);
        RunningScan scan = scans.start("movies");
        scanner.begun.await();

        scans.remove("movies");

        assertThatThrownBy(scan::await).hasMessage("the scan was cancelled");
        assertThat(records.all()).isEmpty();
        assertThat(scans.running()).isEmpty();
    }

    @Test
    void whatIsOnlyReadWhenAskedIsNotReadAtAStart() {
        ScanRecords records = new InMemoryScanRecords();
        records.put(
                new ScanRecord(
                        "movies",
                        ScanState.ENDED,
                        CountedScanner.NOW,
                        CountedScanner.NOW,
                        Optional.empty()));
        scans = CountedScanner.scans(scanner::report, Rhythm.whenDue(NEVER), records);

        scans.begin("movies");

        assertThat(scans.running()).isEmpty();
    }
}
