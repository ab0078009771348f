package tv.exstream.session;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.time.Lengths.minutes;
import static tv.exstream.time.Lengths.seconds;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tv.exstream.media.MediaItem;

/// What viewers of a channel see at its edges: where nothing comes any more, where they tune in, where nothing is.
@Timeout(60)
class BridgedFeedTest {
    private final Studio studio = new Studio();

    @AfterEach
    void theStreamIsClean() {
        studio.close();
        assertThat(studio.checker.complaints()).isEmpty();
        assertThat(studio.screen.holes()).isZero();
    }

    @Test
    @DisplayName(
            "SS-16, STR-4: when what makes a programme is killed and begins again after 1 s, viewers see a slate for less than 3 s")
    void whatIsKilledAndBegunAgainIsBridgedForAMoment() {
        MediaItem alien = studio.unprepared("alien", minutes(1));
        studio.fill(alien, 0, 150);
        studio.air(alien, Duration.ZERO);
        studio.ticker.after(seconds(6), () -> studio.fill(alien, 150, 1_500));

        studio.run(seconds(15));

        assertThat(studio.screen.story()).hasSize(3).first().isEqualTo("alien:0..149");
        assertThat(studio.screen.story().get(1)).matches("slate x [1-7]?[0-9]");
        assertThat(studio.screen.at(Studio.NOON.plusSeconds(10))).isEqualTo("alien:250");
        assertThat(studio.waits.longest()).isLessThan(Duration.ofMillis(1_900));
    }

    @Test
    @DisplayName(
            "STR-7: a source that gives nothing for 10 s is bridged, and then shown where it is on by then")
    void aSourceThatStallsIsBridged() {
        MediaItem alien = studio.unprepared("alien", minutes(2));
        studio.fill(alien, 0, 500);
        studio.air(alien, Duration.ZERO);
        studio.ticker.after(seconds(30), () -> studio.fill(alien, 500, 2_000));

        studio.run(seconds(45));

        assertThat(studio.screen.at(Studio.NOON.plusSeconds(25))).isEqualTo("slate");
        assertThat(studio.screen.at(Studio.NOON.plusSeconds(40))).isEqualTo("alien:1000");
        assertThat(studio.screen.story()).hasSize(3);
    }

    @Test
    @DisplayName(
            "STR-12: whoever tunes in a second before an end sees that second and the next programme on time")
    void whoTunesInASecondBeforeTheEnd() {
        studio.air(studio.prepared("alien", seconds(10)), Duration.ZERO);
        studio.air(studio.prepared("brazil", minutes(1)), seconds(10));
        studio.ticker.advance(seconds(9));

        studio.run(seconds(5));

        assertThat(studio.screen.at(Studio.NOON.plusSeconds(9))).isEqualTo("alien:225");
        assertThat(studio.screen.at(Studio.NOON.plusSeconds(10))).isEqualTo("brazil:0");
        assertThat(studio.screen.story()).hasSize(2);
    }

    @Test
    @DisplayName("STR-13: a channel with nothing scheduled shows a slate at once")
    void nothingScheduledIsASlateAtOnce() {
        studio.run(seconds(5));

        assertThat(studio.screen.story()).singleElement().asString().startsWith("slate x ");
        assertThat(studio.screen.firstPictureAt()).isEqualTo(Studio.NOON);
        assertThat(studio.waits.longest()).isLessThan(seconds(1));
    }
}
