package tv.exstream.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.media.MediaItem;
import tv.exstream.process.ProcessBudget;
import tv.exstream.rendition.Need;
import tv.exstream.rendition.RenditionKey;
import tv.exstream.rendition.Renditions;
import tv.exstream.rendition.Urgency;

class LookoutTest {
    private static final long GB = 1_000_000_000L;

    /// What an item of ten minutes takes, and half as much again.
    private static final long ITEM_BYTES = GB / 2;

    private final Broadcast broadcast = new Broadcast();
    private final FaultyRenditions renditions = new FaultyRenditions();
    private final AtomicLong nanos = new AtomicLong();
    private final FillQueue queue = new FillQueue(nanos::get);
    private final Dispatcher dispatcher =
            new Dispatcher(
                    queue,
                    new Fill.Parts(
                            renditions,
                            new ScriptedRuns(renditions),
                            new RefusedCopies(),
                            new Sources(_ -> {})),
                    new ProcessBudget(200, 100),
                    broadcast.upcoming);

    /// Of what is needed before this instant, more fits in than of what is needed later.
    private Instant fullFrom = Instant.MIN;

    private long left = 100 * GB;
    private Lookout lookout = lookout(Map.of());

    @Test
    void whatAirsWithinTheLookaheadIsAskedForInOrderOfStart() {
        broadcast.air(5, broadcast.item("second"), Duration.ofMinutes(8));
        broadcast.air(6, broadcast.item("first"), Duration.ofMinutes(2));
        broadcast.air(5, broadcast.item("third"), Duration.ofMinutes(30));

        assertThat(asked()).containsExactly("SOON first 0", "SOON second 0", "SOON third 0");
    }

    @Test
    void whatAirsLaterIsNotSoon() {
        lookout = lookout(Map.of("EXSTREAMTV_RENDITIONS_BACKGROUND", "false"));
        broadcast.air(5, broadcast.item("alien"), Duration.ofSeconds(30 * 60 + 1));

        assertThat(asked()).isEmpty();
        broadcast.pass(Duration.ofSeconds(1));
        assertThat(asked()).containsExactly("SOON alien 0");
    }

    @Test
    void whatIsOnIsAskedForFromNowOn() {
        broadcast.air(5, broadcast.item("alien"), Duration.ofMinutes(-4));

        assertThat(asked()).containsExactly("SOON alien 6000");
    }

    @Test
    void whatIsOverIsNotAskedFor() {
        broadcast.air(5, broadcast.item("alien"), Duration.ofMinutes(-9));
        broadcast.upcoming.refresh();
        broadcast.pass(Duration.ofSeconds(60));

        assertThat(asked()).isEmpty();
    }

    @Test
    void whatHasBegunIsNotLaterAnyMore() {
        broadcast.air(5, broadcast.item("alien"), Duration.ofMinutes(1));
        broadcast.upcoming.refresh();
        broadcast.pass(Duration.ofMinutes(11));

        assertThat(broadcast.upcoming.later()).hasSize(1);
        assertThat(asked()).isEmpty();
    }

    @Test
    void whatIsStoredIsNotAskedFor() {
        MediaItem alien = broadcast.item("alien");
        broadcast.air(5, alien, Duration.ofMinutes(1));
        renditions.store(key(alien), 0, 5_000);
        assertThat(asked()).containsExactly("SOON alien 5000");

        dispatcher.dispatch();
        store(alien);

        assertThat(asked()).isEmpty();
    }

    @Test
    void anInPointInsideAChunkIsAskedForAsALeadInOnce() {
        MediaItem alien = broadcast.item("alien");
        broadcast.air(5, alien, Duration.ofMinutes(1), Duration.ofMillis(1_200));
        store(alien);
        assertThat(asked()).containsExactly("SOON alien lead-in 30");
        assertThat(asked()).as("it is being made").isEmpty();

        renditions.store(key(alien), 30, 50);

        assertThat(asked()).isEmpty();
    }

