package tv.exstream.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.media.MediaItem;
import tv.exstream.process.ProcessBudget;
import tv.exstream.rendition.Need;
import tv.exstream.rendition.RenditionIndex;
import tv.exstream.rendition.RenditionKey;
import tv.exstream.rendition.Urgency;

class FillerTest {
    private static final Duration STUCK = Duration.ofMinutes(1);

    @TempDir Path folder;
    private final FaultyRenditions renditions = new FaultyRenditions();
    private final ProcessBudget budget = new ProcessBudget(2, 1);
    private final FillQueue queue = new FillQueue(System::nanoTime);
    private MediaItem film;

    @BeforeEach
    void put() {
        film = new Shelf(folder).foreign("solaris", Duration.ofMinutes(1));
    }

    @Test
    void whatIsAskedForIsMadeAndTheServerStopsCleanly() throws Exception {
        Filler filler = filler(new ScriptedRuns(renditions));
        filler.start();

        queue.request(new Need.Frames(Shelf.request(film), 0), Urgency.VIEWER);
        awaitEnd();
        filler.stop();

        assertThat(index().isComplete()).isTrue();
        assertThat(queue.snapshot()).extracting(FillsSnapshot::done).isEqualTo(1L);
        assertThat(budget.taken()).isZero();
    }

    @Test
    void aFillThatBreaksHasFailedAndGivesItsPermitBack() throws Exception {
        var broken = new CountDownLatch(1);
        Filler filler =
                filler(
                        (_, _, _) -> {
                            broken.countDown();
                            throw new IllegalStateException("a bug");
                        });
        filler.start();

        queue.request(new Need.Frames(Shelf.request(film), 0), Urgency.SOON);
        assertThat(broken.await(STUCK.toSeconds(), TimeUnit.SECONDS)).isTrue();
        filler.stop();

        assertThat(queue.failure(key())).contains("a bug");
        assertThat(queue.snapshot().running()).isEmpty();
        assertThat(budget.taken()).isZero();
    }

    private Filler filler(Run.Maker runs) {
        var parts = new Fill.Parts(renditions, runs, new RefusedCopies(), new Sources(_ -> {}));
        return new Filler(queue, new Dispatcher(queue, parts, budget, _ -> Optional.empty()));
    }

    private void awaitEnd() throws InterruptedException {
        RenditionIndex index = index();
        while (!index.isComplete()) {
            RenditionIndex next = renditions.awaitChange(key(), index, STUCK);
            assertThat(next).as("something new").isNotSameAs(index);
            index = next;
        }
    }

    private RenditionIndex index() {
        return renditions.index(key());
    }

    private RenditionKey key() {
        return Shelf.request(film).key();
    }
}
