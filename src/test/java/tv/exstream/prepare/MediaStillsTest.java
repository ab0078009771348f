package tv.exstream.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tv.exstream.media.MediaItemBuilder.item;
import static tv.exstream.time.Lengths.minutes;
import static tv.exstream.time.Lengths.seconds;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tv.exstream.media.MediaItem;
import tv.exstream.media.MediaKind;

class MediaStillsTest {
    private final List<Duration> painted = new ArrayList<>();
    private final MediaStills stills =
            new MediaStills(
                    still -> {
                        painted.add(still.at());
                        return still.at().toString().getBytes(StandardCharsets.UTF_8);
                    });
    private final MediaItem film = item("Alien").withId(1).lasting(minutes(2)).build();

    @Test
    void aPictureIsMadeOnce() throws InterruptedException {
        byte[] first = stills.picture(film, seconds(5));

        assertThat(stills.picture(film, Duration.ofMillis(5_900))).isEqualTo(first);
        assertThat(painted).containsExactly(seconds(5));
    }

    @Test
    void placesOutsideTheFilmAreBroughtIntoIt() throws InterruptedException {
        stills.picture(film, minutes(9));
        stills.picture(film, minutes(-9));

        assertThat(painted).containsExactly(seconds(119), Duration.ZERO);
    }

    @Test
    void whatHasNotBeenAskedForLongIsForgotten() throws InterruptedException {
        MediaItem day = item("Day").withId(2).lasting(Duration.ofHours(1)).build();
        for (int second = 0; second < 400; second++) {
            stills.picture(day, seconds(second));
        }
        stills.picture(day, seconds(399));
        assertThat(painted).hasSize(400);

        stills.picture(day, seconds(0));

        assertThat(painted).hasSize(401);
    }

    @Test
    void whatHasNoPicturesHasNone() {
        MediaItem live = item("Live").withId(3).ofKind(MediaKind.LIVE).build();

        assertThatThrownBy(() -> stills.picture(live, Duration.ZERO))
                .hasMessageContaining("media item has no pictures: 3");
    }
}
