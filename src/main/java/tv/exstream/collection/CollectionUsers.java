package tv.exstream.collection;

import java.util.List;

/// Those who draw from collections, so that none is taken from under them. Thread-safe.
@FunctionalInterface
public interface CollectionUsers {
    /// Who draws directly from the collection, as people call them: `channel 5`, `collection Summer`.
    List<String> of(MediaCollection collection);
}