    @Test
    void atMostThirtyTwoAreAskedForAtOnce() {
        for (int n = 0; n < 40; n++) {
            broadcast.air(5, broadcast.item("short " + n), Duration.ofSeconds(n));
        }

        assertThat(asked()).hasSize(32).last().isEqualTo("SOON short 31 0");
    }

    @Test
    void whatAirsLaterIsAskedForWhenNothingElseIsToDo() {
        MediaItem soon = broadcast.item("soon");
        broadcast.air(5, soon, Duration.ofMinutes(1));
        broadcast.air(5, broadcast.item("later"), Duration.ofHours(2));
        broadcast.air(6, broadcast.item("earlier"), Duration.ofHours(1));
        assertThat(asked()).containsExactly("SOON soon 0");

        store(soon);

        assertThat(asked()).containsExactly("BACKGROUND earlier 0", "BACKGROUND later 0");
    }

    @Test
    void whatAirsLaterIsNotAskedForWhileSomethingWaits() {
        broadcast.air(5, broadcast.item("later"), Duration.ofHours(2));
        MediaItem watched = broadcast.item("watched");
        queue.request(new Need.Frames(broadcast.request(watched), 0), Urgency.VIEWER);

        assertThat(asked()).containsExactly("VIEWER watched 0");
        assertThat(asked()).containsExactly("BACKGROUND later 0");
    }

    @Test
    @DisplayName(
            "SRC-16: what a source may fail to bring is prepared as long ahead as it wants, in the"
                    + " background or not")
    void whatASourceMayFailToBringIsPreparedEarly() {
        lookout = lookout(Map.of("EXSTREAMTV_RENDITIONS_BACKGROUND", "false"));
        broadcast.air(5, broadcast.item("early", Duration.ofDays(1)), Duration.ofHours(25));
        broadcast.air(6, broadcast.item("usual", Duration.ZERO), Duration.ofHours(2));
        assertThat(asked()).isEmpty();

        broadcast.pass(Duration.ofHours(1));
        assertThat(asked()).containsExactly("SOON early 0");
    }

    @Test
    void whatIsToBeThereEarlyIsMadeBeforeWhatMayBeLate() {
        broadcast.air(5, broadcast.item("early", Duration.ofDays(1)), Duration.ofHours(20));
        broadcast.air(6, broadcast.item("file"), Duration.ofHours(2));
        MediaItem soon = broadcast.item("soon");
        broadcast.air(6, soon, Duration.ofMinutes(5));

        assertThat(asked()).containsExactly("SOON soon 0");
        store(soon);
        assertThat(asked()).containsExactly("SOON early 0");
    }

    @Test
    void fourOfThoseThatAirLaterAreAskedForAtOnce() {
        for (int n = 0; n < 9; n++) {
            broadcast.air(5, broadcast.item("later " + n), Duration.ofHours(1 + n));
        }

        assertThat(asked())
                .containsExactly(
                        "BACKGROUND later 0 0",
                        "BACKGROUND later 1 0",
                        "BACKGROUND later 2 0",
                        "BACKGROUND later 3 0");
    }

    @Test
    void whatAirsLaterWaitsUntilThereIsRoomForIt() {
        broadcast.air(5, broadcast.item("later"), Duration.ofHours(1));
        left = 1_000;
        assertThat(asked()).isEmpty();

        left = GB;
        assertThat(asked()).containsExactly("BACKGROUND later 0");
    }

    @Test
    void aFullStoreStillTakesWhatAirsBeforeWhatItHas() {
        broadcast.air(5, broadcast.item("sooner"), Duration.ofHours(1));
        broadcast.air(5, broadcast.item("later"), Duration.ofHours(3));
        left = 0;
        fullFrom = Broadcast.NOON.plus(Duration.ofHours(2));

        assertThat(asked()).containsExactly("BACKGROUND sooner 0");
    }

