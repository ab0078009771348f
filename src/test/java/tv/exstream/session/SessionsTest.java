package tv.exstream.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelBuilder;
import tv.exstream.channel.ChannelId;
import tv.exstream.channel.ChannelNumber;
import tv.exstream.channel.Formats;
import tv.exstream.media.AudioFormat;
import tv.exstream.media.Profile;
import tv.exstream.media.VideoFormat;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.time.FrameRate;

@Timeout(60)
class SessionsTest {
    private static final Instant NOON = Instant.parse("2027-03-01T12:00:00Z");
    private static final ViewerDetails SOMEBODY =
            new ViewerDetails("10.0.0.7", "VLC/3.0.18", ViewerKind.TRANSPORT_STREAM);

    private static final Profile WIDE =
            new Profile(
                    new VideoFormat(1_920, 1_080, FrameRate.FPS_25, 6_000),
                    new AudioFormat(48_000, 2, 192));

    private final SimulatedTicker ticker = new SimulatedTicker(NOON);
    private final ShortFeeds feeds = new ShortFeeds();
    private final Sessions sessions = new Sessions(feeds, Limits.parts(Limits.usual(), ticker));

    @AfterEach
    void close() {
        sessions.close();
    }

    @Test
    void theFirstSliceOfAViewerStartsAtAKeyFrame() throws Exception {
        try (Viewer viewer = sessions.join(channel(5), SOMEBODY)) {
            assertThat(Slices.numberOf(viewer.next().orElseThrow()) % Slices.KEY_EVERY).isZero();
        }
    }

    @Test
    @DisplayName(
            "F21: whoever watches goes on watching when the channel is renamed, with those who come later")
    void whoWatchesGoesOnWatchingWhenTheChannelIsRenamed() throws Exception {
        Channel renamed =
                ChannelBuilder.channel(6).withId(channel(5).id().value()).named("Other").build();
        try (Viewer viewer = sessions.join(channel(5), SOMEBODY)) {
            sessions.change(renamed);

            assertThat(viewer.next()).isPresent();
            assertThat(sessions.snapshots())
                    .singleElement()
                    .satisfies(s -> assertThat(s.channel()).isEqualTo(renamed))
                    .satisfies(s -> assertThat(s.viewers()).hasSize(1));
            try (Viewer other = sessions.join(renamed, SOMEBODY)) {
                assertThat(other.next()).isPresent();
            }
            assertThat(feeds.opened.get()).isEqualTo(1);
        }
    }

    @Test
    @DisplayName(
            "F21: whoever watches a channel that gets another format keeps the one with which he began")
    void whoWatchesKeepsTheFormatWithWhichHeBegan() throws Exception {
        Channel wide = channel(5).with(Formats.of(WIDE));
        try (Viewer before = sessions.join(channel(5), SOMEBODY)) {
            sessions.change(wide);
            try (Viewer after = sessions.join(wide, SOMEBODY)) {
                assertThat(before.next()).isPresent();
                assertThat(after.next()).isPresent();
                assertThat(sessions.totals()).containsEntry(Total.SESSIONS_STARTED, 2L);
                assertThat(sessions.snapshots())
                        .hasSize(2)
                        .allSatisfy(s -> assertThat(s.channel()).isEqualTo(wide))
                        .allSatisfy(s -> assertThat(s.viewers()).hasSize(1));
            }
        }
    }

    @Test
    void whoAskedBeforeTheChangeDoesNotBringTheFormatOfBeforeBack() {
        Channel wide = channel(5).with(Formats.of(WIDE));
        sessions.change(wide);
        Viewer _ = sessions.join(channel(5), SOMEBODY);

        Viewer _ = sessions.join(wide, SOMEBODY);
        Viewer _ = sessions.join(wide, SOMEBODY);

        assertThat(sessions.totals()).containsEntry(Total.SESSIONS_STARTED, 2L);
    }

    @Test
    void aSessionInAFormatOfBeforeDoesNotLinger() {
        Channel wide = channel(5).with(Formats.of(WIDE));
        Viewer before = sessions.join(channel(5), SOMEBODY);
        sessions.change(wide);
        sessions.join(wide, SOMEBODY).close();

        before.close();
        sessions.sweep();

        assertThat(sessions.snapshots())
                .singleElement()
                .satisfies(s -> assertThat(s.viewers()).isEmpty());
        Viewer _ = sessions.join(wide, SOMEBODY);
        assertThat(sessions.totals()).containsEntry(Total.SESSIONS_STARTED, 2L);
    }

