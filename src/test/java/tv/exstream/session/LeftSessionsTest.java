package tv.exstream.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tv.exstream.Patience;
import tv.exstream.channel.Channel;
import tv.exstream.channel.Formats;
import tv.exstream.media.AudioFormat;
import tv.exstream.media.Profile;
import tv.exstream.media.VideoFormat;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.time.FrameRate;

/// Of a channel that got another format while it was watched.
@Timeout(60)
@DisplayName("Two sessions of one channel")
class LeftSessionsTest {
    private static final ViewerDetails SOMEBODY =
            new ViewerDetails("10.0.0.7", "VLC/3.0.18", ViewerKind.TRANSPORT_STREAM);

    private static final Channel BEFORE = SessionsTest.channel(5);
    private static final Channel NOW =
            BEFORE.with(
                    Formats.of(
                            new Profile(
                                    new VideoFormat(1_920, 1_080, FrameRate.FPS_25, 6_000),
                                    new AudioFormat(48_000, 2, 192))));

    private final SimulatedTicker ticker =
            new SimulatedTicker(Instant.parse("2027-03-01T12:00:00Z"));
    private final ShortFeeds feeds = new ShortFeeds();
    private final List<SessionEvent> events = new CopyOnWriteArrayList<>();
    private final Door door = new Door(Limits::usual, ticker, Arrival.UNNOTICED, events::add);
    private final Sessions sessions =
            new Sessions(feeds, Limits.parts(Limits.usual(), ticker, door));

    @SuppressWarnings("NullAway.Init")
    private Viewer before;

    @BeforeEach
    void begin() {
        before = sessions.join(BEFORE, SOMEBODY);
        sessions.change(NOW);
    }

    @AfterEach
    void close() {
        sessions.close();
    }

    @Test
    @DisplayName("are told as the one that everybody joins, and then the one of before")
    void newestFirst() {
        Viewer after = sessions.join(NOW, SOMEBODY);

        assertThat(sessions.snapshots())
                .extracting(session -> session.viewers().getFirst().id())
                .containsExactly(after.id(), before.id());
    }

    @Test
    @DisplayName("begin again together")
    void restarted() {
        Viewer _ = sessions.join(NOW, SOMEBODY);
        Patience.until("both send", () -> feeds.running.get() == 2);
        sessions.restart(NOW.id());
        assertThat(feeds.restarted).hasValue(2);
    }

    @Test
    @DisplayName("begin again, also when nobody came to the new one")
    void restartedAlone() {
        Patience.until("it sends", () -> feeds.running.get() == 1);
        sessions.restart(NOW.id());
        assertThat(feeds.restarted).hasValue(1);
    }

    @Test
    @DisplayName("take two of the places that there are for channels")
    void counted() {
        Viewer _ = sessions.join(NOW, SOMEBODY);
        Viewer _ = sessions.join(SessionsTest.channel(6), SOMEBODY);

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> sessions.join(SessionsTest.channel(7), SOMEBODY))
                .returns(Problem.TOO_MANY_VIEWERS, ProblemException::problem);
    }

    @Test
    @DisplayName("are one beginning and one end of the channel")
    void toldOnce() {
        Viewer _ = sessions.join(NOW, SOMEBODY);
        before.close();
        sessions.sweep();
        Patience.until("one is left", () -> feeds.running.get() == 1);
        sessions.end(NOW.id());
        Patience.until(
                "the end is told",
                () -> events.stream().anyMatch(each -> each instanceof SessionEvent.Ended));

        assertThat(events)
                .filteredOn(SessionEvent.Started.class::isInstance)
                .containsExactly(new SessionEvent.Started(BEFORE));
        assertThat(events)
                .filteredOn(SessionEvent.Ended.class::isInstance)
                .containsExactly(new SessionEvent.Ended(NOW));
    }
}
