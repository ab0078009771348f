package tv.exstream.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tv.exstream.collection.CollectionId;
import tv.exstream.collection.FirstRuns;
import tv.exstream.collection.FirstRunsContract;
import tv.exstream.collection.MediaCollection.Content;
import tv.exstream.collection.MediaCollections;
import tv.exstream.media.MediaId;

class JooqFirstRunsTest extends OnEachDatabase implements FirstRunsContract {
    @Test
    void theHistoryGoesWithItsCollection() {
        CollectionId films = collections().add("films", new Content.Smart("a")).id();
        firstRuns().add(films, List.of(new FirstRuns.FirstRun(new MediaId(1), NOON)));

        collections().remove(films);

        assertThat(firstRuns().of(films)).isEmpty();
        assertThat(firstRuns().version(films)).isZero();
    }

    @Override
    public FirstRuns firstRuns() {
        return new JooqFirstRuns(database);
    }

    @Override
    public MediaCollections collections() {
        return new JooqMediaCollections(database);
    }
}
