package tv.exstream.library;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/// A scanner that finds nothing, at once or when it may, and counts how often it was asked.
final class CountedScanner {
    static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    static final Library MOVIES = new Library("movies", List.of(Path.of("/movies")));
    static final Library SHOWS = new Library("shows", List.of(Path.of("/shows")));

    final CountDownLatch begun = new CountDownLatch(1);
    final CountDownLatch mayEnd = new CountDownLatch(1);
    final AtomicInteger count = new AtomicInteger();

    static Scans scans(Scanner scanner, Rhythm rhythm) {
        return scans(scanner, rhythm, new InMemoryScanRecords());
    }

    static Scans scans(Scanner scanner, Rhythm rhythm, ScanRecords records) {
        Scans scans = new Scans(() -> NOW, records);
        List.of(MOVIES, SHOWS).forEach(library -> scans.put(Subject.of(library, scanner, rhythm)));
        return scans;
    }

    ScanReport slow(Library library, ScanListener listener) throws InterruptedException {
        count.incrementAndGet();
        ScanReport report = report(library, listener);
        begun.countDown();
        mayEnd.await();
        return report;
    }

    ScanReport report(Library library, ScanListener listener) {
        listener.progressed(
                ScanProgress.of(
                        library.name(),
                        ScanPhase.LISTING,
                        new ScanProgress.Step(1, 0),
                        Duration.ofSeconds(1)));
        return new ScanReport(
                library.name(), Instant.EPOCH, Duration.ZERO, 0, Map.of(), Findings.NONE);
    }
}
