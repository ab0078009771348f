package tv.exstream.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.rendition.Need;
import tv.exstream.rendition.RenditionRequest;
import tv.exstream.rendition.Urgency;

class RelaysTest {
    @TempDir private Path folder;
    private Masts masts;

    @BeforeEach
    void open() throws Exception {
        masts = new Masts(folder);
    }

    @AfterEach
    void close() throws Exception {
        masts.close();
    }

    @Test
    void aSourceIsJoinedShortlyBeforeItIsNeeded() {
        RenditionRequest news = masts.source(0);

        masts.ask(news, Duration.ofSeconds(13), Urgency.VIEWER);
        assertThat(masts.joined()).isZero();

        masts.ask(news, Duration.ofSeconds(11), Urgency.VIEWER);
        assertThat(masts.joined()).isOne();
    }

    @Test
    void aSourceWhoseSegmentsReachFarAheadIsNotLeftWhileItIsWatched() {
        RenditionRequest news = masts.source(1);
        masts.ask(news, Duration.ofSeconds(1), Urgency.VIEWER);

        for (int second = 0; second < 60; second += 2) {
            masts.pass(Duration.ofSeconds(2));
            masts.ask(news, Duration.ofSeconds(3), Urgency.VIEWER);
            masts.ask(news, Duration.ofSeconds(20 + second % 10), Urgency.VIEWER);
        }

        assertThat(masts.joined()).isOne();
    }

    @Test
    void aSourceThatIsOnAgainLaterIsLeftMeanwhile() {
        RenditionRequest news = masts.source(0);
        masts.ask(news, Duration.ofSeconds(1), Urgency.VIEWER);

        for (int second = 0; second < 20; second += 2) {
            masts.pass(Duration.ofSeconds(2));
            masts.ask(news, Duration.ofSeconds(34 - second), Urgency.VIEWER);
        }

        assertThat(masts.joined()).isZero();
    }

    @Test
    void theOnlyConnectionIsTakenOverAsSoonAsItIsGivenBack() throws Exception {
        RenditionRequest first = masts.source(1);
        RenditionRequest second = masts.source(1);
        masts.ask(first, Duration.ZERO, Urgency.VIEWER);
        masts.await(() -> masts.visits() == 1);
        masts.ask(second, Duration.ZERO, Urgency.VIEWER);
        masts.await(() -> masts.relays.failure(new Need.Frames(second, 0)).isPresent());

        masts.pass(Duration.ofSeconds(4));
        masts.ask(second, Duration.ZERO, Urgency.VIEWER);
        masts.pass(Duration.ofSeconds(2));

        masts.await(() -> masts.visits() == 2);
        assertThat(masts.leases.count()).isOne();
        assertThat(masts.joined()).isOne();
    }

    @Test
    void whatChangesWhileItIsReadIsReadAgain() {
        RenditionRequest news = masts.source(0);
        masts.whenRead(() -> masts.relays.changed(news.item().id()));

        masts.ask(news, Duration.ZERO, Urgency.VIEWER);
        assertThat(masts.joined()).isZero();

        masts.whenRead(() -> {});
        masts.ask(news, Duration.ZERO, Urgency.VIEWER);
        assertThat(masts.joined()).isOne();
    }

    @Test
    void aSourceIsLeftAfterTheLastViewer() {
        masts.ask(masts.source(0), Duration.ZERO, Urgency.VIEWER);

        masts.pass(Duration.ofSeconds(14));
        assertThat(masts.joined()).isOne();

        masts.pass(Duration.ofSeconds(2));
        assertThat(masts.joined()).isZero();
    }
}
