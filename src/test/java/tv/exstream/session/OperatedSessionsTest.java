package tv.exstream.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tv.exstream.Patience;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelId;
import tv.exstream.channel.ChannelNumber;
import tv.exstream.config.Pacing;
import tv.exstream.media.Profile;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

/// What is told of sessions and viewers, and what operators do about them.
@Timeout(60)
class OperatedSessionsTest {
    private static final Instant NOON = Instant.parse("2027-03-01T12:00:00Z");
    private static final ViewerDetails SOMEBODY =
            new ViewerDetails("10.0.0.7", "VLC/3.0.18", ViewerKind.TRANSPORT_STREAM);
    private static final ViewerDetails SOMEBODY_ELSE =
            new ViewerDetails("10.0.0.8", "mpv", ViewerKind.TRANSPORT_STREAM);

    private final SimulatedTicker ticker = new SimulatedTicker(NOON);
    private final ShortFeeds feeds = new ShortFeeds();
    private final List<SessionEvent> events = new CopyOnWriteArrayList<>();
    private final Door door = new Door(Limits::usual, ticker, Arrival.UNNOTICED, events::add);
    private final Sessions sessions =
            new Sessions(feeds, Limits.parts(Limits.usual(), ticker, door));

    @AfterEach
    void close() {
        sessions.close();
    }

    @Test
    @DisplayName(
            "STR-81: a session tells of its beginning, who comes and goes, that it is empty and its end")
    void aSessionTellsOfItsLife() throws Exception {
        Viewer viewer = sessions.join(channel(5), SOMEBODY);
        sessions.sweep();
        viewer.close();
        sessions.sweep();
        ticker.advance(Duration.ofSeconds(15));
        sessions.sweep();
        Patience.until("the feed is over", () -> feeds.running.get() == 0 && events.size() > 4);

        var left = sessions.ended().getFirst();
        assertThat(left.end()).isEqualTo(ViewerEnd.LEFT);
        assertThat(events)
                .containsExactly(
                        new SessionEvent.Started(channel(5)),
                        new SessionEvent.Joined(channel(5), left.id(), SOMEBODY),
                        new SessionEvent.Left(left),
                        new SessionEvent.Emptied(channel(5)),
                        new SessionEvent.Ended(channel(5)));
    }

    @Test
    @DisplayName("STR-80: a session and its viewer say how they are doing")
    void aSessionAndItsViewerSayHowTheyAreDoing() throws Exception {
        Viewer viewer = sessions.join(channel(5), SOMEBODY);
        assertThat(viewer.snapshot().state()).isEqualTo(WatchState.CREATED);

        viewer.next();
        assertThat(viewer.snapshot().state()).isEqualTo(WatchState.ACTIVE);
        assertThat(session().state()).isEqualTo(WatchState.ACTIVE);
        ticker.advance(Duration.ofSeconds(30));
        assertThat(viewer.snapshot().state()).isEqualTo(WatchState.IDLE);
        viewer.close();

        assertThat(viewer.snapshot().state()).isEqualTo(WatchState.DISCONNECTED);
        assertThat(session().state()).isEqualTo(WatchState.IDLE);
        assertThat(sessions.ended())
                .singleElement()
                .returns(ViewerEnd.LEFT, EndedViewer::end)
                .returns(viewer.id(), EndedViewer::id)
                .returns(ticker.wall(), EndedViewer::until);
    }

    @Test
    void aViewerWhoFellBehindLatelyHasAState() throws Exception {
        Viewer viewer = sessions.join(channel(5), SOMEBODY);
        takeAll(viewer);
        feeds.publish(300);

        viewer.next();
        assertThat(viewer.snapshot().state()).isEqualTo(WatchState.ERROR);
        ticker.advance(Duration.ofSeconds(30));
        viewer.next();

        assertThat(viewer.snapshot().state()).isEqualTo(WatchState.ACTIVE);
    }