    @Test
    void whoeverWatchesInAFormatOfBeforeIsEndedWithTheOthers() throws Exception {
        Channel wide = channel(5).with(Formats.of(WIDE));
        Viewer before = sessions.join(channel(5), SOMEBODY);
        sessions.change(wide);
        Viewer after = sessions.join(wide, SOMEBODY);

        sessions.end(wide.id(), "maintenance");

        assertThat(before.next()).isEmpty();
        assertThat(after.next()).isEmpty();
        assertThat(before.reason()).isEqualTo("maintenance");
        assertThat(after.reason()).isEqualTo("maintenance");
    }

    @Test
    void filesThatAreNoLongerCopiedAreNoOtherFormatForWhoWatches() {
        Profile encoded = channel(5).profile().encoded();
        Viewer _ = sessions.join(channel(5), SOMEBODY);

        sessions.change(channel(5).with(Formats.of(encoded)));
        Viewer _ = sessions.join(channel(5), SOMEBODY);

        assertThat(sessions.totals()).containsEntry(Total.SESSIONS_STARTED, 1L);
    }

    @Test
    @DisplayName("SS-09, STR-1: twenty simultaneous first requests start one session")
    void twentySimultaneousFirstRequestsStartOneSession() throws Exception {
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Viewer>> joining =
                    IntStream.range(0, 20)
                            .mapToObj(
                                    _ -> clients.submit(() -> sessions.join(channel(5), SOMEBODY)))
                            .toList();
            for (Future<Viewer> viewer : joining) {
                viewer.get().next();
            }
        }

