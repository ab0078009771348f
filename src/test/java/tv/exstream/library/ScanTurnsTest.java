package tv.exstream.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tv.exstream.Patience;

@Timeout(60)
class ScanTurnsTest {
    private final ScanTurns turns = new ScanTurns(new ScanAudience());
    private final AtomicInteger begun = new AtomicInteger();
    private final CountDownLatch mayEnd = new CountDownLatch(1);

    @Test
    @DisplayName("what was renamed while it is scanned waits until the scan of its old name ends")
    void theSameFoldersUnderAnotherNameWait() throws Exception {
        Thread before = scan(subject("before", "/sources/1"));
        Patience.until("the old one is scanned", () -> begun.get() == 1);

        Thread after = scan(subject("after", "/sources/1"));

        Patience.until("the renamed one waits", () -> after.getState() == Thread.State.WAITING);
        assertThat(begun).hasValue(1);
        mayEnd.countDown();
        before.join();
        after.join();
        assertThat(begun).hasValue(2);
    }

    @Test
    @DisplayName("what lies elsewhere is scanned at the same time")
    void otherFoldersDoNotWait() throws Exception {
        Thread one = scan(subject("one", "/sources/1"));
        Thread two = scan(subject("two", "/sources/2"));

        Patience.until("both are scanned", () -> begun.get() == 2);

        mayEnd.countDown();
        one.join();
        two.join();
    }

    @Test
    @DisplayName("folders are quiet when the last scan of them has ended, whoever else scans")
    void foldersBecomeQuiet() throws Exception {
        List<Path> folders = List.of(Path.of("/sources/1"));
        assertThat(turns.isQuiet(folders, Duration.ZERO)).isTrue();
        Thread scan = scan(subject("one", "/sources/1"));
        Patience.until("it is scanned", () -> begun.get() == 1);

        assertThat(turns.isQuiet(folders, Duration.ofMillis(1))).isFalse();
        assertThat(turns.isQuiet(List.of(Path.of("/sources/2")), Duration.ZERO)).isTrue();
        mayEnd.countDown();
        assertThat(turns.isQuiet(folders, Duration.ofSeconds(30))).isTrue();
        scan.join();
    }

    @Test
    @DisplayName("folders that nobody scans any more are not remembered")
    void foldersAreForgotten() throws Exception {
        List<Path> folders = List.of(Path.of("/sources/1"));
        Thread first = scan(subject("one", "/sources/1"));
        Patience.until("it is scanned", () -> begun.get() == 1);
        Thread second = scan(subject("two", "/sources/1"));
        assertThat(turns.isQuiet(folders, Duration.ofMillis(1))).isFalse();
        assertThat(turns.known()).isOne();

        mayEnd.countDown();
        first.join();
        second.join();

        assertThat(turns.isQuiet(folders, Duration.ZERO)).isTrue();
        assertThat(turns.known()).isZero();
    }

    private Thread scan(Subject subject) {
        return Thread.ofPlatform()
                .daemon()
                .start(
                        () -> {
                            try {
                                ScanReport _ = turns.take(subject, subject.work());
                            } catch (InterruptedException e) {
                                throw new AssertionError("nobody must interrupt it", e);
                            }
                        });
    }

    private Subject subject(String name, String folder) {
        return new Subject(
                name,
                List.of(Path.of(folder)),
                Rhythm.every(Duration.ZERO),
                _ -> {
                    begun.incrementAndGet();
                    mayEnd.await();
                    return new ScanReport(
                            name, Instant.EPOCH, Duration.ZERO, 0, Map.of(), Findings.NONE);
                });
    }
}
