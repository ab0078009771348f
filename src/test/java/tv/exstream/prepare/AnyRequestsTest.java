package tv.exstream.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.media.MediaItem;
import tv.exstream.process.ProcessBudget;
import tv.exstream.rendition.Urgency;

/// What holds for the queue whatever is asked for, in whatever order, and however the fills end.
class AnyRequestsTest {
    private static final int SEEDS = 25;
    private static final int STEPS = 150;
    private static final int FILMS = 5;
    private static final long FRAMES = 4_500;
    private static final int REACH = 750;

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 9})
    void noPermitIsLostAndNothingIsMadeTwice(int most) {
        for (int seed = 0; seed < SEEDS; seed++) {
            new Chance(seed, most).run();
        }
    }

    /// Random requests, progress and ends of fills, each followed by a look at everything.
    private final class Chance {
        private final String name;
        private final Random random;
        private final int mostFills;
        private final Workshop shop;
        private final List<MediaItem> films = new ArrayList<>();

        Chance(int seed, int most) {
            name = "seed %d, budget %d".formatted(seed, most);
            random = new Random(seed);
            mostFills = Math.max(1, most / 2);
            shop = new Workshop(folder, new ProcessBudget(most, mostFills));
            for (int n = 0; n < FILMS; n++) {
                films.add(shop.film("film " + n, Shelf.RATE.timeOf(FRAMES)));
            }
        }

        void run() {
            for (int step = 0; step < STEPS; step++) {
                step();
                dispatch();
                assertBudget();
            }
            drain();
            assertThat(shop.budget.taken()).as(name).isZero();
            FillsSnapshot after = shop.queue.snapshot();
            assertThat(after.running()).as(name).isEmpty();
            assertThat(after.waiting()).as(name).isZero();
            assertThat(after.done() + after.failed()).as(name).isLessThanOrEqualTo(after.started());
        }

        private void step() {
            switch (random.nextInt(8)) {
                case 0, 1, 2 -> ask();
                case 3 -> shop.pass(Duration.ofMillis(random.nextInt(8_000)));
                case 4, 5 -> anyJob(job -> job.make(1 + random.nextInt(500)));
                case 6 -> anyJob(Workshop.Job::finish);
                default -> anyJob(job -> job.fail("chance"));
            }
            List.copyOf(shop.jobs).stream()
                    .filter(job -> job.active.isStopping() && random.nextBoolean())
                    .forEach(Workshop.Job::obey);
        }

        private void ask() {
            Urgency urgency = Urgency.values()[random.nextInt(Urgency.values().length)];
            shop.ask(films.get(random.nextInt(FILMS)), random.nextLong(FRAMES + 100), urgency);
        }

        private interface Act {
            void on(Workshop.Job job);
        }

        private void anyJob(Act act) {
            if (!shop.jobs.isEmpty()) {
                act.on(shop.jobs.get(random.nextInt(shop.jobs.size())));
            }
        }

        private void dispatch() {
            List<Active> before =
                    new ArrayList<>(shop.jobs.stream().map(job -> job.active).toList());
            for (Workshop.Job job : shop.dispatch()) {
                assertThat(before)
                        .as("%s: what serves %s", name, job)
                        .noneMatch(other -> serves(other, job.active.fill()));
                before.add(job.active);
            }
        }

        /// Whether a fill makes frames for another one soon enough, had they both begun.
        private static boolean serves(Active other, Fill fill) {
            if (!other.fill().key().equals(fill.key()) || other.isStopping()) {
                return false;
            }
            long ahead = fill.from() - other.fill().reached();
            return fill.urgency() != Urgency.VIEWER
                    || (other.isForViewers() && ahead >= 0 && ahead <= REACH);
        }

        private void assertBudget() {
            long unhurried = shop.jobs.stream().filter(job -> !job.active.isForViewers()).count();
            assertThat(shop.budget.taken())
                    .as(name)
                    .isEqualTo(shop.jobs.size())
                    .isLessThanOrEqualTo(shop.budget.most());
            assertThat(unhurried).as(name).isLessThanOrEqualTo(mostFills);
            assertThat(shop.queue.snapshot().running()).as(name).hasSize(shop.jobs.size());
        }

        /// Nobody asks any more: whatever waits is made or forgotten.
        private void drain() {
            for (int round = 0; round < 100 && isBusy(); round++) {
                List.copyOf(shop.jobs).forEach(this::end);
                dispatch();
            }
        }

        private boolean isBusy() {
            return !shop.jobs.isEmpty() || shop.queue.snapshot().waiting() > 0;
        }

        private void end(Workshop.Job job) {
            if (job.active.isStopping()) {
                job.obey();
            } else {
                job.finish();
            }
        }
    }

    @Test
    void aViewerAmongManyRequestsIsServedWithinOneLook() {
        var shop = new Workshop(folder, new ProcessBudget(2, 1));
        for (int n = 0; n < 50; n++) {
            shop.ask(shop.film("film " + n), 0, n % 2 == 0 ? Urgency.SOON : Urgency.BACKGROUND);
        }
        shop.dispatch();
        MediaItem watched = shop.film("watched");
        shop.ask(watched, 0, Urgency.VIEWER);

        assertThat(shop.begins()).containsExactly("watched 0");
    }
}
