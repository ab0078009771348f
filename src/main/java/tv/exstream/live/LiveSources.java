package tv.exstream.live;

import java.util.List;
import java.util.Optional;
import tv.exstream.media.MediaId;

/// The known live sources. Thread-safe.
///
/// Each is a media item as well, of kind LIVE, so that collections, schedules and lineups take it like any other.
public interface LiveSources {
    /// Adds one and its media item, which appear together.
    Entry add(LiveSource source);

    /// Says something else of one. Answers whether it is there.
    boolean change(MediaId id, LiveSource source);

    /// Removes one; its media item is gone from then on. Answers whether it was there.
    boolean remove(MediaId id);

    /// Empty when there is none of that id, or it was removed.
    Optional<LiveSource> find(MediaId id);

    /// By id.
    List<Entry> all();

    /// @param id of the media item
    record Entry(MediaId id, LiveSource source) {}
}
