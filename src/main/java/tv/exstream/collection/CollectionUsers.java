package tv.exstream.collection;

import java.util.List;

/// Those who draw from collections, so that none is taken from under them. Thread-safe.
@FunctionalInterface
public interface CollectionUsers {
    /// Who draws directly from the collection.
    List<CollectionUser> of(MediaCollection collection);
}
