package tv.exstream.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.collection.CollectionEdits;
import tv.exstream.collection.CollectionId;
import tv.exstream.collection.Contents;
import tv.exstream.collection.InMemoryFirstRuns;
import tv.exstream.collection.MediaCollection;
import tv.exstream.collection.MediaCollection.Content;
import tv.exstream.collection.MediaCollections;
import tv.exstream.collection.PickChange;
import tv.exstream.collection.Selection;
import tv.exstream.collection.query.InMemoryMatches;
import tv.exstream.db.Database;
import tv.exstream.db.JooqDescriptions;
import tv.exstream.db.JooqMediaCollections;
import tv.exstream.db.TemporaryDatabase;
import tv.exstream.media.InMemoryMediaItems;

/// Two people who change one collection at the same moment.
class CollectionMeetingTest {
    private static final List<Selection.Pick> FOG = List.of(new Selection.Show("Fog"));

    @Test
    void whatIsPickedWhileSomebodyRenamesTheCollectionStaysPicked(@TempDir Path folder) {
        try (Database database = TemporaryDatabase.in(folder)) {
            Meeting collections = new Meeting(new JooqMediaCollections(database));
            CollectionEdits edits = new CollectionEdits(collections);
            CollectionView view = view(collections, edits, database);
            MediaCollection best = edits.add("Best", new Content.Manual(List.of(), false));
            collections.meanwhile.add(
                    () -> {
                        MediaCollection _ =
                                edits.pick(best.id(), new PickChange.Add(FOG, Optional.empty()));
                    });

            String answer = view.patch(best.id().value(), "{\"name\": \"Better\"}");

            assertThat(answer).contains("Better", "Fog");
            assertThat(collections.find(best.id()))
                    .contains(
                            new MediaCollection(
                                    best.id(), "Better", new Content.Manual(FOG, false)));
        }
    }

    private static CollectionView view(
            MediaCollections collections, CollectionEdits edits, Database database) {
        var items = new InMemoryMediaItems();
        var sources =
                new Contents.Sources(
                        items,
                        collections,
                        new InMemoryMatches(items),
                        new InMemoryFirstRuns(collections));
        var holdings =
                new Holdings(
                        sources,
                        () -> Instant.parse("2026-05-01T20:00:00Z"),
                        ZoneOffset.UTC,
                        _ -> {});
        var pictures = new MediaPictures(items, new JooqDescriptions(database));
        return new CollectionView(holdings, edits, List.of(), pictures);
    }

    /// Lets others in as soon as somebody has asked for a collection, once each.
    private record Meeting(MediaCollections kept, Deque<Runnable> meanwhile)
            implements MediaCollections {
        Meeting(MediaCollections kept) {
            this(kept, new ArrayDeque<>());
        }

        @Override
        public Optional<MediaCollection> find(CollectionId id) {
            Optional<MediaCollection> found = kept.find(id);
            Optional.ofNullable(meanwhile.poll()).ifPresent(Runnable::run);
            return found;
        }

        @Override
        public List<MediaCollection> all() {
            return kept.all();
        }

        @Override
        public Optional<MediaCollection> named(String name) {
            return kept.named(name);
        }

        @Override
        public MediaCollection add(String name, Content content) {
            return kept.add(name, content);
        }

        @Override
        public void update(MediaCollection changed) {
            kept.update(changed);
        }

        @Override
        public MediaCollection change(CollectionId id, UnaryOperator<MediaCollection> change) {
            return kept.change(id, change);
        }

        @Override
        public void remove(CollectionId id) {
            kept.remove(id);
        }

        @Override
        public long version() {
            return kept.version();
        }
    }
}
