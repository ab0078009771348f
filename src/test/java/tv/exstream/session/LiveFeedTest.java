package tv.exstream.session;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.time.Lengths.minutes;
import static tv.exstream.time.Lengths.seconds;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.media.MediaItem;
import tv.exstream.rendition.SlateCause;
import tv.exstream.rendition.Urgency;

/// A channel with a live source on it, as somebody sees it who watches.
class LiveFeedTest {
    private final Studio studio = new Studio();
    private final MediaItem news = studio.live("news");

    @AfterEach
    void theStreamIsClean() {
        studio.close();
        assertThat(studio.checker.complaints()).isEmpty();
    }

    @Test
    void aLiveSourceTakesOverFromAFileAndGivesBackWithoutASlate() {
        studio.air(studio.prepared("alien", minutes(1)), Duration.ZERO);
        studio.air(news, minutes(1), minutes(1));
        studio.air(studio.prepared("brazil", minutes(1)), minutes(2));
        studio.receive(news, seconds(58), seconds(130));

        studio.run(seconds(150));

        assertThat(studio.screen.story())
                .startsWith("alien:0..1499", shown(60, 120))
                .element(2)
                .asString()
                .startsWith("brazil:0..");
        assertThat(studio.waits.longest()).isLessThan(Duration.ofMillis(130));
    }

    @Test
    void aSourceThatGivesNothingIsNoFileThatCannotBeRead() {
        studio.air(news, Duration.ZERO, minutes(1));
        studio.orders.failWith("it refuses: 403");
        Set<SlateCause> causes = EnumSet.noneOf(SlateCause.class);
        studio.onSlate(causes::add);

        studio.run(seconds(10));

        assertThat(causes).containsExactly(SlateCause.NO_SIGNAL);
    }

    @Test
    @DisplayName(
            "F01: while a live source gives nothing viewers get slates, and then it from what is on")
    void anOutageIsBridged() {
        studio.air(news, Duration.ZERO, minutes(2));
        studio.receive(news, Duration.ZERO, seconds(20));
        studio.receive(news, seconds(26), seconds(100));

        studio.run(seconds(60));

        assertThat(studio.screen.story())
                .startsWith(shown(0, 20), "slate x 150")
                .element(2)
                .asString()
                .startsWith("news:" + Studio.liveFrame(seconds(26)) + "..");
        assertThat(studio.waits.longest()).isLessThan(Duration.ofMillis(130));
    }

    @Test
    @DisplayName("F01: what comes while viewers see slates is shown from its next chunk on")
    void whatComesLateIsShownAtOnce() {
        studio.air(news, Duration.ZERO, minutes(2));
        studio.receive(news, Duration.ZERO, seconds(20));
        studio.ticker.after(seconds(24), () -> studio.receive(news, seconds(25), seconds(100)));

        studio.run(seconds(60));

        assertThat(studio.screen.at(Studio.NOON.plusSeconds(26)))
                .isEqualTo("news:" + Studio.liveFrame(seconds(26)));
        assertThat(studio.waits.longest()).isLessThan(Duration.ofMillis(2_600));
    }

    @Test
    void aSourceThatIsFarAheadIsAskedForAsLongAsItIsWatched() {
        studio.air(news, Duration.ZERO, minutes(2));
        studio.receive(news, Duration.ZERO, seconds(100));

        studio.run(seconds(20));

        assertThat(studio.orders.needs()).hasSizeGreaterThanOrEqualTo(8);
        assertThat(studio.orders.urgencies()).containsExactly(Urgency.VIEWER);
    }

    private static String shown(int from, int to) {
        return "news:%d..%d"
                .formatted(Studio.liveFrame(seconds(from)), Studio.liveFrame(seconds(to)) - 1);
    }
}