    @Test
    void aViewerWhomAnOperatorEndsIsToldWhyAndOthersAreNotDisturbed() throws Exception {
        Viewer viewer = sessions.join(channel(5), SOMEBODY);
        Viewer other = sessions.join(channel(5), SOMEBODY_ELSE);
        viewer.next();
        other.next();

        sessions.end(channel(5).id(), viewer.id(), "bedtime");

        assertThat(viewer.next()).isEmpty();
        assertThat(viewer.end()).contains(ViewerEnd.ENDED);
        viewer.close();
        assertThat(other.next()).isPresent();
        assertThat(sessions.ended())
                .singleElement()
                .returns("bedtime", EndedViewer::reason)
                .returns(ViewerEnd.ENDED, EndedViewer::end);
        assertProblem(Problem.VIEWER_ENDED, () -> sessions.join(channel(5), SOMEBODY));
        sessions.join(channel(6), SOMEBODY).close();
        ticker.advance(Endings.SHOWN_OUT);
        assertThat(sessions.join(channel(5), SOMEBODY).next()).isPresent();
    }

    @Test
    void aViewerWhoWaitsForTheStreamIsEndedAtOnce() throws Exception {
        Viewer viewer = sessions.join(channel(5), SOMEBODY);
        takeAll(viewer);
        try (ExecutorService client = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Optional<Slice>> waiting = client.submit(viewer::next);

            sessions.end(channel(5).id(), viewer.id(), "bedtime");

            assertThat(waiting.get()).isEmpty();
        }
    }

    @Test
    void aSessionThatAnOperatorEndsEndsForAllWhoWatchTheChannel() throws Exception {
        Viewer viewer = sessions.join(channel(5), SOMEBODY);
        Viewer other = sessions.join(channel(6), SOMEBODY);
        door.seen(channel(5), Duration.ZERO, SOMEBODY_ELSE);

        sessions.end(channel(5).id(), "maintenance");

        while (viewer.next().isPresent()) {
            Thread.onSpinWait();
        }
        assertThat(viewer.end()).contains(ViewerEnd.ENDED);
        assertThat(viewer.reason()).isEqualTo("maintenance");
        assertThat(other.next()).isPresent();
        assertThat(door.audience().all()).isEmpty();
        assertProblem(Problem.VIEWER_ENDED, () -> door.enter(channel(5), SOMEBODY_ELSE));
        ViewerDetails third = new ViewerDetails("10.0.0.9", "mpv", ViewerKind.TRANSPORT_STREAM);
        assertThat(sessions.join(channel(5), third).next()).isPresent();
    }

    @Test
    void whatIsNotThereCannotBeEndedOrRestarted() {
        sessions.join(channel(5), SOMEBODY);

        assertProblem(Problem.SESSION_NOT_FOUND, () -> sessions.end(channel(6).id(), "bedtime"));
        assertProblem(Problem.SESSION_NOT_FOUND, () -> sessions.end(channel(6).id(), 1, "bedtime"));
        assertProblem(Problem.VIEWER_NOT_FOUND, () -> sessions.end(channel(5).id(), 77, "bedtime"));
        assertProblem(Problem.SESSION_NOT_FOUND, () -> sessions.restart(channel(6).id()));
    }

