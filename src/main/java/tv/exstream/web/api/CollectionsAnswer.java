package tv.exstream.web.api;

import java.util.List;

/// Some of the collections, by name.
///
/// @param total how many there are of the asked kind
public record CollectionsAnswer(int total, List<CollectionEntry> collections) {
    public CollectionsAnswer {
        collections = List.copyOf(collections);
    }

    /// One collection.
    ///
    /// @param kind as the type of its content
    /// @param items how many it has at the moment
    public record CollectionEntry(long id, String name, String kind, int items) {}
}
