package tv.exstream.tuner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tv.exstream.channel.ChannelBuilder.channel;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.channel.Channel;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

class TunersTest {
    private static final Channel NEWS = channel(5).named("News").build();
    private static final Channel FILMS = channel(6).build();
    private static final Channel SPORT = channel(7).build();
    private static final Duration AT_ONCE = Duration.ZERO;

    private final MutableNanos nanos = new MutableNanos();

    @Test
    void differentChannelsTakeDifferentTunersFromTheFirstOn() throws InterruptedException {
        Tuners tuners = tuners(2);

        assertThat(tuners.lease(NEWS, "a").tuner()).isZero();
        assertThat(tuners.lease(FILMS, "a").tuner()).isEqualTo(1);
    }

    @Test
    @DisplayName(
            "HD-10: when all tuners are in use another channel is refused and a running one is"
                    + " shared")
    void aFurtherChannelIsRefusedAndARunningOneIsShared() throws InterruptedException {
        Tuners tuners = tuners(2);
        tuners.lease(NEWS, "a");
        tuners.lease(FILMS, "b");

        assertRefused(() -> tuners.lease(SPORT, "c"), Problem.ALL_TUNERS_IN_USE)
                .hasMessage("all 2 tuners are in use");
        assertThat(tuners.lease(NEWS, "d").tuner()).isZero();
    }

    @Test
    void moreTunersAreThereAtOnceAndWhoHasOneOfFewerKeepsIt() throws InterruptedException {
        AtomicInteger count = new AtomicInteger(1);
        Tuners tuners = new Tuners(count::get, nanos, AT_ONCE);
        TunerLease first = tuners.lease(NEWS, "a");

        count.set(2);
        TunerLease second = tuners.lease(FILMS, "b");

        count.set(1);
        assertThat(tuners.states()).hasSize(1);
        assertRefused(() -> tuners.lease(SPORT, "c"), Problem.ALL_TUNERS_IN_USE);
        second.close();
        assertRefused(() -> tuners.lease(1, SPORT, "c"), Problem.TUNER_IN_USE);
        first.close();
        assertThat(tuners.lease(SPORT, "a").tuner()).isZero();
    }

    @Test
    void aClientThatOpensAChannelSeveralTimesCountsOnce() throws InterruptedException {
        Tuners tuners = tuners(2);
        tuners.lease(NEWS, "kodi");
        TunerLease second = tuners.lease(NEWS, "kodi");
        tuners.lease(NEWS, "plex");

        second.close();

        assertThat(tuners.states())
                .containsExactly(
                        new TunerState.Serving(0, NEWS, List.of("kodi", "plex")),
                        new TunerState.Idle(1));
    }

    @Test
    void aTunerStaysForFiveSecondsWithTheClientThatLeft() throws InterruptedException {
        Tuners tuners = tuners(1);
        tuners.lease(NEWS, "jellyfin").close();

        nanos.pass(Duration.ofMillis(4_999));

        assertRefused(() -> tuners.lease(FILMS, "other"), Problem.ALL_TUNERS_IN_USE);
        assertThat(tuners.lease(NEWS, "jellyfin").tuner()).isZero();
    }

    @Test
    void afterTheGraceAnyoneMayHaveIt() throws InterruptedException {
        Tuners tuners = tuners(1);
        tuners.lease(NEWS, "jellyfin").close();

        nanos.pass(Duration.ofSeconds(5));

        assertThat(tuners.lease(FILMS, "other").tuner()).isZero();
    }

    @Test
    @DisplayName("F11: someone who zaps gets the tuner he just left")
    void someoneWhoZapsGetsTheTunerHeJustLeft() throws InterruptedException {
        Tuners tuners = tuners(1);

        for (int zap = 0; zap < 50; zap++) {
            tuners.lease(zap % 2 == 0 ? NEWS : FILMS, "viewer").close();
        }

        assertThat(tuners.lease(SPORT, "viewer").tuner()).isZero();
    }

    @Test
    @DisplayName("F11: someone who zaps before the old connection ends waits for its end")
    void someoneWhoZapsBeforeTheOldConnectionEndsWaitsForItsEnd() throws Exception {
        Tuners tuners = new Tuners(() -> 1, nanos, Duration.ofSeconds(30));
        TunerLease old = tuners.lease(NEWS, "viewer");

        try (ExecutorService other = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<TunerLease> next = other.submit(() -> tuners.lease(FILMS, "viewer"));
            old.close();

            assertThat(next.get().tuner()).isZero();
        }
    }

    @Test
    void aRequestDoesNotWaitForLong() throws InterruptedException {
        Tuners tuners = new Tuners(() -> 1, nanos, Duration.ofMillis(5));
        tuners.lease(NEWS, "a");

        assertRefused(() -> tuners.lease(FILMS, "b"), Problem.ALL_TUNERS_IN_USE);
    }