    @Test
    @DisplayName("STR-52, STR-53: an operator's restart goes through the same entrance")
    void anOperatorsRestartGoesThroughTheSameEntrance() throws Exception {
        sessions.join(channel(5), SOMEBODY).next();

        sessions.restart(channel(5).id());
        assertThat(feeds.restarted.get()).isEqualTo(1);

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> sessions.restart(channel(5).id()))
                .withMessage("restart of channel 5 must wait for 30 s: COOL_DOWN")
                .extracting(ProblemException::problem)
                .isEqualTo(Problem.RESTART_REFUSED);
        assertThat(feeds.restarted.get()).isEqualTo(1);
        assertThat(session().restarts().refused()).containsEntry(Refusal.COOL_DOWN, 1L);
    }

    @Test
    @DisplayName(
            "TH-09, STR-21: a stream that is silent for 5 s and for 10 s gets a null packet each"
                    + " time")
    void aSilentStreamGetsNullPackets() throws Exception {
        Viewer viewer = sessions.join(channel(5), SOMEBODY);
        takeAll(viewer);
        sessions.sweep();
        try (ExecutorService client = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Optional<Slice>> waiting = client.submit(viewer::next);
            passSeconds(4);
            assertThat(waiting.isDone()).isFalse();

            passSeconds(1);
            Slice first = waiting.get().orElseThrow();
            assertThat(first.length()).isEqualTo(188);
            assertThat(first.bytes()).startsWith(0x47, 0x1F, 0xFF, 0x10, 0xFF).hasSize(188);

            waiting = client.submit(viewer::next);
            passSeconds(4);
            assertThat(waiting.isDone()).isFalse();
            passSeconds(2);
            assertThat(waiting.get()).isPresent();
            assertThat(viewer.end()).isEmpty();
        }
        assertThat(sessions.totals()).containsEntry(Total.KEEP_ALIVES, 2L);
        feeds.publish(1);
        assertThat(Slices.numberOf(viewer.next().orElseThrow())).isEqualTo(ShortFeeds.PUBLISHED);
    }

    @Test
    @DisplayName("STR-81: a viewer who was given nothing for 300 s is let go of")
    void aViewerWhoWasGivenNothingForLongIsLetGoOf() throws Exception {
        Viewer viewer = sessions.join(channel(5), SOMEBODY);

        passSeconds(301);

        assertThat(viewer.next()).isEmpty();
        assertThat(viewer.end()).contains(ViewerEnd.IDLE);
        viewer.close();
        assertThat(sessions.totals()).containsEntry(Total.VIEWERS_IDLE, 1L);
    }

    @Test
    @DisplayName("TH-10: who wants no pacing begins as far back as the ring has the stream")
    void whoWantsNoPacingBeginsFarBack() throws Exception {
        var hasty =
                new ViewerDetails(
                        "10.0.0.7",
                        "VLC/3.0.18",
                        ViewerKind.TRANSPORT_STREAM,
                        Optional.of(Pacing.DISABLED));
        takeAll(sessions.join(channel(5), SOMEBODY));
        feeds.publish(140);

        Viewer usual = sessions.join(channel(5), SOMEBODY);
        Viewer viewer = sessions.join(channel(5), hasty);

        assertThat(viewer.snapshot().pacing()).isEqualTo(Pacing.DISABLED);
        assertThat(usual.snapshot().pacing()).isEqualTo(Pacing.REALTIME);
        assertThat(Slices.numberOf(viewer.next().orElseThrow()))
                .isEqualTo(102)
                .isLessThan(Slices.numberOf(usual.next().orElseThrow()) - 50);
    }

    /// Takes what the feed publishes, however late it does. A ring has one writer, so others publish after that.
    private static void takeAll(Viewer viewer) throws Exception {
        long number = -1;
        while (number < ShortFeeds.PUBLISHED - 1) {
            number = Slices.numberOf(viewer.next().orElseThrow());
        }
    }

    private void passSeconds(int seconds) {
        for (int second = 0; second < seconds; second++) {
            ticker.advance(Duration.ofSeconds(1));
            sessions.sweep();
        }
    }

    private SessionSnapshot session() {
        return sessions.snapshots().getFirst();
    }

    private static void assertProblem(Problem problem, Runnable call) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(call::run)
                .extracting(ProblemException::problem)
                .isEqualTo(problem);
    }

    private static Channel channel(int number) {
        return new Channel(
                new ChannelId(number),
                new ChannelNumber(number, 0),
                "Channel " + number,
                NOON.minus(Duration.ofDays(1)),
                ZoneOffset.UTC,
                Profile.HD_720);
    }
}
