package tv.exstream.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.media.MediaItem;
import tv.exstream.process.ProcessBudget;
import tv.exstream.rendition.PieceFinder;
import tv.exstream.rendition.RenditionIndex;
import tv.exstream.rendition.Urgency;

/// What becomes of wishes, compared with a simple model: each is one until its frame is stored, or its file has failed.
class AnyWishTest {
    private static final int SEEDS = 60;
    private static final int STEPS = 80;
    private static final int FILMS = 4;
    private static final long FRAMES = 4_500;

    /// Viewers ask from whole minutes on: a later place in the same minute is a viewer who has got further.
    private static final long MINUTE = Shelf.RATE.frameAt(Duration.ofMinutes(1));

    /// More rounds than there are wishes, each of which needs a fill of its own at worst.
    private static final int MOST_ROUNDS = 200;

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 9})
    @DisplayName(
            "what is asked for once is made or fails with a reason; only whose fill was stopped must ask again")
    void noWishIsLost(int most) {
        for (int seed = 0; seed < SEEDS; seed++) {
            new Chance(seed, most).run();
        }
    }

    /// Nothing is asked for of an item that has failed, because it pauses then.
    private record Wish(MediaItem item, long from, Urgency urgency) {}

    /// Random requests, progress, ends, failures and stops of fills. No time passes, so no wish gets old.
    private final class Chance {
        private final String name;
        private final Random random;
        private final Workshop shop;
        private final List<MediaItem> films = new ArrayList<>();
        private final List<Wish> wishes = new ArrayList<>();

        Chance(int seed, int most) {
            name = "seed %d, budget %d".formatted(seed, most);
            random = new Random(seed);
            shop = new Workshop(folder, new ProcessBudget(most, Math.max(1, most / 2)));
            for (int n = 0; n < FILMS; n++) {
                films.add(shop.film("film " + n, Shelf.RATE.timeOf(FRAMES)));
            }
        }

        void run() {
            for (int step = 0; step < STEPS; step++) {
                step();
                if (random.nextBoolean()) {
                    shop.dispatch();
                }
            }
            finish();
            assertThat(wishes).as(name).allMatch(this::isStored);
        }

        private void step() {
            switch (random.nextInt(40)) {
                case 0 -> anyJob(this::maybeFail);
                case 1, 2, 3, 4, 5, 6, 7, 8 -> anyJob(Workshop.Job::finish);
                case 9, 10, 11, 12, 13, 14, 15, 16, 17, 18 ->
                        anyJob(job -> job.make(1 + random.nextInt(900)));
                default -> ask();
            }
            if (random.nextBoolean()) {
                obey();
            }
        }

        private void ask() {
            MediaItem film = films.get(random.nextInt(films.size()));
            Urgency urgency = Urgency.values()[random.nextInt(Urgency.values().length)];
            long from = random.nextLong(FRAMES);
            long viewers = from / MINUTE * MINUTE;
            ask(new Wish(film, urgency == Urgency.VIEWER ? viewers : from, urgency));
        }

        private void ask(Wish wish) {
            if (shop.failure(wish.item()).isEmpty()) {
                shop.ask(wish.item(), wish.from(), wish.urgency());
                wishes.add(wish);
            }
        }

        private void anyJob(Consumer<Workshop.Job> act) {
            List<Workshop.Job> going =
                    shop.jobs.stream().filter(job -> !job.active.isStopping()).toList();
            if (!going.isEmpty()) {
                act.accept(going.get(random.nextInt(going.size())));
            }
        }

        /// One item at least stays good.
        private void maybeFail(Workshop.Job job) {
            if (films.size() > 1) {
                fail(job);
            }
        }

        /// A fill that has made nothing says why; one that has goes on with another run.
        private void fail(Workshop.Job job) {
            job.fail("chance");
            MediaItem item = job.item();
            if (!shop.jobs.contains(job)) {
                films.remove(item);
                wishes.removeIf(wish -> wish.item().equals(item));
            }
        }

        /// Fills that were told to stop end, and whoever relied on them asks again.
        private void obey() {
            List<Workshop.Job> stopped =
                    shop.jobs.stream().filter(job -> job.active.isStopping()).toList();
            for (Workshop.Job job : stopped) {
                job.obey();
                List<Wish> again =
                        wishes.stream().filter(wish -> wish.item().equals(job.item())).toList();
                again.forEach(wish -> shop.ask(wish.item(), wish.from(), wish.urgency()));
            }
        }

        private void finish() {
            for (int round = 0; round < MOST_ROUNDS; round++) {
                obey();
                anyJob(Workshop.Job::finish);
                shop.dispatch();
            }
        }

        /// What players bridge without being seen counts as stored.
        private boolean isStored(Wish wish) {
            RenditionIndex index = shop.renditions.index(Shelf.request(wish.item()).key());
            long last = wish.from() + PieceFinder.TOLERANCE_FRAMES;
            return LongStream.rangeClosed(wish.from(), last)
                    .anyMatch(frame -> frame >= FRAMES || index.covering(frame).isPresent());
        }
    }
}
