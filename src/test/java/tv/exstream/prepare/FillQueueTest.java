package tv.exstream.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.media.MediaItem;
import tv.exstream.process.ProcessBudget;
import tv.exstream.process.ProcessKind;
import tv.exstream.rendition.Urgency;

class FillQueueTest {
    private static final Instant NOON = Instant.parse("2027-03-01T12:00:00Z");
    private static final Duration SECOND = Duration.ofSeconds(1);

    /// A fill for viewers serves whoever waits for at most this many frames further.
    private static final int REACH = 750;

    @TempDir Path folder;
    private Workshop shop;
    private MediaItem alien;
    private MediaItem solaris;

    @BeforeEach
    void open() {
        shop = new Workshop(folder, new ProcessBudget(4, 1));
        alien = shop.film("alien");
        solaris = shop.film("solaris");
    }

    @Test
    void whatIsMoreUrgentBeginsFirstThenWhatAirsFirstThenWhoCameFirst() {
        shop = new Workshop(folder, new ProcessBudget(10, 9));
        MediaItem later = shop.film("later");
        MediaItem sooner = shop.film("sooner");
        shop.airs(later, NOON.plusSeconds(60));
        shop.airs(sooner, NOON);
        shop.ask(shop.film("background"), 0, Urgency.BACKGROUND);
        shop.ask(shop.film("some time"), 0, Urgency.SOON);
        shop.pass(SECOND);
        shop.ask(shop.film("some time too"), 0, Urgency.SOON);
        shop.ask(later, 0, Urgency.SOON);
        shop.ask(sooner, 0, Urgency.SOON);
        shop.ask(shop.film("watched"), 50, Urgency.VIEWER);

        assertThat(shop.begins())
                .containsExactly(
                        "watched 50",
                        "sooner 0",
                        "later 0",
                        "some time 0",
                        "some time too 0",
                        "background 0");
    }

    @Test
    @DisplayName("who asks again, for what comes later, keeps his place and what he asked for")
    void whoAsksAgainKeepsHisPlace() {
        shop.ask(alien, 0, Urgency.SOON);
        shop.pass(SECOND);
        shop.ask(solaris, 0, Urgency.SOON);
        shop.pass(SECOND);
        shop.ask(alien, 100, Urgency.SOON);

        assertThat(shop.begins()).containsExactly("alien 0");
    }

    @Test
    void whatIsStoredIsNotMadeAgain() {
        shop.renditions.store(Shelf.request(alien).key(), 0, 100);
        shop.ask(alien, 20, Urgency.VIEWER);

        assertThat(shop.begins()).isEmpty();
        assertThat(shop.queue.snapshot().waiting()).isZero();
    }

    @Test
    void aFillForViewersServesThoseWhoWaitForWhatItMakesNext() {
        shop.ask(alien, 100, Urgency.VIEWER);
        shop.dispatch();
        shop.ask(alien, 100, Urgency.VIEWER);
        shop.ask(alien, 100 + REACH, Urgency.VIEWER);
        assertThat(shop.begins()).isEmpty();

        shop.ask(alien, 101 + REACH, Urgency.VIEWER);
        assertThat(shop.begins()).containsExactly("alien 851");
        shop.ask(alien, 99, Urgency.VIEWER);
        assertThat(shop.begins()).containsExactly("alien 99");
    }

    @Test
    void itsReachMovesAsItGoesOn() {
        shop.ask(alien, 0, Urgency.VIEWER);
        shop.dispatch();

        shop.job(alien).make(200);
        shop.ask(alien, 200 + REACH, Urgency.VIEWER);

        assertThat(shop.begins()).isEmpty();
    }

    @Test
    void requestsForTheSameStretchBeginOneFill() {
        shop.ask(alien, 1_501, Urgency.VIEWER);
        shop.ask(alien, 1_499, Urgency.VIEWER);
        shop.ask(alien, 1_499, Urgency.SOON);

        assertThat(shop.begins()).containsExactly("alien 1499");
        assertThat(shop.begins()).isEmpty();
        assertThat(shop.queue.snapshot().waiting()).isZero();
    }

    @Test
    void whatIsAskedForAgainWhileItBeginsBeginsOnce() {
        shop.ask(alien, 0, Urgency.VIEWER);
        shop.whileOrdering(
                () -> {
                    shop.whileOrdering(() -> {});
                    shop.pass(SECOND);
                    shop.ask(alien, 10, Urgency.VIEWER);
                });

        assertThat(shop.begins()).containsExactly("alien 0");
        assertThat(shop.begins()).isEmpty();
    }

