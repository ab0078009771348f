package tv.exstream.session;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.time.Lengths.seconds;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tv.exstream.media.MediaItem;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

/// A channel whose programme ends inside a chunk, which is written anew therefore.
@Timeout(60)
class CutFeedTest {
    private final Studio studio = new Studio();

    @AfterEach
    void close() {
        studio.close();
    }

    @Test
    @DisplayName(
            "F12: a chunk to be cut that cannot be read at first comes in its place, and nothing of the one before it is touched")
    void aCutChunkThatCannotBeReadAtFirstComesInItsPlace() {
        MediaItem alien = studio.prepared("alien", seconds(30));
        studio.air(alien, Duration.ZERO, seconds(5));
        studio.air(studio.prepared("brazil", seconds(20)), seconds(5));
        studio.stock.onRead(
                chunk -> {
                    if (chunk.startFrame() == 100) {
                        studio.stock.onRead(_ -> {});
                        throw new ProblemException(Problem.MEDIA_UNREADABLE, "damaged");
                    }
                });

        studio.run(seconds(12));

        assertThat(studio.screen.story()).hasSize(2);
        assertThat(studio.screen.at(Studio.NOON.plusSeconds(5))).isEqualTo("brazil:0");
        assertThat(studio.checker.complaints()).isEmpty();
        assertThat(studio.log.snapshot().lastError()).isPresent();
    }
}
