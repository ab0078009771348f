package tv.exstream.web.api;

import java.util.List;
import java.util.Optional;

/// Some of the collections, by name.
///
/// @param total how many there are of the asked kind
/// @param next asks for what comes after these; absent when nothing does
public record CollectionsAnswer(
        int total, List<CollectionEntry> collections, Optional<String> next) {
    public CollectionsAnswer {
        collections = List.copyOf(collections);
    }

    /// One collection.
    ///
    /// @param kind as the type of its content
    /// @param items how many it has at the moment
    public record CollectionEntry(long id, String name, String kind, int items) {}
}
