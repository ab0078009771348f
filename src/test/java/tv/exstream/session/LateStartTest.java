package tv.exstream.session;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.time.Lengths.minutes;
import static tv.exstream.time.Lengths.seconds;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tv.exstream.media.MediaItem;

/// A stream whose first seconds are still being made when its first viewer comes, so that he sees everything so much later.
class LateStartTest {
    private final Studio studio = new Studio();

    @AfterEach
    void theStreamIsClean() {
        studio.close();
        assertThat(studio.checker.complaints()).isEmpty();
    }

    @Test
    void aProgrammeWhoseFirstSecondsAreMadeWhileTheyAreWatchedNeedsNoSlate() {
        MediaItem alien = studio.unprepared("alien", minutes(1));
        studio.air(alien, Duration.ZERO);
        studio.ticker.advance(seconds(5));
        studio.orders.onFirst(
                _ -> {
                    studio.ticker.after(Duration.ofMillis(700), () -> studio.fill(alien, 100, 150));
                    studio.ticker.after(
                            Duration.ofMillis(2_400), () -> studio.fill(alien, 150, 1_500));
                });

        studio.run(seconds(20));

        assertThat(studio.screen.story()).hasSize(1).first().asString().startsWith("alien:100..");
    }

    @Test
    void howeverMuchThereWasOfTheFirstSecondsNobodyGetsNothingForTwoSeconds() {
        MediaItem alien = studio.unprepared("alien", minutes(1));
        studio.air(alien, Duration.ZERO);
        studio.ticker.advance(seconds(5));
        studio.orders.onFirst(
                _ -> {
                    studio.ticker.after(Duration.ofMillis(700), () -> studio.fill(alien, 100, 165));
                    studio.ticker.after(seconds(4), () -> studio.fill(alien, 165, 1_500));
                });

        studio.run(seconds(20));

        assertThat(studio.screen.story()).element(1).asString().startsWith("slate x");
        assertThat(studio.waits.longest())
                .isBetween(Duration.ofMillis(1_700), Duration.ofMillis(1_850));
    }

    @Test
    void whoeverGetsSlatesFromTheBeginningOnAlwaysHasHalfASecondLeft() {
        MediaItem alien = studio.unprepared("alien", minutes(1));
        studio.air(alien, Duration.ZERO);
        studio.ticker.advance(Duration.ofMillis(5_013)); // between two frames

        studio.run(seconds(20));

        assertThat(studio.screen.story()).hasSize(1).first().asString().startsWith("slate x");
        assertThat(studio.waits.leastReserve()).isBetween(Duration.ofMillis(500), seconds(1));
    }

    @Test
    void aStreamThatHasCaughtUpOwesNothingToHavingBegunLate() {
        MediaItem alien = studio.unprepared("alien", minutes(1));
        studio.air(alien, Duration.ZERO);
        studio.ticker.advance(seconds(5));
        studio.orders.onFirst(
                _ -> studio.ticker.after(seconds(1), () -> studio.fill(alien, 100, 1_000)));

        studio.run(seconds(40));

        assertThat(studio.waits.longest())
                .isBetween(Duration.ofMillis(1_700), Duration.ofMillis(1_900));
    }
}
