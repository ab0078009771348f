package tv.exstream.schedule;

import java.util.List;
import java.util.Map;
import tv.exstream.collection.CollectionId;
import tv.exstream.media.MediaId;
import tv.exstream.media.Outline;

/// The content of collections at one moment, so that a build sees the same from its beginning to its end. Immutable.
///
/// @param version the version of the media it was taken from
/// @param collections what each collection holds, in any order; a collection that is absent is empty
/// @param former items that cursors stand on although no collection holds them any more
public record ContentSnapshot(
        long version, Map<CollectionId, List<Outline>> collections, Map<MediaId, Outline> former) {
    public ContentSnapshot {
        collections = Map.copyOf(collections);
        former = Map.copyOf(former);
    }

    List<Outline> in(CollectionId collection) {
        return collections.getOrDefault(collection, List.of());
    }
}
