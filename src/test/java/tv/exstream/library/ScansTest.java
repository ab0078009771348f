package tv.exstream.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.Patience;
import tv.exstream.library.Findings.Finding;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

class ScansTest {
    private static final Duration NEVER = Duration.ZERO;

    private final CountedScanner scanner = new CountedScanner();
    private Scans scans;

    @AfterEach
    void stop() {
        scans.close();
    }

    @Test
    void aScanAnswersItsReport() throws Exception {
        scans = CountedScanner.scans(scanner::report, Rhythm.every(NEVER));

        ScanReport report = scans.start("movies").await();

        assertThat(report.library()).isEqualTo("movies");
        assertThat(scans.reports()).containsExactly(report);
        assertThat(scans.progress()).isEmpty();
    }

    @Test
    void askedAgainItJoinsTheScanThatRuns() throws Exception {
        scans = CountedScanner.scans(scanner::slow, Rhythm.every(NEVER));

        RunningScan first = scans.start("movies");
        scanner.begun.await();
        RunningScan second = scans.start("movies");
        scanner.mayEnd.countDown();

        assertThat(second).isSameAs(first);
        second.await();
        assertThat(scanner.count).hasValue(1);
    }

    @Test
    void askedOnceMoreItIsScannedAgainBehindTheScanThatRuns() throws Exception {
        scans = CountedScanner.scans(scanner::slow, Rhythm.every(NEVER));
        RunningScan first = scans.start("movies");
        scanner.begun.await();

        scans.startOnceMore("movies");
        scans.startOnceMore("movies");
        assertThat(scanner.count).hasValue(1);
        scanner.mayEnd.countDown();

        assertThat(first.await().library()).isEqualTo("movies");
        untilScannedTwice();
    }

    /// And no more.
    private void untilScannedTwice() {
        Patience.until("it was scanned again", () -> scanner.count.get() == 2);
        Patience.until("all is over", () -> scans.running().isEmpty());
        assertThat(scanner.count).hasValue(2);
    }

    @Test
    void askedOnceMoreWhenNothingRunsItIsScannedAtOnce() throws Exception {
        scans = CountedScanner.scans(scanner::slow, Rhythm.every(NEVER));

        scans.startOnceMore("movies");

        scanner.begun.await();
        assertThat(scans.running()).hasSize(1);
        scanner.mayEnd.countDown();
    }

    @Test
    void aScanThatAsksForItselfIsNotRepeatedForEver() throws Exception {
        scans =
                CountedScanner.scans(
                        (library, listener) -> {
                            scanner.count.incrementAndGet();
                            scans.startOnceMore(library.name());
                            return scanner.report(library, listener);
                        },
                        Rhythm.every(NEVER));

        var _ = scans.start("movies").await();

        Patience.until("all is over", () -> scans.running().isEmpty());
        assertThat(scanner.count).hasValue(1);
    }

    @Test
    @DisplayName("LIB-12: libraries are scanned independently")
    void librariesAreScannedIndependently() throws Exception {
        scans = CountedScanner.scans(scanner::slow, Rhythm.every(NEVER));

        RunningScan movies = scans.start("movies");
        RunningScan shows = scans.start("shows");
        scanner.mayEnd.countDown();

        assertThat(movies).isNotSameAs(shows);
        assertThat(movies.await().library()).isEqualTo("movies");
        assertThat(shows.await().library()).isEqualTo("shows");
    }

    @Test
    void aPartIsScannedWhenNoOtherScanOfTheLibraryRuns() throws Exception {
        BlockingQueue<Object> told = new LinkedBlockingQueue<>();
        scans = CountedScanner.scans(scanner::slow, Rhythm.every(NEVER));
        scans.listen(listener(told));
        RunningScan whole = scans.start("movies");
        scanner.begun.await();

        scans.startPart(
                "movies",
                Set.of(Path.of("/movies/a")),
                (_, listener) -> scanner.slow(CountedScanner.MOVIES, listener));
        assertThat(scanner.count).hasValue(1);
        scanner.mayEnd.countDown();

        ScanReport kept = whole.await();
        Patience.until("the part is scanned", () -> scanner.count.get() == 2);
        Patience.until("it is told of", () -> told.size() == 4);
        assertThat(scans.reports()).containsExactly(kept);
    }

    @Test
    void partsThatComeWhileAScanRunsAreScannedAsOne() throws Exception {
        BlockingQueue<Set<Path>> parts = new LinkedBlockingQueue<>();
        BlockingQueue<Object> told = new LinkedBlockingQueue<>();
        scans = CountedScanner.scans(scanner::slow, Rhythm.every(NEVER));
        scans.listen(listener(told));
        RunningScan whole = scans.start("movies");
        scanner.begun.await();

        for (int n = 0; n < 100; n++) {
            startPart("/movies/" + n, parts);
        }
        scanner.mayEnd.countDown();
        ScanReport _ = whole.await();

        assertThat(parts.poll(1, TimeUnit.MINUTES)).hasSize(100);
        assertThat(count(told, ScanReport.class, 2)).isEqualTo(2);
        startPart("/movies/later", parts);
        assertThat(parts.poll(1, TimeUnit.MINUTES)).containsExactly(Path.of("/movies/later"));
        assertThat(parts).isEmpty();
    }

