package tv.exstream.collection;

import java.util.List;
import java.util.Optional;

/// The collections. Thread-safe.
public interface MediaCollections {
    /// All collections by id.
    List<MediaCollection> all();

    Optional<MediaCollection> find(CollectionId id);

    MediaCollection add(String name, MediaCollection.Content content);
}
