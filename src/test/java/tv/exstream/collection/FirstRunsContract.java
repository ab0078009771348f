package tv.exstream.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tv.exstream.collection.FirstRuns.FirstRun;
import tv.exstream.collection.MediaCollection.Content;
import tv.exstream.media.MediaId;

/// What every [FirstRuns] does.
public interface FirstRunsContract {
    Instant NOON = Instant.parse("2026-05-01T12:00:00Z");

    FirstRuns firstRuns();

    MediaCollections collections();

    @Test
    default void whatWasShownIsKnownInTheOrderInWhichItWas() {
        CollectionId films = added("films");

        firstRuns().add(films, List.of(run(7, 30), run(3, 60)));
        firstRuns().add(films, List.of(run(9, 0), run(2, 60)));

        assertThat(firstRuns().of(films))
                .containsExactly(run(9, 0), run(7, 30), run(2, 60), run(3, 60));
    }

    @Test
    default void onlyTheFirstTimeCounts() {
        CollectionId films = added("films");
        firstRuns().add(films, List.of(run(7, 30)));
        long version = firstRuns().version(films);

        firstRuns().add(films, List.of(run(7, 90)));

        assertThat(firstRuns().of(films)).containsExactly(run(7, 30));
        assertThat(firstRuns().version(films)).isEqualTo(version);
    }

    @Test
    default void collectionsDoNotShareTheirHistory() {
        CollectionId films = added("films");
        CollectionId shows = added("shows");

        firstRuns().add(films, List.of(run(7, 30)));

        assertThat(firstRuns().of(shows)).isEmpty();
        assertThat(firstRuns().version(shows)).isZero();
        assertThat(firstRuns().version(films)).isEqualTo(1);
    }

    @Test
    default void whatIsClearedDoesNotComeBack() {
        CollectionId films = added("films");
        firstRuns().add(films, List.of(run(7, 30)));

        firstRuns().clear(films, NOON.plusSeconds(60 * 60));
        firstRuns().add(films, List.of(run(7, 30), run(8, 59), run(9, 60)));

        assertThat(firstRuns().of(films)).containsExactly(run(9, 60));
        assertThat(firstRuns().version(films)).isEqualTo(3);
    }

    @Test
    default void aCollectionThatIsGoneHasNoHistory() {
        firstRuns().add(new CollectionId(99), List.of(run(7, 30)));

        assertThat(firstRuns().of(new CollectionId(99))).isEmpty();
    }

    private CollectionId added(String name) {
        return collections().add(name, new Content.Smart(name)).id();
    }

    private static FirstRun run(long media, int minute) {
        return new FirstRun(new MediaId(media), NOON.plusSeconds(60L * minute));
    }
}
