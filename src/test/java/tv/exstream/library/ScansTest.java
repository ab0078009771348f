package tv.exstream.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.Patience;
import tv.exstream.library.Findings.Finding;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

class ScansTest {
    private static final Duration NEVER = Duration.ZERO;
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    private static final Library MOVIES = new Library("movies", List.of(Path.of("/movies")));
    private static final Library SHOWS = new Library("shows", List.of(Path.of("/shows")));

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch mayEnd = new CountDownLatch(1);
    private final AtomicInteger count = new AtomicInteger();
    private Scans scans;

    @AfterEach
    void stop() {
        scans.close();
    }

    @Test
    void aScanAnswersItsReport() throws Exception {
        scans = scans(this::report, Rhythm.every(NEVER));

        ScanReport report = scans.start("movies").await();

        assertThat(report.library()).isEqualTo("movies");
        assertThat(scans.reports()).containsExactly(report);
        assertThat(scans.progress()).isEmpty();
    }

    @Test
    void askedAgainItJoinsTheScanThatRuns() throws Exception {
        scans = scans(this::slow, Rhythm.every(NEVER));

        RunningScan first = scans.start("movies");
        begun.await();
        RunningScan second = scans.start("movies");
        mayEnd.countDown();

        assertThat(second).isSameAs(first);
        second.await();
        assertThat(count).hasValue(1);
    }

    @Test
    void librariesAreScannedIndependently() throws Exception {
        scans = scans(this::slow, Rhythm.every(NEVER));

        RunningScan movies = scans.start("movies");
        RunningScan shows = scans.start("shows");
        mayEnd.countDown();

        assertThat(movies).isNotSameAs(shows);
        assertThat(movies.await().library()).isEqualTo("movies");
        assertThat(shows.await().library()).isEqualTo("shows");
    }

    @Test
    void aPartIsScannedWhenNoOtherScanOfTheLibraryRuns() throws Exception {
        BlockingQueue<Object> told = new LinkedBlockingQueue<>();
        scans = scans(this::slow, Rhythm.every(NEVER));
        scans.listen(listener(told));
        RunningScan whole = scans.start("movies");
        begun.await();

        scans.startPart(
                "movies", Set.of(Path.of("/movies/a")), (_, listener) -> slow(MOVIES, listener));
        assertThat(count).hasValue(1);
        mayEnd.countDown();

        ScanReport kept = whole.await();
        Patience.until("the part is scanned", Duration.ofSeconds(10), () -> count.get() == 2);
        Patience.until("it is told of", Duration.ofSeconds(10), () -> told.size() == 4);
        assertThat(scans.reports()).containsExactly(kept);
    }

    @Test
    void partsThatComeWhileAScanRunsAreScannedAsOne() throws Exception {
        BlockingQueue<Set<Path>> parts = new LinkedBlockingQueue<>();
        BlockingQueue<Object> told = new LinkedBlockingQueue<>();
        scans = scans(this::slow, Rhythm.every(NEVER));
        scans.listen(listener(told));
        RunningScan whole = scans.start("movies");
        begun.await();

        for (int n = 0; n < 100; n++) {
            startPart("/movies/" + n, parts);
        }
        mayEnd.countDown();
        ScanReport _ = whole.await();

        assertThat(parts.poll(10, TimeUnit.SECONDS)).hasSize(100);
        assertThat(count(told, ScanReport.class, 2)).isEqualTo(2);
        startPart("/movies/later", parts);
        assertThat(parts.poll(10, TimeUnit.SECONDS)).containsExactly(Path.of("/movies/later"));
        assertThat(parts).isEmpty();
    }

    private void startPart(String folder, BlockingQueue<Set<Path>> parts) {
        scans.startPart(
                "movies",
                Set.of(Path.of(folder)),
                (folders, listener) -> {
                    parts.add(folders);
                    return report(MOVIES, listener);
                });
    }

