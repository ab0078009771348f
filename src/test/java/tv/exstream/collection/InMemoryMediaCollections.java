package tv.exstream.collection;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

/// Collections that are forgotten when the test ends. Thread-safe.
public final class InMemoryMediaCollections implements MediaCollections {
    private final List<MediaCollection> collections = new ArrayList<>();
    private long next = 1;
    private long version;

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
        MediaCollection collection = new MediaCollection(new CollectionId(next), name, content);
        requireFree(collection);
        next++;
        version++;
        collections.add(collection);
        return collection;
    }

    @Override
    public synchronized Optional<MediaCollection> named(String name) {
        return collections.stream().filter(collection -> collection.isNamed(name)).findFirst();
    }

    @Override
    public synchronized void update(MediaCollection changed) {
        requireFree(changed);
        boolean found =
                find(changed.id())
                        .map(known -> Collections.replaceAll(collections, known, changed))
                        .orElse(false);
        if (!found) {
            throw new ProblemException(
                    Problem.COLLECTION_NOT_FOUND, "collection must exist: " + changed.id());
        }
        version++;
    }

    @Override
    public synchronized MediaCollection change(
            CollectionId id, UnaryOperator<MediaCollection> change) {
        MediaCollection known =
                find(id).orElseThrow(
                                () ->
                                        new ProblemException(
                                                Problem.COLLECTION_NOT_FOUND,
                                                "collection must exist: " + id));
        MediaCollection changed = change.apply(known);
        update(changed);
        return changed;
    }

    @Override
    public synchronized void remove(CollectionId id) {
        if (collections.removeIf(collection -> collection.id().equals(id))) {
            version++;
        }
    }

    @Override
    public synchronized long version() {
        return version;
    }

    private void requireFree(MediaCollection wanted) {
        if (named(wanted.name()).filter(found -> !found.id().equals(wanted.id())).isPresent()) {
            throw new ProblemException(
                    Problem.COLLECTION_NAME_TAKEN, "collection %s exists".formatted(wanted.name()));
        }
    }
}
