package tv.exstream.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.media.MediaItem;
import tv.exstream.rendition.Need;
import tv.exstream.rendition.Urgency;

class WatchedFillsTest {
    private final Studio studio = new Studio();
    private final FeedLog log = new FeedLog(new Counts<>(Total.class));
    private final WatchedFills fills = new WatchedFills(studio.orders, log);
    private final MediaItem news = studio.live("news");

    @AfterEach
    void close() {
        studio.close();
    }

    @Test
    void aLiveSourceIsAskedForWhileSomebodyWatches() {
        Need need = new Need.Frames(studio.request(news), 0);

        fills.request(need, Urgency.VIEWER);
        log.present(0);
        fills.request(need, Urgency.VIEWER);

        assertThat(studio.orders.needs()).containsExactly(need);
    }

    @Test
    @DisplayName(
            "F07: a file is asked for in any case, but nobody waits for it when nobody watches")
    void aFileIsAskedForInAnyCase() {
        Need need =
                new Need.Frames(studio.request(studio.prepared("alien", Duration.ofMinutes(1))), 0);
        log.present(0);

        fills.request(need, Urgency.VIEWER);

        assertThat(studio.orders.needs()).containsExactly(need);
        assertThat(studio.orders.urgencies()).containsOnly(Urgency.SOON);
    }

    @Test
    void whatFailsIsToldAllTheSame() {
        studio.orders.failWith("it is away");

        assertThat(fills.failure(new Need.Frames(studio.request(news), 0))).contains("it is away");
    }
}