    @Test
    void whatNobodyWaitsForNeedsNoSecondFillOfTheSameFile() {
        shop.ask(alien, 0, Urgency.VIEWER);
        shop.dispatch();

        shop.ask(alien, 9_000, Urgency.SOON);
        shop.ask(alien, 9_000, Urgency.BACKGROUND);

        assertThat(shop.begins()).isEmpty();
    }

    @Test
    @DisplayName(
            "what nobody waits for and lies before a fill of the same file begins when that is over")
    void whatLiesBeforeAFillBeginsAfterIt() {
        shop.ask(alien, 9_000, Urgency.VIEWER);
        shop.dispatch();
        shop.ask(alien, 0, Urgency.SOON);
        assertThat(shop.begins()).isEmpty();

        shop.makeAll();

        assertThat(shop.begins()).containsExactly("alien 0");
    }

    @Test
    @DisplayName("what nobody waits for begins when a fill of the same file that makes way is gone")
    void whatIsAskedForWhileAFillMakesWayIsNotLost() {
        shop.ask(alien, 0, Urgency.SOON);
        shop.dispatch();
        Workshop.Job before = shop.job(alien);
        shop.ask(alien, 9_000, Urgency.VIEWER);
        shop.dispatch();
        shop.ask(alien, 0, Urgency.SOON);
        assertThat(shop.begins()).isEmpty();

        before.obey();
        assertThat(shop.begins()).isEmpty();
        shop.makeAll();

        assertThat(shop.begins()).containsExactly("alien 0");
    }

    @Test
    void aViewerTakesOverFromAFillThatNobodyWaitsFor() {
        shop.ask(alien, 0, Urgency.SOON);
        shop.dispatch();
        Workshop.Job before = shop.job(alien);

        shop.ask(alien, 0, Urgency.VIEWER);

        assertThat(shop.begins()).containsExactly("alien 0");
        assertThat(before.active.isStopping()).isTrue();
    }

    @Test
    void forAViewerWhatIsMissedLeastGivesWay() throws Exception {
        shop = new Workshop(folder, new ProcessBudget(4, 2));
        MediaItem background = shop.film("background");
        MediaItem soon = shop.film("soon");
        MediaItem left = shop.film("left");
        shop.ask(left, 0, Urgency.VIEWER);
        shop.ask(soon, 0, Urgency.SOON);
        shop.ask(background, 0, Urgency.BACKGROUND);
        assertThat(shop.dispatch()).hasSize(3);
        shop.pass(Duration.ofSeconds(6));

        try (var _ = shop.budget.acquire(ProcessKind.INQUIRY)) {
            assertThat(yieldingTo("first")).containsExactly("background 0");
            assertThat(yieldingTo("second")).containsExactly("soon 0");
            assertThat(yieldingTo("third")).containsExactly("left 0");
            assertThat(yieldingTo("fourth")).isEmpty();
        }
        assertThat(shop.jobs).hasSize(3);
    }

    /// A viewer waits for that film. What gives way ends, and his fill begins.
    private List<String> yieldingTo(String name) {
        MediaItem film = shop.film(name);
        shop.ask(film, 0, Urgency.VIEWER);
        assertThat(shop.begins()).isEmpty();
        assertThat(shop.begins()).as("one is enough").isEmpty();
        List<Workshop.Job> yielding =
                shop.jobs.stream().filter(job -> job.active.isStopping()).toList();
        yielding.forEach(Workshop.Job::obey);
        shop.ask(film, 0, Urgency.VIEWER);
        shop.dispatch();
        return yielding.stream().map(Workshop.Job::toString).toList();
    }

    @Test
    void theViewersWhoLeftLongestAgoGiveWayFirst() throws Exception {
        shop.ask(alien, 0, Urgency.VIEWER);
        shop.ask(solaris, 0, Urgency.VIEWER);
        shop.dispatch();
        shop.pass(SECOND);
        shop.ask(alien, 0, Urgency.VIEWER);
        shop.pass(Duration.ofSeconds(6));

        try (var _ = shop.budget.acquire(ProcessKind.INQUIRY);
                var _ = shop.budget.acquire(ProcessKind.INQUIRY)) {
            assertThat(yieldingTo("another")).containsExactly("solaris 0");
        }
    }

    @Test
    void whatAirsSoonTakesThePlaceOfWhatAirsLater() {
        shop.ask(alien, 0, Urgency.BACKGROUND);
        shop.dispatch();
        shop.ask(solaris, 0, Urgency.SOON);

        assertThat(shop.begins()).isEmpty();
        assertThat(shop.job(alien).active.isStopping()).isTrue();
        shop.job(alien).obey();
        assertThat(shop.begins()).containsExactly("solaris 0");
    }

