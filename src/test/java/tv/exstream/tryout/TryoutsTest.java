package tv.exstream.tryout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tv.exstream.media.MediaItemBuilder.item;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tv.exstream.Patience;
import tv.exstream.ffmpeg.Accelerator;
import tv.exstream.media.MediaItem;
import tv.exstream.media.MediaKind;
import tv.exstream.media.Profile;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

@Timeout(60)
class TryoutsTest {
    private static final MediaItem FILM = item("film").lasting(Duration.ofMinutes(90)).build();

    @TempDir Path folder;
    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse("2026-11-20T12:00:00Z"));
    private ScriptedTryouts scripted;
    private Tryouts tryouts;

    @BeforeEach
    void start() {
        scripted = new ScriptedTryouts(folder.resolve("trials"), now::get);
        tryouts = scripted.tryouts();
    }

    @Test
    void oneRunsAtATime() throws InterruptedException {
        Tryout first = tryouts.begin(wish(0, 10));
        assertProblem(Problem.TRIAL_RUNNING, () -> tryouts.begin(wish(0, 10)));

        scripted.succeed();
        awaitEnd(first);
        Tryout second = tryouts.begin(wish(0, 10));
        scripted.fail(new TryoutFailure.Told("the file is damaged"));
        awaitEnd(second);

        assertThat(second.known().state()).isEqualTo(TryoutState.FAILED);
        assertThat(second.known().failure())
                .contains(new TryoutFailure.Told("the file is damaged"));
        assertThat(tryouts.all()).containsExactly(second, first);
    }

    @Test
    void whatWasMadeCanBeWatchedForSomeMinutes() throws InterruptedException {
        Tryout tryout = tryouts.begin(wish(0, 10));
        assertThat(tryouts.video(tryout.id())).isEmpty();
        scripted.succeed();
        awaitEnd(tryout);
        assertThat(tryouts.video(tryout.id())).isPresent();
        assertThat(tryout.known().speed()).isEqualTo(2.5);

        now.updateAndGet(before -> before.plus(Tryouts.KEPT).plusSeconds(1));

        assertThat(tryouts.video(tryout.id())).isEmpty();
        assertThat(folder.resolve("trials")).isEmptyDirectory();
        assertThat(tryouts.all()).hasSize(1);
    }

    @Test
    void oneThatIsStoppedStaysStopped() {
        Tryout tryout = tryouts.begin(wish(0, 10));

        tryouts.cancel(tryout.id());

        assertThat(tryout.known().state()).isEqualTo(TryoutState.CANCELLED);
        Patience.until("its thread is gone", () -> !tryouts.isRunning());
        assertThat(tryout.known().state()).isEqualTo(TryoutState.CANCELLED);
        assertProblem(Problem.TRIAL_NOT_FOUND, () -> tryouts.cancel(77));
    }

    @Test
    void onlyTheLastFewAreKept() throws InterruptedException {
        for (int n = 0; n < Tryouts.MOST + 3; n++) {
            Tryout tryout = tryouts.begin(wish(0, 10));
            scripted.succeed();
            awaitEnd(tryout);
        }

        assertThat(tryouts.all()).hasSizeLessThanOrEqualTo(Tryouts.MOST);
        assertThat(tryouts.all().getFirst().id()).isEqualTo(Tryouts.MOST + 3);
        assertProblem(Problem.TRIAL_NOT_FOUND, () -> tryouts.find(1));
    }

    @Test
    void complaintsOfOneKindAreCounted() throws InterruptedException {
        Tryout tryout = tryouts.begin(wish(0, 10));
        scripted.succeed();
        awaitEnd(tryout);

        assertThat(tryout.log()).hasSize(2);
        assertThat(tryout.findings())
                .singleElement()
                .satisfies(
                        finding -> {
                            assertThat(finding.times()).isEqualTo(2);
                            assertThat(finding.cause()).isPresent();
                            assertThat(finding.first()).contains("MB 1 2");
                        });
    }

    @ParameterizedTest
    @CsvSource({"-1, 10", "5400, 10", "0, 0", "0, 61"})
    void whatIsNotInTheItemIsRefused(int from, int length) {
        assertProblem(Problem.INVALID_VALUE, () -> wish(from, length));
    }

    @Test
    void aLiveSourceIsTriedByWatchingIt() {
        MediaItem live = item("live").ofKind(MediaKind.LIVE).build();

        assertProblem(
                Problem.INVALID_VALUE,
                () ->
                        new Wish(
                                live,
                                Profile.HD_720,
                                Duration.ZERO,
                                Duration.ofSeconds(5),
                                Accelerator.SOFTWARE));
    }

    private static Wish wish(int from, int length) {
        return new Wish(
                FILM,
                Profile.HD_720,
                Duration.ofSeconds(from),
                Duration.ofSeconds(length),
                Accelerator.SOFTWARE);
    }

    private static void awaitEnd(Tryout tryout) {
        Patience.until("it is over", () -> tryout.known().state().isOver());
    }

    private static void assertProblem(Problem problem, ThrowingCallable action) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.problem()).isEqualTo(problem));
    }
}