    @Test
    @DisplayName("HD-12: a certain tuner serves its channel to all and refuses others")
    void aCertainTunerIsTakenOrRefused() throws InterruptedException {
        Tuners tuners = tuners(2);

        assertThat(tuners.lease(1, NEWS, "a").tuner()).isEqualTo(1);
        assertThat(tuners.lease(1, NEWS, "b").tuner()).isEqualTo(1);
        assertRefused(() -> tuners.lease(1, FILMS, "a"), Problem.TUNER_IN_USE)
                .hasMessage("tuner 1 is in use");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 2, 9})
    @DisplayName("HD-12: a tuner that does not exist is refused")
    void aTunerThatDoesNotExistIsRefused(int number) {
        assertRefused(() -> tuners(2).lease(number, NEWS, "a"), Problem.TUNER_IN_USE)
                .hasMessage("tuner number must be 0..1: " + number);
    }

    @Test
    void aLeaseIsReleasedOnceHoweverOftenItIsClosed() throws InterruptedException {
        Tuners tuners = tuners(1);
        TunerLease lease = tuners.lease(NEWS, "a");
        tuners.lease(NEWS, "a");

        lease.close();
        lease.close();
        lease.close();

        assertThat(tuners.states()).containsExactly(new TunerState.Serving(0, NEWS, List.of("a")));
    }

    @RepeatedTest(3)
    @DisplayName("F10: hundreds of clients that come and go at once leave nothing behind")
    void hundredsOfClientsLeaveNothingBehind() throws Exception {
        Tuners tuners = new Tuners(() -> 4, nanos, Duration.ofSeconds(30));

        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int client = 0; client < 500; client++) {
                Channel wanted = channel(1 + client % 4).build();
                String name = "client " + client;
                all.add(clients.submit(() -> openAndClose(tuners, wanted, name)));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }

        assertThat(tuners.states()).allMatch(TunerState.Idle.class::isInstance);
    }

    private static Void openAndClose(Tuners tuners, Channel channel, String client)
            throws InterruptedException {
        tuners.lease(channel, client).close();
        return null;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void whateverHappensNoTunerServesTwoChannelsAndNoChannelHasTwoTuners(int seed)
            throws InterruptedException {
        SplittableRandom random = new SplittableRandom(seed);
        Tuners tuners = tuners(3);
        List<TunerLease> open = new ArrayList<>();

        for (int step = 0; step < 2_000; step++) {
            if (random.nextInt(3) == 0) {
                nanos.pass(Duration.ofMillis(random.nextInt(3_000)));
            }
            if (!open.isEmpty() && random.nextBoolean()) {
                open.remove(random.nextInt(open.size())).close();
            } else {
                tryToOpen(tuners, random, open);
            }
            assertConsistent(tuners, open, seed);
        }
        open.forEach(TunerLease::close);

        assertThat(tuners.states()).allMatch(TunerState.Idle.class::isInstance);
    }

    private static void tryToOpen(Tuners tuners, SplittableRandom random, List<TunerLease> open)
            throws InterruptedException {
        Channel wanted = channel(1 + random.nextInt(6)).build();
        try {
            open.add(tuners.lease(wanted, "client " + random.nextInt(4)));
        } catch (ProblemException e) {
            assertThat(e.problem()).isEqualTo(Problem.ALL_TUNERS_IN_USE);
            assertThat(serving(tuners))
                    .extracting(TunerState.Serving::channel)
                    .doesNotContain(wanted);
        }
    }

    private static void assertConsistent(Tuners tuners, List<TunerLease> open, int seed) {
        List<TunerState.Serving> serving = serving(tuners);
        Set<Channel> channels = new HashSet<>();
        serving.forEach(state -> channels.add(state.channel()));
        Set<Integer> held = new HashSet<>();
        open.forEach(lease -> held.add(lease.tuner()));

        assertThat(channels).as("seed %d", seed).hasSameSizeAs(serving);
        assertThat(serving).as("seed %d", seed).extracting(TunerState::number).containsAll(held);
        assertThat(serving).as("seed %d", seed).hasSameSizeAs(held);
    }

    private static List<TunerState.Serving> serving(Tuners tuners) {
        return tuners.states().stream()
                .filter(TunerState.Serving.class::isInstance)
                .map(TunerState.Serving.class::cast)
                .toList();
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> assertRefused(
            ThrowingCallable request, Problem problem) {
        return assertThatThrownBy(request)
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.problem()).isEqualTo(problem));
    }

    private Tuners tuners(int count) {
        return new Tuners(() -> count, nanos, AT_ONCE);
    }
}
