package tv.exstream.session;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.time.Lengths.minutes;
import static tv.exstream.time.Lengths.seconds;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.media.MediaItem;

/// A channel with fallback filler, as somebody sees it who watches while programmes break off.
class FillerFeedTest {
    private final Studio studio = new Studio();

    @AfterEach
    void theStreamIsClean() {
        studio.close();
        assertThat(studio.checker.complaints()).isEmpty();
    }

    @Test
    @DisplayName(
            "F01: after four seconds of slates viewers get the fallback, over and over, and then what is on")
    void fillerBridgesALongOutage() {
        MediaItem news = studio.live("news");
        studio.air(news, Duration.ZERO, minutes(2));
        studio.receive(news, Duration.ZERO, seconds(20));
        studio.receive(news, seconds(50), seconds(100));
        studio.fallsBackOn(studio.prepared("loop", seconds(10)));

        studio.run(seconds(60));

        assertThat(studio.screen.story())
                .containsExactly(
                        shown(news, 0, 20),
                        "slate x 100",
                        "loop:0..249",
                        "loop:0..249",
                        "loop:0..149",
                        studio.screen.story().getLast())
                .last()
                .asString()
                .startsWith("news:" + Studio.liveFrame(seconds(50)) + "..");
        assertThat(studio.log.snapshot().fillers()).isEqualTo(13);
        assertThat(studio.waits.longest()).isLessThan(seconds(2));
    }

    @Test
    @DisplayName(
            "F12: a file that breaks off is bridged by the fallback, and goes on where it is on by then")
    void afterFillerAFileGoesOnWhereItIsOn() {
        MediaItem alien = studio.unprepared("alien", minutes(1));
        studio.fill(alien, 0, 500);
        studio.air(alien, Duration.ZERO);
        studio.fallsBackOn(studio.prepared("loop", seconds(10)));
        studio.ticker.after(seconds(32), () -> studio.fill(alien, 900, 1_500));

        studio.run(seconds(50));

        assertThat(studio.screen.at(Studio.NOON.plusSeconds(28))).startsWith("loop:");
        assertThat(studio.screen.at(Studio.NOON.plusSeconds(38))).isEqualTo("alien:950");
        assertThat(studio.waits.longest()).isLessThan(seconds(2));
    }

    @Test
    void fillerThatIsNotThereIsAskedForAndSlatesGoOn() {
        MediaItem alien = studio.unprepared("alien", minutes(1));
        studio.air(alien, Duration.ZERO);
        studio.fallsBackOn(studio.unprepared("loop", seconds(10)));

        studio.run(seconds(20));

        assertThat(studio.screen.story()).hasSize(1).first().asString().startsWith("slate x");
        assertThat(studio.log.snapshot().fillers()).isZero();
    }

    @Test
    @DisplayName("STR-12: ours: where nothing is scheduled no filler is shown by itself")
    void nothingScheduledIsNoReasonForFiller() {
        studio.air(studio.prepared("alien", seconds(10)), Duration.ZERO);
        studio.air(studio.prepared("brazil", seconds(10)), seconds(30));
        studio.fallsBackOn(studio.prepared("loop", seconds(10)));

        studio.run(seconds(35));

        assertThat(studio.log.snapshot().fillers()).isZero();
    }

    @Test
    void afterATimeOffAirAnOutageBeginsWithSlatesAgain() {
        studio.air(studio.unprepared("alien", seconds(10)), Duration.ZERO);
        studio.air(studio.unprepared("brazil", minutes(1)), seconds(30));
        studio.fallsBackOn(studio.prepared("loop", seconds(10)));

        studio.run(seconds(40));

        assertThat(studio.screen.at(Studio.NOON.plusSeconds(8))).startsWith("loop:");
        assertThat(studio.screen.at(Studio.NOON.plusMillis(32_500))).startsWith("slate");
        assertThat(studio.screen.at(Studio.NOON.plusSeconds(38))).startsWith("loop:");
    }

    private static String shown(MediaItem item, int from, int to) {
        return "%s:%d..%d"
                .formatted(
                        item.title().name(),
                        Studio.liveFrame(seconds(from)),
                        Studio.liveFrame(seconds(to)) - 1);
    }
}
