package tv.exstream.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tv.exstream.time.Lengths.hours;
import static tv.exstream.time.Lengths.minutes;
import static tv.exstream.time.Lengths.seconds;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

@Timeout(60)
class PersonalStreamsTest {
    private static final ViewerDetails SOMEBODY =
            new ViewerDetails("10.0.0.7", "VLC/3.0.18", ViewerKind.TRANSPORT_STREAM);

    private final Studio studio = new Studio();
    private final Sessions.Parts shared =
            Limits.parts(Limits.of(seconds(15), 2, 50), studio.ticker);
    private final PersonalStreams past =
            new PersonalStreams(
                    new HlsStreams(studio.parts(), () -> hours(24), shared.door()),
                    studio.parts(),
                    shared);

    @BeforeEach
    void air() {
        studio.airInTurn(
                minutes(20),
                studio.prepared("alien", seconds(30)),
                studio.prepared("news", seconds(2)));
        studio.ticker.advance(minutes(10));
    }

    @AfterEach
    void close() {
        past.close();
    }

    @Test
    @DisplayName("a programme of the past is sent from its first picture to its last")
    void aProgrammeOfThePast() throws Exception {
        watchAll(new Past(noonPlus(30), Optional.of(noonPlus(32))));

        assertThat(studio.screen.story()).containsExactly("news:0..41");
        assertThat(studio.screen.frames()).isEqualTo(50);
        assertThat(studio.checker.complaints()).isEmpty();
    }

    @Test
    void whoComesInBetweenBeginsWithTheKeyFrameBefore() throws Exception {
        watchAll(new Past(noonPlus(33), Optional.of(noonPlus(35))));

        assertThat(studio.screen.firstPictureAt()).isEqualTo(noonPlus(32));
        assertThat(studio.screen.at(noonPlus(33))).isEqualTo("alien:25");
    }

    @Test
    @DisplayName("who paused for ten minutes goes on where it was, by asking for that second")
    void whoPausedGoesOn() throws Exception {
        watchAll(new Past(noonPlus(64), Optional.of(noonPlus(66))));
        studio.ticker.advance(minutes(10));
        watchAll(new Past(noonPlus(66), Optional.of(noonPlus(68))));

        assertThat(studio.screen.story()).containsExactly("alien:0..91");
        assertThat(studio.checker.complaints()).isEmpty();
    }

    @Test
    void aStreamOfThePastIsPacedAndShowsWhatTheLiveOneShowed() {
        studio.lateBy(minutes(9));
        studio.run(seconds(70));

        assertThat(studio.screen.firstPictureAt()).isEqualTo(noonPlus(60));
        assertThat(studio.screen.story())
                .hasSize(7)
                .startsWith(
                        "alien:700..749",
                        "news:0..49",
                        "alien:0..749",
                        "news:0..49",
                        "alien:0..749",
                        "news:0..49");
        // How many pictures the newest one overtakes is up to the sample.
        assertThat(studio.screen.story().getLast()).matches("alien:0..1[12][0-9]");
        assertThat(studio.waits.longest()).isLessThan(Duration.ofMillis(500));
        assertThat(studio.runs).isEmpty();
        studio.close();
    }

    @Test
    @DisplayName("H13: there are no more streams of the past than sessions may be")
    void theyAreLimited() throws Exception {
        Viewer first = past.join(studio.channel, Past.since(noonPlus(10)), SOMEBODY);
        past.join(studio.channel, Past.since(noonPlus(20)), SOMEBODY);

        assertThatThrownBy(() -> past.join(studio.channel, Past.since(noonPlus(30)), SOMEBODY))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem()).isEqualTo(Problem.TOO_MANY_VIEWERS));
        assertThat(past.snapshots()).hasSize(2);
        assertThat(shared.door().totals().snapshot()).containsEntry(Total.VIEWERS_REFUSED, 1L);

        first.close();
        past.sweep();
        awaitSessions(1);
        assertThat(past.join(studio.channel, Past.since(noonPlus(30)), SOMEBODY).next())
                .isPresent();
    }

    @Test
    void whatIsTooLongAgoIsRefused() {
        assertThatThrownBy(
                        () ->
                                past.join(
                                        studio.channel,
                                        Past.since(Studio.NOON.minus(hours(25))),
                                        SOMEBODY))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem()).isEqualTo(Problem.OUTSIDE_TIMELINE));
    }

    @Test
    void theyEndWithTheirChannelAndWithTheServer() throws Exception {
        Viewer viewer = past.join(studio.channel, Past.since(noonPlus(10)), SOMEBODY);
        assertThat(viewer.next()).isPresent();

        past.end(studio.channel.id());
        assertThat(viewer.next()).isEmpty();
        awaitSessions(0);

        past.close();
        assertThatThrownBy(() -> past.join(studio.channel, Past.since(noonPlus(30)), SOMEBODY))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem()).isEqualTo(Problem.NOT_READY));
    }

    /// Takes what is wanted, which is short enough to be sent ahead of time.
    private void watchAll(Past wanted) throws InterruptedException {
        try (Viewer viewer = past.join(studio.channel, wanted, SOMEBODY)) {
            for (Optional<Slice> slice = viewer.next(); slice.isPresent(); slice = viewer.next()) {
                studio.screen.accept(slice.get());
                studio.checker.accept(
                        slice.get().bytes(), slice.get().offset(), slice.get().length());
            }
            assertThat(viewer.end()).hasValue(ViewerEnd.STREAM_ENDED);
        }
        past.sweep();
    }

    private void awaitSessions(int wanted) {
        while (past.snapshots().size() != wanted) {
            Thread.onSpinWait();
        }
    }

    private static Instant noonPlus(int seconds) {
        return Studio.NOON.plus(seconds(seconds));
    }
}
