package tv.exstream.iptv;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.media.MediaId;
import tv.exstream.time.TimeRange;

@DisplayName("The nearest showings")
class NearestShowingsTest {
    private static final MediaId ONE = new MediaId(1);
    private static final MediaId TWO = new MediaId(2);
    private static final MediaId THREE = new MediaId(3);

    private static NearestShowings nearest(int most) {
        return new NearestShowings(
                TimeRange.of(Instant.ofEpochMilli(100), Duration.ofMillis(100)), most);
    }

    private static Showing showing(MediaId live, long start, long end) {
        return new Showing(
                live, new TimeRange(Instant.ofEpochMilli(start), Instant.ofEpochMilli(end)));
    }

    @Test
    @DisplayName("are those that overlap the range, each once, by start")
    void range() {
        NearestShowings nearest = nearest(10);
        nearest.add(ONE, 150, 160);
        nearest.add(TWO, 90, 101);
        nearest.add(TWO, 90, 100);
        nearest.add(ONE, 199, 300);
        nearest.add(ONE, 200, 300);
        nearest.add(ONE, 150, 160);

        assertThat(nearest.found())
                .isEqualTo(
                        new NearestShowings.Found(
                                List.of(
                                        showing(TWO, 90, 101),
                                        showing(ONE, 150, 160),
                                        showing(ONE, 199, 300)),
                                true));
    }

    @Test
    @DisplayName("are all that are on when the range begins, and the first that begin later")
    void running() {
        NearestShowings nearest = nearest(1);
        nearest.add(ONE, 120, 130);
        nearest.add(ONE, 100, 110);
        nearest.add(TWO, 80, 110);
        nearest.add(THREE, 110, 130);
        nearest.add(ONE, 110, 120);
        nearest.add(TWO, 115, 120);

        NearestShowings.Found found = nearest.found();
        assertThat(found.showings())
                .as("both that begin at 110")
                .containsExactly(
                        showing(TWO, 80, 110),
                        showing(ONE, 100, 110),
                        showing(ONE, 110, 120),
                        showing(THREE, 110, 130));
        assertThat(found.complete()).isFalse();
    }

    @Test
    @DisplayName("are all of them as long as none begins behind as many as are wanted")
    void complete() {
        NearestShowings nearest = nearest(2);
        nearest.add(ONE, 110, 120);
        nearest.add(TWO, 120, 130);
        nearest.add(THREE, 120, 130);
        assertThat(nearest.found().complete()).isTrue();

        nearest.add(THREE, 121, 130);
        assertThat(nearest.found().complete()).isFalse();
        assertThat(nearest.found().showings()).hasSize(3);
    }
}
