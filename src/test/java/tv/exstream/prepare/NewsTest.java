package tv.exstream.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelAdded;
import tv.exstream.channel.ChannelBuilder;
import tv.exstream.channel.ChannelChanged;
import tv.exstream.channel.ChannelRemoved;
import tv.exstream.playout.TimelineChanged;

/// What ends the pauses of those who prepare.
class NewsTest {
    private static final Duration NEVER = Duration.ofDays(1);
    private static final Channel FILMS = ChannelBuilder.channel(5).build();

    private final BlockingQueue<String> rounds = new LinkedBlockingQueue<>();
    private final Rounds looking = new Rounds("looking", NEVER, () -> rounds.add("looking"));
    private final Rounds drawing = new Rounds("drawing", NEVER, () -> rounds.add("drawing"));
    private final GenericApplicationContext server = new AnnotationConfigApplicationContext();

    @BeforeEach
    void start() throws InterruptedException {
        server.registerBean(
                PrepareConfiguration.News.class,
                () -> new PrepareConfiguration.News(looking, drawing));
        server.refresh();
        looking.start();
        assertThat(next()).isEqualTo("looking");
        drawing.start();
        assertThat(next()).isEqualTo("drawing");
    }

    @AfterEach
    void stop() {
        looking.stop();
        drawing.stop();
        server.close();
    }

    @Test
    void slatesAreDrawnForAChannelThatIsNewOrCalledOtherwise() throws Exception {
        server.publishEvent(new ChannelAdded(FILMS.id()));
        assertThat(next()).isEqualTo("drawing");

        server.publishEvent(new ChannelChanged(FILMS));
        assertThat(List.of(next(), next())).containsExactlyInAnyOrder("looking", "drawing");
    }

    @Test
    void whatIsToBePreparedIsLookedForWhenTimelinesChangeOrGo() throws Exception {
        server.publishEvent(new TimelineChanged(FILMS.id(), FILMS.epoch()));
        assertThat(next()).isEqualTo("looking");

        server.publishEvent(new ChannelRemoved(FILMS));
        assertThat(List.of(next(), next())).containsExactlyInAnyOrder("looking", "drawing");
    }

    private String next() throws InterruptedException {
        return String.valueOf(rounds.poll(1, TimeUnit.MINUTES));
    }
}
