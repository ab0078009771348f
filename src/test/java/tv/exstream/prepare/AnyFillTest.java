package tv.exstream.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.media.MediaItem;
import tv.exstream.rendition.Need;
import tv.exstream.rendition.PieceFinder;
import tv.exstream.rendition.Refusal;
import tv.exstream.rendition.RenditionIndex;
import tv.exstream.rendition.Urgency;

/// What holds for every fill, whatever its runs do.
class AnyFillTest {
    private static final int SEEDS = 500;
    private static final long FRAMES = 2_000;

    /// Copy, encode and draw, once more after a refusal, and without sound, may make nothing before something is made or the fill gives up.
    private static final int MOST_FRUITLESS = 6;

    @TempDir Path folder;
    private MediaItem conforming;
    private MediaItem foreign;

    @BeforeEach
    void putFilms() {
        var shelf = new Shelf(folder);
        conforming = shelf.conforming("alien", Duration.ofSeconds(80));
        foreign = shelf.foreign("solaris", Duration.ofSeconds(80));
    }

    @Test
    void itEndsAndTellsTheTruth() throws Exception {
        Set<Class<?>> outcomes = new HashSet<>();
        for (int seed = 0; seed < SEEDS; seed++) {
            var random = new Random(seed);
            var stage = new Stage(random, random.nextBoolean() ? conforming : foreign);

            Fill.Outcome outcome = stage.fill.run();
            outcomes.add(outcome.getClass());

            assertThat(stage.runs.orders().size())
                    .as("runs of seed %d: %s", seed, stage.runs.orders())
                    .isLessThanOrEqualTo(MOST_FRUITLESS * (stage.fruitful.get() + 1));
            assertThat(stage.isMade())
                    .as("seed %d ended %s: %s", seed, outcome, stage.runs.orders())
                    .isEqualTo(outcome instanceof Fill.Outcome.Done);
        }
        assertThat(outcomes)
                .containsOnly(
                        Fill.Outcome.Done.class,
                        Fill.Outcome.Failed.class,
                        Fill.Outcome.Unreadable.class);
    }

    @Test
    void itEndsSoonAfterItIsStopped() throws Exception {
        for (int seed = 0; seed < SEEDS; seed++) {
            var random = new Random(seed);
            var stage = new Stage(random, random.nextBoolean() ? conforming : foreign);
            int last = 1 + random.nextInt(4);
            stage.whenRunning(
                    runs -> {
                        if (runs == last) {
                            stage.fill.stop("a test");
                        }
                    });

            Fill.Outcome outcome = stage.fill.run();

            assertThat(stage.runs.orders().size()).as("seed %d", seed).isLessThanOrEqualTo(last);
            if (stage.runs.orders().size() == last) {
                assertThat(outcome).as("seed %d", seed).isEqualTo(new Fill.Outcome.Stopped());
            }
        }
    }

    private interface Listener {
        void running(int number);
    }

    /// A fill whose runs make what chance wants and end as it wants, in a rendition that already has a few chunks.
    private static final class Stage {
        private static final List<RunResult> RESULTS =
                List.of(
                        new RunResult.Filled(),
                        new RunResult.EndedEarly(),
                        new RunResult.Refused(Refusal.GOP_TOO_LONG),
                        new RunResult.Failed("chance"),
                        new RunResult.StoodStill("chance"));

        final FaultyRenditions renditions = new FaultyRenditions();
        final ScriptedRuns runs = new ScriptedRuns(renditions);
        final AtomicInteger fruitful = new AtomicInteger();
        final Fill fill;
        private final MediaItem item;
        private Listener listener = _ -> {};

        Stage(Random random, MediaItem item) {
            this.item = item;
            for (int n = random.nextInt(4); n > 0; n--) {
                long from = random.nextLong(FRAMES);
                renditions.store(
                        Shelf.request(item).key(),
                        from,
                        Math.min(FRAMES, from + random.nextInt(1, 200)));
            }
            runs.otherwise(
                    (order, output) -> {
                        listener.running(runs.orders().size());
                        return chance(random, output, order.from(), order.to());
                    });
            Urgency urgency = Urgency.values()[random.nextInt(Urgency.values().length)];
            var parts = new Fill.Parts(renditions, runs, new RefusedCopies(), new Sources(_ -> {}));
            fill = new Fill(need(random), urgency, parts);
        }

        private Need need(Random random) {
            long from = random.nextLong(FRAMES);
            return random.nextBoolean()
                    ? new Need.Frames(Shelf.request(item), from)
                    : new Need.LeadIn(Shelf.request(item), from);
        }

        private RunResult chance(Random random, ScriptedRuns.Output output, long from, long to) {
            if (random.nextBoolean()) {
                output.make(
                        from, random.nextBoolean() ? to : from + random.nextLong(to - from) + 1);
                fruitful.incrementAndGet();
            }
            return RESULTS.get(random.nextInt(RESULTS.size()));
        }

        void whenRunning(Listener told) {
            listener = told;
        }

        boolean isMade() {
            RenditionIndex index = renditions.index(Shelf.request(item).key());
            int tolerance = PieceFinder.TOLERANCE_FRAMES;
            return switch (fill.need()) {
                case Need.Frames _ -> index.isOver(index.missingFrom(fill.from(), tolerance));
                case Need.LeadIn _ -> {
                    assertThat(index.endFrame()).as("where the item ends").isEmpty();
                    yield index.endOfLeadIn(index.playedTo(fill.from(), tolerance)).isEmpty();
                }
            };
        }
    }
}