    @Test
    void progressIsSeenWhileAScanRuns() throws Exception {
        scans = scans(this::slow, Rhythm.every(NEVER));
        RunningScan scan = scans.start("movies");
        begun.await();

        assertThat(scans.progress()).extracting(ScanProgress::library).containsExactly("movies");

        mayEnd.countDown();
        scan.await();
    }

    @Test
    void listenersAreToldOfProgressAndOfTheEnd() throws Exception {
        BlockingQueue<Object> told = new LinkedBlockingQueue<>();
        scans = scans(this::report, Rhythm.every(NEVER));
        scans.listen(listener(told));

        scans.start("movies").await();

        assertThat(told).hasSize(2);
        assertThat(told.take()).isInstanceOf(ScanProgress.class);
        assertThat(told.take()).isInstanceOf(ScanReport.class);
    }

    @Test
    void whatIsKnownToHaveChangedIsScannedLongBeforeItsTurn() throws Exception {
        BlockingQueue<Object> told = new LinkedBlockingQueue<>();
        scans = scans(this::report, often(Duration.ofDays(1), Duration.ofMillis(1)));
        scans.listen(listener(told));

        scans.startSoon();

        assertThat(told.poll(10, TimeUnit.SECONDS)).isInstanceOf(ScanProgress.class);
    }

    @Test
    void askingForAScanSoonOverAndOverDoesNotPutItOff() throws Exception {
        scans = scans(this::slow, often(Duration.ofDays(1), Duration.ofMillis(1)));

        for (int n = 0; n < 1_000; n++) {
            scans.startSoon();
        }

        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
        mayEnd.countDown();
    }

    @Test
    void aLibraryIsScannedAgainByItself() throws Exception {
        BlockingQueue<Object> told = new LinkedBlockingQueue<>();
        scans = scans(this::report, Rhythm.every(Duration.ofMillis(5)));
        scans.listen(listener(told));

        scans.startAll();

        assertThat(count(told, ScanReport.class, 6)).isEqualTo(6);
    }

    @Test
    void theNextScanComesSoonWhenAFileWasBeingWritten() throws Exception {
        BlockingQueue<Object> told = new LinkedBlockingQueue<>();
        Rhythm rhythm = often(Duration.ofHours(1), Duration.ofMillis(5));
        scans = scans(this::growing, rhythm);
        scans.listen(listener(told));

        scans.start("movies").await();

        assertThat(count(told, ScanReport.class, 2)).isEqualTo(2);
    }

    @Test
    void aBrokenScanIsOverAndTheNextOneMayBegin() throws Exception {
        scans =
                scans(
                        (library, listener) -> {
                            if (count.incrementAndGet() == 1) {
                                throw new IllegalStateException("broken");
                            }
                            return report(library, listener);
                        },
                        Rhythm.every(NEVER));
        RunningScan broken = scans.start("movies");

        assertThatThrownBy(broken::await)
                .isInstanceOf(IllegalStateException.class)
                .hasRootCauseMessage("broken");
        assertThat(scans.start("movies").await().library()).isEqualTo("movies");
    }

    @Test
    void anUnknownLibraryIsRefused() {
        scans = scans(this::report, Rhythm.every(NEVER));

        assertThatThrownBy(() -> scans.start("music"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem()).isEqualTo(Problem.INVALID_VALUE))
                .hasMessage("library must be one of [movies, shows]: music");
    }

    @Test
    void closingStopsAScanAndRefusesMore() throws Exception {
        scans = scans(this::slow, Rhythm.every(NEVER));
        RunningScan scan = scans.start("movies");
        begun.await();

        scans.close();

        assertThatThrownBy(scan::await).hasMessage("the server is stopping");
        assertThatThrownBy(() -> scans.start("movies")).hasMessage("the server is stopping");
    }

