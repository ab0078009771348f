package tv.exstream.collection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Collections that are forgotten when the test ends. Thread-safe.
public final class InMemoryMediaCollections implements MediaCollections {
    private final List<MediaCollection> collections = new ArrayList<>();

    @Override
    public synchronized List<MediaCollection> all() {
        return List.copyOf(collections);
    }

    @Override
    public synchronized Optional<MediaCollection> find(CollectionId id) {
        return collections.stream().filter(collection -> collection.id().equals(id)).findFirst();
    }

    @Override
    public synchronized MediaCollection add(String name, MediaCollection.Content content) {
        CollectionId id = new CollectionId(collections.size() + 1L);
        MediaCollection collection = new MediaCollection(id, name, content);
        collections.add(collection);
        return collection;
    }
}