    @Test
    void noMoreIsAskedForThanFitsInTogether() {
        for (int n = 0; n < 4; n++) {
            broadcast.air(5, broadcast.item("later " + n), Duration.ofHours(1 + n));
        }
        left = 2 * ITEM_BYTES;

        assertThat(asked()).containsExactly("BACKGROUND later 0 0", "BACKGROUND later 1 0");
    }

    @Test
    void nothingIsMadeInTheBackgroundWhenNobodyWantsThat() {
        lookout = lookout(Map.of("EXSTREAMTV_RENDITIONS_BACKGROUND", "false"));
        broadcast.air(5, broadcast.item("later"), Duration.ofHours(1));

        assertThat(asked()).isEmpty();
    }

    @Test
    void renditionsWithSmallHolesAreCompleteAndHoldNothingUp() {
        for (int n = 0; n < 4; n++) {
            MediaItem seamed = broadcast.item("seamed " + n);
            broadcast.air(5, seamed, Duration.ofHours(1 + n));
            renditions.store(key(seamed), 0, 500);
            renditions.store(key(seamed), 502, 15_000);
            end(seamed);
        }
        broadcast.air(5, broadcast.item("later"), Duration.ofHours(9));

        assertThat(asked()).containsExactly("BACKGROUND later 0");
    }

    @Test
    void whatCannotBeMadeHoldsNothingUp() {
        MediaItem broken = broadcast.item("broken");
        broadcast.air(5, broken, Duration.ofMinutes(1));
        broadcast.air(5, broadcast.item("later"), Duration.ofHours(1));
        broadcast.air(6, broken, Duration.ofHours(2));
        lookout.look();
        Active fill = dispatcher.dispatch().getFirst();
        queue.ended(fill, new Fill.Outcome.Failed("the file is damaged"));

        assertThat(asked()).containsExactly("BACKGROUND later 0");
    }

    @Test
    void anIndexThatCannotBeReadHoldsNothingUp() {
        MediaItem broken = broadcast.item("broken");
        renditions.breakIndex(key(broken));
        broadcast.air(5, broken, Duration.ofMinutes(1));
        broadcast.air(5, broadcast.item("alien"), Duration.ofMinutes(11));

        assertThat(asked()).containsExactly("SOON alien 0");
        assertThat(queue.failure(key(broken))).isPresent();
    }

    @Test
    void laterGoesOnWhereItWasLeft() {
        MediaItem alien = broadcast.item("alien");
        broadcast.air(5, alien, Duration.ofHours(1));
        renditions.store(key(alien), 0, 700);

        assertThat(asked()).containsExactly("BACKGROUND alien 700");
    }

    /// What begins after a look, such as `SOON alien 0`, and never ends.
    private List<String> asked() {
        lookout.look();
        return dispatcher.dispatch().stream().map(LookoutTest::describe).toList();
    }

    private static String describe(Active active) {
        Fill fill = active.fill();
        return "%s %s %s%d"
                .formatted(
                        fill.urgency(),
                        fill.request().item().title().name(),
                        active.isLeadIn() ? "lead-in " : "",
                        fill.from());
    }

    private Lookout lookout(Map<String, String> environment) {
        return new Lookout(
                new Lookout.Parts(broadcast.upcoming, queue, new Room(renditions, this::left)),
                Broadcast.config(environment)::renditions,
                broadcast.now::get);
    }

    private long left(Instant neededAt) {
        return neededAt.isBefore(fullFrom) ? 100 * GB : left;
    }

    private void store(MediaItem item) {
        renditions.store(key(item), 0, 15_000);
        end(item);
    }

    private void end(MediaItem item) {
        try (Renditions.Appender appender = renditions.append(key(item))) {
            appender.end(15_000);
        }
    }

    private RenditionKey key(MediaItem item) {
        return broadcast.request(item).key();
    }
}