        assertThat(feeds.opened.get()).isEqualTo(1);
        assertThat(sessions.snapshots())
                .singleElement()
                .satisfies(s -> assertThat(s.viewers()).hasSize(20));
    }

    @Test
    @DisplayName(
            "SS-04, STR-3: a viewer who comes back while the session lingers finds it going on")
    void aViewerWhoComesBackWhileTheSessionLingersFindsItGoingOn() throws Exception {
        sessions.join(channel(5), SOMEBODY).close();
        ticker.advance(Duration.ofSeconds(14));
        sessions.sweep();

        sessions.join(channel(5), SOMEBODY).next();
        ticker.advance(Duration.ofSeconds(60));
        sessions.sweep();

        assertThat(feeds.opened.get()).isEqualTo(1);
        assertThat(sessions.totals()).containsEntry(Total.SESSIONS_ENDED, 0L);
    }

    @Test
    @DisplayName("SS-05, SS-06, STR-2, STR-3: a session nobody comes back to ends once")
    void aSessionNobodyComesBackToEndsOnce() {
        sessions.join(channel(5), SOMEBODY).close();
        ticker.advance(Duration.ofSeconds(15));

        sessions.sweep();
        sessions.sweep();
        sessions.close();

        assertThat(sessions.snapshots()).isEmpty();
        assertThat(sessions.totals())
                .containsEntry(Total.SESSIONS_STARTED, 1L)
                .containsEntry(Total.SESSIONS_ENDED, 1L);
    }

    @Test
    @DisplayName("SS-07 a session that ended late does not take its successor with it")
    void aSessionThatEndedLateDoesNotTakeItsSuccessorWithIt() throws Exception {
        sessions.join(channel(5), SOMEBODY);
        sessions.end(channel(5).id());

        Viewer second = sessions.join(channel(5), SOMEBODY);
        while (feeds.running.get() > 1) {
            Thread.onSpinWait();
        }

        assertThat(second.next()).isPresent();
        assertThat(sessions.snapshots()).hasSize(1);
    }

    @Test
    @DisplayName(
            "SS-08: a session that is ended while it lingers is not ended again in the place of the next one")
    void anEndWhileItLingersDoesNotReachTheNextOne() throws Exception {
        sessions.join(channel(5), SOMEBODY).close();
        ticker.advance(Duration.ofSeconds(10));
        sessions.end(channel(5).id());
        Viewer viewer = sessions.join(channel(5), SOMEBODY);

        ticker.advance(Duration.ofSeconds(5));
        sessions.sweep();

        assertThat(viewer.next()).isPresent();
        assertThat(sessions.snapshots()).hasSize(1);
        assertThat(sessions.totals()).containsEntry(Total.SESSIONS_STARTED, 2L);
    }

    @Test
    @DisplayName("SS-13 the viewer beyond the limit is refused")
    void theViewerBeyondTheLimitIsRefused() {
        for (int i = 0; i < 50; i++) {
            sessions.join(channel(5), SOMEBODY);
        }

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> sessions.join(channel(5), SOMEBODY))
                .withMessage("viewers of channel 5 must be at most 50: one more")
                .extracting(ProblemException::problem)
                .isEqualTo(Problem.TOO_MANY_VIEWERS);
        assertThat(sessions.totals()).containsEntry(Total.VIEWERS_REFUSED, 1L);
    }

    @Test
    void theChannelBeyondTheLimitIsRefusedWhileAllAreWatched() {
        List<Viewer> viewers = new ArrayList<>();
        for (int number = 1; number <= 3; number++) {
            viewers.add(sessions.join(channel(number), SOMEBODY));
        }

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> sessions.join(channel(4), SOMEBODY))
                .withMessage("channels watched at once must be at most 3: one more");
    }

    @Test
    @DisplayName("F11 a session that only lingers gives way to another channel")
    void aSessionThatOnlyLingersGivesWayToAnotherChannel() throws Exception {
        sessions.join(channel(1), SOMEBODY);
        sessions.join(channel(2), SOMEBODY).close();
        sessions.join(channel(3), SOMEBODY);

        assertThat(sessions.join(channel(4), SOMEBODY).next()).isPresent();
        assertThat(sessions.snapshots())
                .extracting(s -> s.channel().number().toString())
                .containsExactlyInAnyOrder("1", "3", "4");
    }

    @Test
    @DisplayName("SS-17 viewers of a removed channel get the end of the stream")
    void viewersOfARemovedChannelGetTheEndOfTheStream() throws Exception {
        Viewer viewer = sessions.join(channel(5), SOMEBODY);
        viewer.next();

        sessions.end(channel(5).id());

        while (viewer.next().isPresent()) {
            Thread.onSpinWait();
        }
        assertThat(viewer.end()).contains(ViewerEnd.STREAM_ENDED);
    }

    @Test
    @DisplayName(
            "F10, STR-3: a viewer whose client takes nothing for ten seconds is interrupted and dropped")
    void aViewerWhoseClientTakesNothingIsDropped() throws Exception {
        Viewer viewer = sessions.join(channel(5), SOMEBODY);
        var writing = new CountDownLatch(1);
        try (ExecutorService client = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Boolean> interrupted =
                    client.submit(
                            () -> {
                                viewer.next();
                                return blockedWriteIsInterrupted(writing);
                            });
            writing.await();

            ticker.advance(Duration.ofSeconds(10));
            sessions.sweep();
            assertThat(viewer.end()).isEmpty();
            ticker.advance(Duration.ofMillis(1));
            sessions.sweep();

            assertThat(interrupted.get()).isTrue();
        }
        assertThat(viewer.end()).contains(ViewerEnd.BLOCKED);
        assertThat(viewer.next()).isEmpty();
        viewer.close();
        assertThat(sessions.totals()).containsEntry(Total.VIEWERS_DROPPED, 1L);
    }

    @Test
    void aViewerThatWaitsForASliceIsNotBlocked() throws Exception {
        Viewer viewer = sessions.join(channel(5), SOMEBODY);

        ticker.advance(Duration.ofMinutes(1));
        sessions.sweep();

        assertThat(viewer.next()).isPresent();
    }

    @Test
    @DisplayName("STR-18, STR-32: what was sent to a viewer and to all is counted")
    void whatWasSentIsCounted() throws Exception {
        Viewer viewer = sessions.join(channel(5), SOMEBODY);
        viewer.next();
        viewer.next();

        assertThat(viewer.snapshot().bytes()).isEqualTo(2 * Slices.SIZE);
        assertThat(viewer.snapshot().details()).isEqualTo(SOMEBODY);
        assertThat(sessions.totals()).containsEntry(Total.BYTES_SENT, 2L * Slices.SIZE);
    }

    @Test
    void nobodyJoinsAServerThatStops() {
        Viewer viewer = sessions.join(channel(5), SOMEBODY);

        sessions.close();

        assertThat(feeds.running.get()).isZero();
        assertThat(viewer.end()).isEqualTo(Optional.empty());
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> sessions.join(channel(5), SOMEBODY))
                .extracting(ProblemException::problem)
                .isEqualTo(Problem.NOT_READY);
    }

    @Test
    @DisplayName("SS-18 ten thousand starts and stops leave nothing behind")
    void tenThousandStartsAndStopsLeaveNothingBehind() throws Exception {
        for (int i = 0; i < 10_000; i++) {
            try (Viewer viewer = sessions.join(channel(1 + i % 3), SOMEBODY)) {
                viewer.next();
            }
            sessions.end(channel(1 + i % 3).id());
        }
        sessions.close();

        assertThat(feeds.running.get()).isZero();
        assertThat(feeds.opened.get()).isEqualTo(10_000);
        assertThat(sessions.totals()).containsEntry(Total.SESSIONS_ENDED, 10_000L);
    }

    private static boolean blockedWriteIsInterrupted(CountDownLatch writing) {
        writing.countDown();
        try {
            return !new CountDownLatch(1).await(30, java.util.concurrent.TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            return true;
        }
    }

    static Channel channel(int number) {
        return new Channel(
                new ChannelId(number),
                new ChannelNumber(number, 0),
                "Channel " + number,
                NOON.minus(Duration.ofDays(1)),
                ZoneOffset.UTC,
                Profile.HD_720);
    }
}
