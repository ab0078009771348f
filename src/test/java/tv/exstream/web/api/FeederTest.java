package tv.exstream.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.json.JsonMapper;
import tv.exstream.web.api.Feeder.Look;

@Timeout(60)
class FeederTest {
    private final Board board = new Board();

    @Test
    void whatIsSeenIsPostedAsJson() throws InterruptedException {
        var feeder =
                feeder(new Look(Topic.HEALTH, 1, () -> new Wellbeing(HealthStatus.UP, List.of())));

        feeder.start();

        assertThat(board.awaitNewer(0, EnumSet.allOf(Topic.class), Duration.ofSeconds(20)))
                .extracting(Board.Note::json)
                .containsExactly("{\"status\":\"UP\",\"troubles\":[]}");
        feeder.stop();
    }

    @Test
    @DisplayName("STR-59: a topic that cannot be seen does not silence the others")
    void aTopicThatCannotBeSeenDoesNotSilenceTheOthers() throws InterruptedException {
        var feeder =
                feeder(
                        new Look(Topic.DISK, 1, FeederTest::fail),
                        new Look(Topic.TIMELINE, 1, () -> new TimelineNote(7)));

        feeder.start();

        assertThat(board.awaitNewer(0, EnumSet.allOf(Topic.class), Duration.ofSeconds(20)))
                .extracting(Board.Note::topic)
                .containsExactly(Topic.TIMELINE);
        feeder.stop();
    }

    @Test
    void whatIsNotDescribedAsTheStateOfATopicIsNotPosted() throws InterruptedException {
        var feeder =
                feeder(
                        new Look(Topic.SCRIPTS, 1, () -> 7),
                        new Look(Topic.TIMELINE, 1, () -> new TimelineNote(7)));

        feeder.start();

        assertThat(board.awaitNewer(0, EnumSet.allOf(Topic.class), Duration.ofSeconds(20)))
                .extracting(Board.Note::json)
                .containsExactly("{\"version\":7}");
        feeder.stop();
    }

    @Test
    void stoppingClosesTheBoard() throws InterruptedException {
        var feeder = feeder();
        feeder.start();

        feeder.stop();

        assertThat(feeder.isRunning()).isFalse();
        assertThat(board.awaitClose(Duration.ZERO)).isTrue();
    }

    private Feeder feeder(Look... looks) {
        return new Feeder(board, JsonMapper.shared(), List.of(looks));
    }

    private static Object fail() {
        throw new IllegalStateException("the database is locked");
    }
}
