package tv.exstream.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelBuilder;
import tv.exstream.channel.ChannelChanged;
import tv.exstream.channel.ChannelRemoved;
import tv.exstream.channel.InMemoryChannels;
import tv.exstream.config.Config;
import tv.exstream.playout.TimelineChanged;
import tv.exstream.rendition.Urgency;

/// What sessions are told while the server runs.
@Timeout(60)
class SessionUpkeepTest {
    private static final ViewerDetails SOMEBODY =
            new ViewerDetails("10.0.0.7", "VLC/3.0.18", ViewerKind.TRANSPORT_STREAM);

    private final InMemoryChannels channels = new InMemoryChannels();
    private final Channel films = channels.add(ChannelBuilder.channel(5).named("Films").draft());
    private final Channel shows = channels.add(ChannelBuilder.channel(6).named("Shows").draft());
    private final Studio studio = new Studio(Studio.NOON, films);
    private final Timelines timelines = studio.timelines();
    private final Sessions sessions =
            new Sessions(
                    SessionUpkeepTest::open,
                    Limits.parts(Limits.usual(), studio.ticker, studio.door()));
    private final HlsStreams streams =
            new HlsStreams(studio.parts(), () -> Duration.ofHours(24), studio.door());
    private final PersonalStreams past =
            new PersonalStreams(
                    streams,
                    studio.parts(),
                    Limits.parts(Limits.usual(), studio.ticker, studio.door()));
    private final SessionUpkeep upkeep =
            new SessionUpkeep(
                    new SessionUpkeep.Parts(
                            sessions,
                            past,
                            streams,
                            timelines,
                            studio.restarts,
                            new Warming(
                                    () -> new Config.Warming(List.of(), 1),
                                    new Lookahead(timelines, studio.orders, Urgency.SOON)),
                            studio.ticker),
                    channels,
                    Executors.newSingleThreadExecutor());
    private final GenericApplicationContext server = new AnnotationConfigApplicationContext();

    @BeforeEach
    void start() {
        server.registerBean(SessionUpkeep.class, () -> upkeep);
        server.refresh();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    @DisplayName("SS-17, F21: whoever watches a channel that is removed sees the end of the stream")
    void aRemovedChannelEndsForThoseWhoWatchIt() throws Exception {
        Viewer viewer = sessions.join(films, SOMEBODY);
        Viewer other = sessions.join(shows, SOMEBODY);
        var known = timelines.load(films, Studio.NOON);

        server.publishEvent(new ChannelRemoved(films));

        assertThat(isOver(viewer)).isTrue();
        assertThat(other.next()).isPresent();
        assertThat(timelines.load(films, Studio.NOON)).isNotSameAs(known);
    }

    @Test
    void aChannelThatAnotherServerRemovedEndsAtTheNextLook() throws Exception {
        Viewer viewer = sessions.join(films, SOMEBODY);

        channels.remove(films.id());
        upkeep.refresh();

        assertThat(isOver(viewer)).isTrue();
    }

    @Test
    @DisplayName("F21: whoever watches a channel goes on watching when it gets another number")
    void aSessionIsCalledAsItsChannelIs() throws Exception {
        Viewer viewer = sessions.join(films, SOMEBODY);
        Channel changed = ChannelBuilder.channel(9).withId(films.id().value()).build();

        server.publishEvent(new ChannelChanged(changed));

        assertThat(viewer.next()).isPresent();
        assertThat(sessions.snapshots())
                .extracting(SessionSnapshot::channel)
                .containsExactly(changed);
    }

    @Test
    void aStreamOfOnesOwnIsCalledAsItsChannelIsAndEndsWithIt() throws Exception {
        try (Viewer viewer = past.join(films, SOMEBODY)) {
            Channel changed = ChannelBuilder.channel(9).withId(films.id().value()).build();

            server.publishEvent(new ChannelChanged(changed));

            assertThat(past.snapshots())
                    .extracting(SessionSnapshot::channel)
                    .containsExactly(changed);
            channels.remove(films.id());
            upkeep.refresh();
            assertThat(isOver(viewer)).isTrue();
        }
    }

    @Test
    void aTimelineThatHasChangedIsLoadedAgain() {
        var before = timelines.load(films, Studio.NOON);
        studio.air(studio.prepared("alien", Duration.ofSeconds(30)), Duration.ZERO);

        server.publishEvent(new TimelineChanged(films.id(), Studio.NOON));

        assertThat(timelines.load(films, Studio.NOON)).isNotSameAs(before);
    }

    @Test
    void theNeighboursOfWhatIsWatchedAreMadeReady() {
        studio.air(studio.unprepared("alien", Duration.ofSeconds(30)), Duration.ZERO);
        upkeep.refresh();
        assertThat(studio.orders.needs()).isEmpty();

        sessions.join(shows, SOMEBODY);
        // A look that meets the running upkeep's while that reads the timeline finds nothing; the
        // next one does.
        while (studio.orders.urgencies().isEmpty()) {
            upkeep.refresh();
        }

        assertThat(studio.orders.urgencies()).containsOnly(Urgency.SOON);
    }

    /// Reads what is left.
    private static boolean isOver(Viewer viewer) throws InterruptedException {
        while (viewer.next().isPresent()) {
            Thread.onSpinWait();
        }
        return viewer.end().filter(ViewerEnd.STREAM_ENDED::equals).isPresent();
    }

    /// A feed that publishes 60 slices at once and then nothing.
    private static Feed open(Channel channel, PacketRing ring, FeedLog log) {
        return () -> {
            Slices.publish(ring, 60);
            new CountDownLatch(1).await();
        };
    }
}
