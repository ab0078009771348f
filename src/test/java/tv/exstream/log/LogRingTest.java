package tv.exstream.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.event.Level;

@Timeout(60)
class LogRingTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Duration LONG = Duration.ofMinutes(1);

    private final LogRing ring = new LogRing(5, 10_000);

    @Test
    void theNewestLinesComeFirst() {
        say(3);

        assertThat(ring.newest(LogFilter.ALL, Long.MAX_VALUE, 2))
                .extracting(LogLine::text)
                .containsExactly("line 3", "line 2");
        assertThat(ring.newest(LogFilter.ALL, 2, 10))
                .extracting(LogLine::text)
                .containsExactly("line 1");
    }

    @Test
    void onlySoManyLinesAreKept() {
        say(12);

        assertThat(ring.newest(LogFilter.ALL, Long.MAX_VALUE, 100))
                .extracting(LogLine::id)
                .containsExactly(12L, 11L, 10L, 9L, 8L);
        assertThat(ring.last()).isEqualTo(12);
    }

    @Test
    void longLinesPushOthersOut() {
        LogRing small = new LogRing(100, 1_000);
        for (int n = 0; n < 10; n++) {
            String text = "x".repeat(300);
            small.add(id -> line(id, Level.INFO, "session", text));
        }

        assertThat(small.newest(LogFilter.ALL, Long.MAX_VALUE, 100)).hasSize(2);
    }

    @Test
    void whoFollowsHearsWhatIsNewAndHowMuchWasMissed() throws InterruptedException {
        say(2);
        long seen = ring.last();
        say(9);

        LogRing.Newer newer = ring.awaitNewer(LogFilter.ALL, seen, 3, LONG);

        assertThat(newer.lines()).extracting(LogLine::id).containsExactly(9L, 10L, 11L);
        assertThat(newer.missed()).isEqualTo(6);
        assertThat(ring.awaitNewer(LogFilter.ALL, newer.last(), 3, Duration.ZERO).lines())
                .isEmpty();
    }

    @Test
    void whoFollowsWaitsForTheNextLine() throws Exception {
        var waiting = new FutureTask<>(() -> ring.awaitNewer(LogFilter.ALL, 0, 3, LONG));
        Thread.ofVirtual().start(waiting);

        say(1);

        assertThat(waiting.get(1, TimeUnit.MINUTES).lines()).hasSize(1);
    }

    @Test
    void linesAreFoundByLevelAreaWordsAndTime() {
        ring.add(id -> line(id, Level.WARN, "library.iptv", "the list does not answer"));
        ring.add(id -> line(id, Level.INFO, "library", "scan done"));
        ring.add(id -> line(id, Level.DEBUG, "session", "the viewer left"));

        assertThat(found(LogFilter.atLeast(Level.WARN)))
                .containsExactly("the list does not answer");
        assertThat(found(of(Optional.of(new LogArea("library")), List.of())))
                .containsExactly("scan done", "the list does not answer");
        assertThat(found(of(Optional.empty(), List.of("THE", "list"))))
                .containsExactly("the list does not answer");
        assertThat(found(LogFilter.ALL.within(Optional.of(NOON.plusSeconds(3)), Optional.empty())))
                .containsExactly("the viewer left");
        assertThat(
                        found(
                                LogFilter.ALL.within(
                                        Optional.of(NOON.plusSeconds(2)),
                                        Optional.of(NOON.plusSeconds(3)))))
                .containsExactly("scan done");
        assertThat(ring.areas()).containsExactly("library", "library.iptv", "session");
    }

    private static LogFilter of(Optional<LogArea> area, List<String> words) {
        return new LogFilter(Level.TRACE, area, words, Optional.empty(), Optional.empty());
    }

    private List<String> found(LogFilter filter) {
        return ring.newest(filter, Long.MAX_VALUE, 100).stream().map(LogLine::text).toList();
    }

    private void say(int lines) {
        for (int n = 1; n <= lines; n++) {
            String text = "line " + n;
            ring.add(id -> line(id, Level.INFO, "session", text));
        }
    }

    private static LogLine line(long id, Level level, String area, String text) {
        return new LogLine(id, NOON.plusSeconds(id), level, new LogArea(area), "t", text, "");
    }
}