    @Test
    void aCancelledScanIsOverAndIsRecordedAsSuch() throws Exception {
        ScanRecords records = new InMemoryScanRecords();
        scans = scans(this::slow, Rhythm.every(NEVER), records);
        RunningScan scan = scans.start("movies");
        begun.await();

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
        scans = scans(this::report, Rhythm.every(NEVER), records);
        ScanReport report = scans.start("movies").await();
        scans.close();

        scans = scans(this::report, Rhythm.every(NEVER), records);

        assertThat(scans.reports()).containsExactly(report);
    }

    @Test
    void aScanThatRanWhenTheServerWasEndedIsBegunAgain() throws Exception {
        ScanRecords records = new InMemoryScanRecords();
        scans = scans(this::slow, Rhythm.whenDue(Duration.ofDays(1)), records);
        RunningScan _ = scans.start("movies");
        begun.await();
        scans.close();
        assertThat(records.all()).extracting(ScanRecord::state).containsExactly(ScanState.RUNNING);
        mayEnd.countDown();

        scans = scans(this::slow, Rhythm.whenDue(Duration.ofDays(1)), records);
        scans.begin("movies");

        assertThat(scans.start("movies").await().library()).isEqualTo("movies");
        assertThat(count).hasValue(2);
    }

    @Test
    @DisplayName("what ran when the server was ended is shown as interrupted, wanted or not")
    void whatWasInterruptedIsShownSo() {
        ScanRecords records = new InMemoryScanRecords();
        ScanRecord kept = new ScanRecord("shows", ScanState.ENDED, NOW, NOW, Optional.empty());
        records.put(kept);
        records.put(running("movies"));
        records.put(running("a source that was removed"));

        scans = scans(this::report, Rhythm.whenDue(NEVER), records);

        assertThat(scans.records())
                .containsExactly(
                        interrupted("a source that was removed"), interrupted("movies"), kept);
        assertThat(records.all()).isEqualTo(scans.records());
    }

    private static ScanRecord running(String subject) {
        Instant before = NOW.minusSeconds(60);
        return new ScanRecord(subject, ScanState.RUNNING, before, before, Optional.empty());
    }

    private static ScanRecord interrupted(String subject) {
        Instant before = NOW.minusSeconds(60);
        return new ScanRecord(subject, ScanState.INTERRUPTED, before, NOW, Optional.empty());
    }

    @Test
    @DisplayName("what was removed before its scan had begun leaves no record of it")
    void whatIsRemovedMeanwhileLeavesNothing() throws Exception {
        var records = new InMemoryScanRecords();
        ScanRecords removing =
                new ScanRecords() {
                    @Override
                    public List<ScanRecord> all() {
                        return records.all();
                    }

                    @Override
                    public void put(ScanRecord scan) {
                        scans.remove(scan.subject());
                        records.put(scan);
                    }

                    @Override
                    public void remove(String subject) {
                        records.remove(subject);
                    }
                };
        scans = scans(this::report, Rhythm.every(NEVER), removing);

        RunningScan scan = scans.start("movies");

        assertThatThrownBy(scan::await).isInstanceOf(ProblemException.class);
        assertThat(records.all()).isEmpty();
    }

    @Test
    void whatOthersHaveIsNotReadAgainBeforeItIsDue() {
        ScanRecords records = new InMemoryScanRecords();
        records.put(
                new ScanRecord(
                        "movies",
                        ScanState.ENDED,
                        NOW.minusSeconds(120),
                        NOW.minusSeconds(60),
                        Optional.empty()));
        scans = scans(this::report, Rhythm.whenDue(Duration.ofDays(1)), records);

        scans.begin("movies");

        assertThat(scans.running()).isEmpty();
        assertThat(count).hasValue(0);
    }

    @Test
    void aSubjectThatIsRemovedIsForgotten() throws Exception {
        ScanRecords records = new InMemoryScanRecords();
        scans = scans(this::report, Rhythm.every(NEVER), records);
        ScanReport _ = scans.start("movies").await();

        scans.remove("movies");

        assertThat(records.all()).isEmpty();
        assertThatThrownBy(() -> scans.start("movies"))
                .hasMessage("library must be one of [shows]: movies");
    }

