package tv.exstream.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.media.MediaItem;
import tv.exstream.process.ProcessBudget;
import tv.exstream.rendition.Urgency;

/// How lead-ins and other fills of the same file get along.
class LeadInQueueTest {
    @TempDir Path folder;
    private Workshop shop;
    private MediaItem alien;

    @BeforeEach
    void open() {
        shop = new Workshop(folder, new ProcessBudget(10, 9));
        alien = shop.film("alien");
    }

    @Test
    void whatIsStoredIsMadeAgainOnlyAsALeadIn() {
        shop.renditions.store(Shelf.request(alien).key(), 0, 100);
        shop.askForLeadIn(alien, 20, Urgency.VIEWER);
        shop.askForLeadIn(alien, 50, Urgency.VIEWER);
        shop.askForLeadIn(alien, 120, Urgency.VIEWER);

        assertThat(shop.begins()).containsExactly("alien lead-in 20");
        assertThat(shop.queue.snapshot().waiting()).isZero();
    }

    @Test
    void aLeadInIsMadeBesideTheFillOfTheSameFileAndOnce() {
        shop.renditions.store(Shelf.request(alien).key(), 0, 100);
        shop.ask(alien, 100, Urgency.SOON);
        shop.askForLeadIn(alien, 20, Urgency.SOON);
        shop.askForLeadIn(alien, 70, Urgency.SOON);
        assertThat(shop.begins())
                .containsExactlyInAnyOrder("alien 100", "alien lead-in 20", "alien lead-in 70");

        shop.askForLeadIn(alien, 20, Urgency.VIEWER);
        shop.ask(alien, 300, Urgency.SOON);

        assertThat(shop.begins()).isEmpty();
        assertThat(shop.jobs).noneMatch(job -> job.active.isStopping());
    }

    @Test
    void aLeadInForAViewerStopsNothingAndIsNotStoppedForOne() {
        shop.renditions.store(Shelf.request(alien).key(), 0, 100);
        shop.ask(alien, 100, Urgency.SOON);
        shop.askForLeadIn(alien, 70, Urgency.SOON);
        shop.dispatch();

        shop.askForLeadIn(alien, 20, Urgency.VIEWER);
        shop.dispatch();
        assertThat(shop.jobs).noneMatch(job -> job.active.isStopping());
        shop.ask(alien, 9_000, Urgency.VIEWER);
        shop.dispatch();

        assertThat(shop.jobs)
                .filteredOn(job -> job.active.isStopping())
                .map(Workshop.Job::toString)
                .containsExactly("alien 100");
    }

    @Test
    void aLeadInIsNoFillForWhoeverWaitsForWhatComesAfterIt() {
        shop.renditions.store(Shelf.request(alien).key(), 0, 100);
        shop.askForLeadIn(alien, 70, Urgency.VIEWER);
        shop.dispatch();

        shop.ask(alien, 100, Urgency.VIEWER);

        assertThat(shop.begins()).containsExactly("alien 100");
    }
}
