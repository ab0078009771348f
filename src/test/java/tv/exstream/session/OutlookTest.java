package tv.exstream.session;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.time.Lengths.seconds;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.media.MediaItem;
import tv.exstream.rendition.SlateCause;

class OutlookTest {
    private final Studio studio = new Studio();
    private final Outlook outlook = new Outlook(studio.timelines(), studio.orders, studio.ticker);

    @Test
    @DisplayName(
            "UI-60: what is stored plays at once, also for whoever comes between two key frames")
    void whatIsStoredPlaysAtOnceAtAnyTime() {
        studio.air(studio.prepared("alien", seconds(30)), seconds(0));

        for (int frame = 0; frame < 4 * Studio.GOP; frame++) {
            assertThat(outlook.of(studio.channel))
                    .as("frame %d", frame)
                    .isEqualTo(new Outlook.View.Ready());
            studio.ticker.advance(Duration.ofMillis(40));
        }
    }

    @Test
    void whatIsNotStoredIsMadeAndSaysWhyItCouldNotBe() {
        MediaItem alien = studio.unprepared("alien", seconds(30));
        studio.air(alien, seconds(0));
        studio.fill(alien, 0, 5 * Studio.GOP);
        studio.ticker.advance(seconds(9));
        assertThat(outlook.of(studio.channel)).isEqualTo(new Outlook.View.Ready());

        studio.ticker.advance(seconds(3));
        assertThat(outlook.of(studio.channel))
                .isEqualTo(new Outlook.View.ToBeMade(alien, Optional.empty()));
        studio.orders.failWith("it is damaged");

        assertThat(outlook.of(studio.channel))
                .isEqualTo(new Outlook.View.ToBeMade(alien, Optional.of("it is damaged")));
        assertThat(studio.orders.needs()).isEmpty();
    }

    @Test
    void whereNothingIsScheduledThereIsNothing() {
        studio.air(studio.prepared("alien", seconds(30)), seconds(60));

        assertThat(outlook.of(studio.channel))
                .isEqualTo(new Outlook.View.Nothing(SlateCause.NOTHING_SCHEDULED));
    }
}
