package tv.exstream.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.Patience;
import tv.exstream.media.InMemoryMediaItems;
import tv.exstream.media.MediaItem;
import tv.exstream.media.MediaItemBuilder;
import tv.exstream.media.MediaItems;
import tv.exstream.media.MediaKind;
import tv.exstream.media.Title;
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
    private final InMemoryMediaItems media = new InMemoryMediaItems();
    private final NextVersions versions =
            new NextVersions(media, new Sources(_ -> {}), () -> Instant.EPOCH);
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

    @Test
    void aFileThatCannotBeReadIsTriedAgainAndThenReplacedByAnother() throws Exception {
        film = media.add(MediaItemBuilder.item("alien").movieOf(1979).lasting(film.duration()));
        MediaItem other =
                media.upsert(List.of(found(new Shelf(folder).foreign("other", film.duration()))))
                        .getFirst();
        Filler filler = filler((_, _, _) -> notReached());
        filler.start();

        Need need = new Need.Frames(Shelf.request(film), 50);
        Patience.until(
                "it is replaced",
                () -> {
                    queue.request(need, Urgency.VIEWER);
                    return !versions.all().isEmpty();
                });
        filler.stop();

        assertThat(versions.all()).extracting(ReplacedFile::other).containsExactly(other);
        assertThat(versions.all().getFirst().from()).isEqualTo(Duration.ofSeconds(2));
        assertThat(versions.counts()).isEqualTo(new NextVersions.Counts(1, 1, 0));
    }

    private static MediaItems.Found found(MediaItem item) {
        Title title = new Title("alien", "", -1, -1, 1979, "");
        return new MediaItems.Found(MediaKind.MOVIE, title, item.file());
    }

    private static Run notReached() {
        throw new IllegalStateException("a file that is not there is not opened");
    }

    private Filler filler(Run.Maker runs) {
        var parts = new Fill.Parts(renditions, runs, new RefusedCopies(), new Sources(_ -> {}));
        return new Filler(
                queue, new Dispatcher(queue, parts, budget, _ -> Optional.empty()), versions);
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