    private void startPart(String folder, BlockingQueue<Set<Path>> parts) {
        scans.startPart(
                "movies",
                Set.of(Path.of(folder)),
                (folders, listener) -> {
                    parts.add(folders);
                    return scanner.report(CountedScanner.MOVIES, listener);
                });
    }

    @Test
    void progressIsSeenWhileAScanRuns() throws Exception {
        scans = CountedScanner.scans(scanner::slow, Rhythm.every(NEVER));
        RunningScan scan = scans.start("movies");
        scanner.begun.await();

        assertThat(scans.progress()).extracting(ScanProgress::library).containsExactly("movies");

        scanner.mayEnd.countDown();
        scan.await();
    }

    @Test
    void listenersAreToldOfProgressAndOfTheEnd() throws Exception {
        BlockingQueue<Object> told = new LinkedBlockingQueue<>();
        scans = CountedScanner.scans(scanner::report, Rhythm.every(NEVER));
        scans.listen(listener(told));

        scans.start("movies").await();

        assertThat(told).hasSize(2);
        assertThat(told.take()).isInstanceOf(ScanProgress.class);
        assertThat(told.take()).isInstanceOf(ScanReport.class);
    }

    @Test
    void whatIsKnownToHaveChangedIsScannedLongBeforeItsTurn() throws Exception {
        BlockingQueue<Object> told = new LinkedBlockingQueue<>();
        scans =
                CountedScanner.scans(
                        scanner::report, often(Duration.ofDays(1), Duration.ofMillis(1)));
        scans.listen(listener(told));

        scans.startSoon();

        assertThat(told.poll(1, TimeUnit.MINUTES)).isInstanceOf(ScanProgress.class);
    }

    @Test
    @DisplayName("what changes while a scan runs is scanned once more behind it")
    void whatChangesWhileAScanRunsIsScannedBehindIt() throws Exception {
        scans = CountedScanner.scans(scanner::slow, Rhythm.every(Duration.ofDays(1)));
        RunningScan first = scans.start("movies");
        scanner.begun.await();

        scans.startSoon();
        scans.startSoon();
        scanner.mayEnd.countDown();

        assertThat(first.await().library()).isEqualTo("movies");
        untilScannedTwice();
    }

    @Test
    void askingForAScanSoonOverAndOverDoesNotPutItOff() throws Exception {
        scans =
                CountedScanner.scans(
                        scanner::slow, often(Duration.ofDays(1), Duration.ofMillis(1)));

        for (int n = 0; n < 1_000; n++) {
            scans.startSoon();
        }

        assertThat(scanner.begun.await(1, TimeUnit.MINUTES)).isTrue();
        scanner.mayEnd.countDown();
    }

    @Test
    @DisplayName("LIB-7: a library is scanned again by itself")
    void aLibraryIsScannedAgainByItself() throws Exception {
        BlockingQueue<Object> told = new LinkedBlockingQueue<>();
        scans = CountedScanner.scans(scanner::report, Rhythm.every(Duration.ofMillis(5)));
        scans.listen(listener(told));

        scans.startAll();

        assertThat(count(told, ScanReport.class, 6)).isEqualTo(6);
    }

    @Test
    void theNextScanComesSoonWhenAFileWasBeingWritten() throws Exception {
        BlockingQueue<Object> told = new LinkedBlockingQueue<>();
        Rhythm rhythm = often(Duration.ofHours(1), Duration.ofMillis(5));
        scans = CountedScanner.scans(this::growing, rhythm);
        scans.listen(listener(told));

        scans.start("movies").await();

        assertThat(count(told, ScanReport.class, 2)).isEqualTo(2);
    }

    @Test
    void aBrokenScanIsOverAndTheNextOneMayBegin() throws Exception {
        scans =
                CountedScanner.scans(
                        (library, listener) -> {
                            if (scanner.count.incrementAndGet() == 1) {
                                throw new IllegalStateException("broken");
                            }
                            return scanner.report(library, listener);
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
        scans = CountedScanner.scans(scanner::report, Rhythm.every(NEVER));

        assertThatThrownBy(() -> scans.start("music"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem()).isEqualTo(Problem.INVALID_VALUE))
                .hasMessage("library must be one of [movies, shows]: music");
    }

    @Test
    void closingStopsAScanAndRefusesMore() throws Exception {
        scans = CountedScanner.scans(scanner::slow, Rhythm.every(NEVER));
        RunningScan scan = scans.start("movies");
        scanner.begun.await();

        scans.close();

        assertThatThrownBy(scan::await).hasMessage("the server is stopping");
        assertThatThrownBy(() -> scans.start("movies")).hasMessage("the server is stopping");
    }

    private static Rhythm often(Duration every, Duration soon) {
        return new Rhythm(every, soon, Rhythm.First.AT_START);
    }

    private static int count(BlockingQueue<Object> told, Class<?> type, int wanted)
            throws InterruptedException {
        int seen = 0;
        while (seen < wanted) {
            Object next = told.poll(1, TimeUnit.MINUTES);
            if (next == null) {
                return seen;
            }
            seen += type.isInstance(next) ? 1 : 0;
        }
        return seen;
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