    @Test
    void whatAirsSoonWaitsForWhatAirsSoonToo() {
        shop.ask(alien, 0, Urgency.SOON);
        shop.dispatch();
        shop.ask(solaris, 0, Urgency.SOON);

        assertThat(shop.begins()).isEmpty();
        assertThat(shop.job(alien).active.isStopping()).isFalse();
        shop.job(alien).finish();
        assertThat(shop.begins()).containsExactly("solaris 0");
    }

    @Test
    void whatAirsLaterDisplacesNothing() {
        shop.ask(alien, 0, Urgency.BACKGROUND);
        shop.dispatch();
        shop.ask(solaris, 0, Urgency.BACKGROUND);
        shop.dispatch();

        assertThat(shop.job(alien).active.isStopping()).isFalse();
    }

    @Test
    void aRequestThatNobodyRepeatsVanishes() {
        shop.ask(alien, 0, Urgency.SOON);
        shop.dispatch();
        shop.ask(solaris, 0, Urgency.SOON);
        shop.ask(solaris, 0, Urgency.BACKGROUND);
        shop.pass(Duration.ofSeconds(30));
        shop.dispatch();
        assertThat(shop.queue.snapshot().waiting()).isEqualTo(2);

        shop.pass(SECOND);
        shop.dispatch();

        assertThat(shop.queue.snapshot().waiting()).isZero();
    }

    @Test
    void aViewersRequestVanishesAfterFiveSeconds() throws Exception {
        shop = new Workshop(folder, new ProcessBudget(1, 1));
        try (var _ = shop.budget.acquire(ProcessKind.INQUIRY)) {
            shop.ask(alien, 0, Urgency.VIEWER);
            shop.pass(Duration.ofSeconds(6));

            shop.dispatch();
        }

        assertThat(shop.begins()).isEmpty();
        assertThat(shop.queue.snapshot().waiting()).isZero();
    }

    @Test
    void noMoreThanTwoThousandWait() {
        for (long place = 0; place < 2_100; place++) {
            shop.ask(alien, place * 1_500, Urgency.VIEWER);
        }

        assertThat(shop.queue.snapshot().waiting()).isEqualTo(2_000);
    }

    @Test
    @DisplayName("STR-2: ours: a fill that viewers left goes on for half a minute")
    void aFillThatViewersLeftEndsAfterHalfAMinute() {
        shop.ask(alien, 0, Urgency.VIEWER);
        shop.ask(solaris, 0, Urgency.VIEWER);
        shop.dispatch();
        shop.pass(Duration.ofSeconds(30));
        shop.ask(solaris, 0, Urgency.VIEWER);
        shop.dispatch();
        assertThat(shop.job(alien).active.isStopping()).isFalse();

        shop.pass(SECOND);
        shop.dispatch();

        assertThat(shop.job(alien).active.isStopping()).isTrue();
        assertThat(shop.job(solaris).active.isStopping()).isFalse();
    }

    @Test
    void whatAirsSoonIsMadeWhoeverAsks() {
        shop.ask(alien, 0, Urgency.SOON);
        shop.dispatch();
        shop.pass(Duration.ofHours(1));
        shop.dispatch();

        assertThat(shop.job(alien).active.isStopping()).isFalse();
    }

    @Test
    void forAViewerAFailureIsTriedAgainLaterEachTime() {
        for (long pause : new long[] {1, 2, 4, 8, 16, 30, 30}) {
            shop.ask(alien, 0, Urgency.VIEWER);
            assertThat(shop.begins()).containsExactly("alien 0");
            shop.job(alien).fail("the disk is full");
            assertThat(shop.failure(alien)).contains("the disk is full");

            shop.pass(Duration.ofSeconds(pause));
            shop.ask(alien, 0, Urgency.VIEWER);
            assertThat(shop.begins()).as("after %d s", pause).isEmpty();
            shop.pass(Duration.ofNanos(1));
        }
        assertThat(shop.queue.snapshot().failed()).isEqualTo(7);
    }

    @Test
    void whatNobodyWaitsForIsTriedAgainAfterFiveMinutes() {
        shop.ask(alien, 0, Urgency.SOON);
        shop.dispatch();
        shop.job(alien).fail("the disk is full");
        shop.pass(Duration.ofMinutes(5));
        shop.ask(alien, 0, Urgency.SOON);
        assertThat(shop.begins()).isEmpty();

        shop.pass(SECOND);
        shop.ask(alien, 0, Urgency.SOON);

        assertThat(shop.begins()).containsExactly("alien 0");
    }

