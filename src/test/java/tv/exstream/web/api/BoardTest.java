package tv.exstream.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.EnumSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class BoardTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    private final Board board = new Board();

    @Test
    void whoComesNewSeesTheLatestOfEachTopicOldestFirst() throws InterruptedException {
        board.post(Topic.DISK, "1");
        board.post(Topic.SCAN, "2");
        board.post(Topic.DISK, "3");

        assertThat(board.awaitNewer(0, EnumSet.allOf(Topic.class), LONG))
                .extracting(Board.Note::json)
                .containsExactly("2", "3");
    }

    @Test
    void theSameStateAgainIsNoChange() throws InterruptedException {
        board.post(Topic.DISK, "1");
        long seen = board.awaitNewer(0, EnumSet.allOf(Topic.class), LONG).getLast().version();

        board.post(Topic.DISK, "1");

        assertThat(board.awaitNewer(seen, EnumSet.allOf(Topic.class), Duration.ofMillis(1)))
                .isEmpty();
    }

    @Test
    void waitingEndsWithTheNextChange() throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Integer> waiting =
                    threads.submit(
                            () -> board.awaitNewer(0, EnumSet.allOf(Topic.class), LONG).size());

            board.post(Topic.HEALTH, "{}");

            assertThat(waiting.get()).isEqualTo(1);
        }
    }

    @Test
    void closingLetsEverybodyGo() throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Integer> waiting =
                    threads.submit(
                            () -> board.awaitNewer(0, EnumSet.allOf(Topic.class), LONG).size());
            Future<Boolean> pausing = threads.submit(() -> board.awaitClose(LONG));

            board.close();

            assertThat(waiting.get()).isZero();
            assertThat(pausing.get()).isTrue();
        }
    }

    @Test
    void whoeverWaitsForOneTopicHearsOfNoOther() throws InterruptedException {
        board.post(Topic.DISK, "{}");
        board.post(Topic.SCAN, "{}");

        assertThat(board.awaitNewer(0, EnumSet.of(Topic.SCAN), LONG))
                .singleElement()
                .extracting(Board.Note::topic)
                .isEqualTo(Topic.SCAN);
        assertThat(board.awaitNewer(0, EnumSet.of(Topic.FILLS), Duration.ofMillis(1))).isEmpty();
    }

    @Test
    void topicsAreNamedAsTheirEvents() {
        assertThat(Topic.wanted("scan, disk")).containsExactly(Topic.DISK, Topic.SCAN);
        assertThat(Topic.wanted(" ")).hasSameSizeAs(Topic.values());
        assertThatThrownBy(() -> Topic.wanted("weather"))
                .hasMessageStartingWith("topics must be some of [sessions, fills,");
    }
}
