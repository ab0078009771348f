package tv.exstream.media;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The known media items. Thread-safe.
///
/// An item is known by the path of its file: scanning the same path again changes the item and keeps its id. An item whose file
/// is gone stays readable by id, because timelines refer to it, but is no longer listed.
public interface MediaItems {
    Optional<MediaItem> find(MediaId id);

    /// Items by id; ids that are not known are absent from the result.
    Map<MediaId, MediaItem> findAll(Collection<MediaId> ids);

    /// Every present item whose file lies under `folder`, by path.
    List<MediaItem> under(Path folder);

    /// The fingerprint of every present item under `folder`, for telling what changed without reading the items.
    Map<Path, Fingerprint> fingerprintsUnder(Path folder);

    /// Adds or changes items, each known by its path, in one transaction. Answers them with their ids, in order.
    List<MediaItem> upsert(List<Found> found);

    /// Marks the items of these paths as gone, in one transaction.
    void markGone(Collection<Path> paths);

    /// What a scan found at a path, before it has an id.
    record Found(MediaKind kind, Title title, MediaFile file) {}
}