    @Test
    void aFailureIsForgottenOnceSomethingIsMade() {
        shop.ask(alien, 0, Urgency.VIEWER);
        shop.dispatch();
        shop.job(alien).fail("the disk is full");
        shop.pass(Duration.ofSeconds(2));
        shop.ask(alien, 0, Urgency.VIEWER);
        shop.dispatch();
        assertThat(shop.failure(alien)).contains("the disk is full");

        shop.job(alien).make(50);
        assertThat(shop.failure(alien)).isEmpty();
        shop.job(alien).active.stop("a test");
        shop.job(alien).obey();

        assertThat(shop.failure(alien)).isEmpty();
    }

    @Test
    void afterProgressAFailureCountsAsTheFirst() {
        shop.ask(alien, 0, Urgency.VIEWER);
        shop.dispatch();
        shop.job(alien).fail("a");
        shop.pass(Duration.ofSeconds(2));
        shop.ask(alien, 0, Urgency.VIEWER);
        shop.dispatch();
        shop.job(alien).make(50);
        shop.job(alien).fail("b");
        shop.job(alien).fail("c");
        assertThat(shop.failure(alien)).contains("c");

        shop.pass(Duration.ofMillis(1_100));
        shop.ask(alien, 50, Urgency.VIEWER);

        assertThat(shop.begins()).containsExactly("alien 50");
    }

    @Test
    void aRenditionThatCannotBeReadFailsAndHoldsNothingUp() {
        shop.renditions.breakIndex(Shelf.request(alien).key());
        shop.ask(alien, 0, Urgency.VIEWER);
        shop.ask(solaris, 0, Urgency.VIEWER);

        assertThat(shop.begins()).containsExactly("solaris 0");
        assertThat(shop.failure(alien)).get().asString().contains("Input/output error");
        assertThat(shop.queue.snapshot().waiting()).isZero();
        assertThat(shop.budget.taken()).isEqualTo(1);
    }

    @Test
    void thePictureOfTheFillsIsComplete() {
        shop.ask(alien, 500, Urgency.SOON);
        shop.ask(solaris, 0, Urgency.VIEWER);
        shop.dispatch();
        shop.pass(Duration.ofSeconds(4));
        shop.job(alien).make(200);
        shop.ask(shop.film("stalker"), 0, Urgency.SOON);

        assertThat(shop.queue.snapshot())
                .isEqualTo(
                        new FillsSnapshot(
                                List.of(
                                        new FillsSnapshot.Running(
                                                solaris, Urgency.VIEWER, Duration.ZERO, 0),
                                        new FillsSnapshot.Running(
                                                alien, Urgency.SOON, Duration.ofSeconds(28), 2)),
                                1,
                                2,
                                0,
                                0));
        shop.job(alien).finish();
        shop.job(solaris).fail("why");
        assertThat(shop.queue.snapshot()).isEqualTo(new FillsSnapshot(List.of(), 1, 2, 1, 1));
    }

    @Test
    void closingStopsEverythingAndTakesNothingMore() throws Exception {
        shop.ask(alien, 0, Urgency.VIEWER);
        shop.dispatch();
        Workshop.Job job = shop.job(alien);
        shop.ask(solaris, 0, Urgency.VIEWER);

        assertThat(shop.queue.close(Duration.ofMillis(1))).isFalse();
        assertThat(job.active.isStopping()).isTrue();
        shop.ask(solaris, 0, Urgency.VIEWER);
        assertThat(shop.begins()).isEmpty();
        job.obey();

        assertThat(shop.queue.close(Duration.ZERO)).isTrue();
        assertThat(shop.budget.taken()).isZero();
    }

    @Test
    void closingWaitsForTheLastFill() throws Exception {
        shop.ask(alien, 0, Urgency.VIEWER);
        shop.dispatch();
        Workshop.Job job = shop.job(alien);
        Thread other =
                Thread.ofVirtual()
                        .start(
                                () -> {
                                    while (!job.active.isStopping()) {
                                        Thread.onSpinWait();
                                    }
                                    job.obey();
                                });

        assertThat(shop.queue.close(Duration.ofMinutes(1))).isTrue();
        other.join();
    }

    @Test
    void whatIsAboutToBeginWhileEverythingIsClosedDoesNot() {
        shop.ask(alien, 0, Urgency.VIEWER);
        shop.whileOrdering(this::closeQueue);

        assertThat(shop.begins()).isEmpty();
        assertThat(shop.budget.taken()).isZero();
    }

    private void closeQueue() {
        try {
            shop.queue.close(Duration.ZERO);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