    @Test
    void behindACancelledScanAnotherBeginsWithWhatIsKnownNow() throws Exception {
        ScanRecords records = new InMemoryScanRecords();
        scans = scans(this::slow, Rhythm.every(NEVER), records);
        RunningScan first = scans.start("movies");
        begun.await();

        scans.remove("movies");
        scans.put(Subject.of(MOVIES, this::report, Rhythm.every(NEVER)));
        RunningScan second = scans.start("movies");

        assertThat(second.await().library()).isEqualTo("movies");
        assertThatThrownBy(first::await).hasMessage("the scan was cancelled");
        assertThat(records.all()).extracting(ScanRecord::state).containsExactly(ScanState.ENDED);
    }

    @Test
    void whatBecomesOfTheScanOfARemovedSubjectIsNotKept() throws Exception {
        ScanRecords records = new InMemoryScanRecords();
        scans = scans(this::slow, Rhythm.every(NEVER), records);
        RunningScan scan = scans.start("movies");
        begun.await();

        scans.remove("movies");

        assertThatThrownBy(scan::await).hasMessage("the scan was cancelled");
        assertThat(records.all()).isEmpty();
        assertThat(scans.running()).isEmpty();
    }

    @Test
    void whatIsOnlyReadWhenAskedIsNotReadAtAStart() {
        ScanRecords records = new InMemoryScanRecords();
        records.put(new ScanRecord("movies", ScanState.ENDED, NOW, NOW, Optional.empty()));
        scans = scans(this::report, Rhythm.whenDue(NEVER), records);

        scans.begin("movies");

        assertThat(scans.running()).isEmpty();
    }

    private static Rhythm often(Duration every, Duration soon) {
        return new Rhythm(every, soon, Rhythm.First.AT_START);
    }

    private static int count(BlockingQueue<Object> told, Class<?> type, int wanted)
            throws InterruptedException {
        int seen = 0;
        while (seen < wanted) {
            Object next = told.poll(10, TimeUnit.SECONDS);
            if (next == null) {
                return seen;
            }
            seen += type.isInstance(next) ? 1 : 0;
        }
        return seen;
    }

    private static Scans scans(Scanner scanner, Rhythm rhythm) {
        return scans(scanner, rhythm, new InMemoryScanRecords());
    }

    private static Scans scans(Scanner scanner, Rhythm rhythm, ScanRecords records) {
        Scans scans = new Scans(() -> NOW, records);
        List.of(MOVIES, SHOWS).forEach(library -> scans.put(Subject.of(library, scanner, rhythm)));
        return scans;
    }

    private ScanReport slow(Library library, ScanListener listener) throws InterruptedException {
        count.incrementAndGet();
        ScanReport report = report(library, listener);
        begun.countDown();
        mayEnd.await();
        return report;
    }

    private ScanReport growing(Library library, ScanListener listener) {
        Findings one = Findings.NONE.with(new Finding("/movies/a.mkv", ""));
        return new ScanReport(
                library.name(),
                Instant.EPOCH,
                Duration.ZERO,
                0,
                Map.of(Outcome.GROWING, one),
                Findings.NONE);
    }

    private ScanReport report(Library library, ScanListener listener) {
        listener.progressed(
                ScanProgress.of(
                        library.name(),
                        ScanPhase.LISTING,
                        new ScanProgress.Step(1, 0),
                        Duration.ofSeconds(1)));
        return new ScanReport(
                library.name(), Instant.EPOCH, Duration.ZERO, 0, Map.of(), Findings.NONE);
    }

    private static ScanListener listener(BlockingQueue<Object> told) {
        return new ScanListener() {
            @Override
            public void progressed(ScanProgress progress) {
                told.add(progress);
            }

            @Override
            public void finished(ScanReport report) {
                told.add(report);
            }
        };
    }
}
