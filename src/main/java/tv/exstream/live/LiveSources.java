package tv.exstream.live;

import java.util.List;
import java.util.Optional;
import tv.exstream.media.MediaId;
import tv.exstream.source.SourceId;

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
    Optional<Entry> entry(MediaId id);

    /// What is said of it, as [#entry].
    default Optional<LiveSource> find(MediaId id) {
        return entry(id).map(Entry::source);
    }

    /// By id.
    List<Entry> all();

    /// Some of them by id.
    ///
    /// @param offset how many come before them
    default Page page(int offset, int limit) {
        List<Entry> all = all();
        return new Page(all.size(), all.stream().skip(offset).limit(limit).toList());
    }

    /// Makes these the live sources that a source brings. Those that it brought before are changed or, when they are none of these, removed;
    /// one that comes back is the same media item. Those of people and of other sources stay.
    ///
    /// Many are changed in portions: others may see some of them before the rest.
    ///
    /// @return those that were added, changed or removed
    List<MediaId> replace(SourceId owner, List<Brought> wanted);

    /// @param id of the media item
    /// @param owner the source that brings it; empty when a person added it
    record Entry(MediaId id, LiveSource source, Optional<SourceId> owner) {
        /// Added by a person.
        public Entry(MediaId id, LiveSource source) {
            this(id, source, Optional.empty());
        }
    }

    /// @param total how many there are
    record Page(int total, List<Entry> entries) {
        public Page {
            entries = List.copyOf(entries);
        }
    }

    /// @param key what the source knows it by, unique within it
    record Brought(String key, LiveSource source) {}
}
