package tv.exstream.media;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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

    /// The outline of every present item whose file lies under `folder`, by path.
    List<Outline> outlinesUnder(Path folder);

    /// Present items that may be the same as this one in another file: those that their titles name alike, and those of the same kind that
    /// a catalogue calls the same. In no order, some hundred at most, without the item itself.
    List<MediaItem> alike(MediaItem item);

    /// How many present items lie under `folder`, without extras.
    int countUnder(Path folder);

    /// Outlines by id, also of items that are gone; ids that are not known are absent from the result.
    Map<MediaId, Outline> outlines(Collection<MediaId> ids);

    /// What is known of items besides titles and streams, also of items that are gone; ids that are not known are absent.
    Map<MediaId, Metadata> metadata(Collection<MediaId> ids);

    /// The fingerprint of every present item under `folder`, for telling what changed without reading the items.
    Map<Path, Fingerprint> fingerprintsUnder(Path folder);

    /// The present items under `folder` in whose music nobody has looked for what is written there.
    Set<Path> unreadUnder(Path folder);

    /// The fingerprints of items that are gone and whose files had one of these sizes.
    Map<Path, Fingerprint> goneOfSizes(Collection<Long> sizes);

    /// Adds or changes items, each known by its path, in one transaction. Answers them with their ids, in order.
    List<MediaItem> upsert(List<Found> found);

    /// Marks the items of these paths as gone, in one transaction.
    ///
    /// @param since when that was noticed
    void markGone(Collection<Path> paths, Instant since);

    /// Says that items have other paths now, in one transaction: they are present there with all that was known of them. Answers the
    /// new paths, but not those that were known already, where nothing happens.
    Set<Path> relocate(Collection<Relocation> moved);

    /// Present items in which places for breaks are to be looked for and nobody has done so yet; the oldest first.
    List<MediaItem> unsearched(BreakSearch where, int most);

    /// Says where an item may be interrupted. It is forgotten when its file changes.
    ///
    /// @param searched the item as it was looked at; nothing happens when its file is another by now
    /// @param breaks offsets in order of time; may be empty
    void setBreaks(MediaItem searched, List<Duration> breaks);

    /// Present items whose files nobody has measured yet; the oldest first.
    List<MediaItem> unmeasured(int most);

    /// How many present items are [#unmeasured] or [#unsearched], as far as that is wanted.
    ///
    /// @param streams what else than breaks is wanted; maybe nothing
    int countUnmeasured(Set<Quantity> streams, BreakSearch breaks);

    /// Keeps what was measured of an item's file. It is forgotten when the file changes.
    ///
    /// @param measured the item as it was measured; nothing happens when its file is another by now
    void setMeasurement(MediaItem measured, Measurement measurement);

    /// Grows with [#version], and whenever a file was measured: what is planned does not depend on that, what is seen and heard does.
    long shownVersion();

    /// Grows whenever an item is added, changed, marked as gone or may be interrupted at other places; equal versions mean equal items.
    long version();

    /// The same file at another path.
    ///
    /// @param modified as the file system gives it there
    record Relocation(Path from, Path to, Instant modified) {}

    /// What a scan found at a path, before it has an id.
    ///
    /// @param seen when; an item that is known already keeps the first one
    record Found(MediaKind kind, Title title, MediaFile file, Metadata metadata, Instant seen) {
        /// One of which nothing further is known.
        public Found(MediaKind kind, Title title, MediaFile file) {
            this(kind, title, file, Metadata.NONE, Instant.EPOCH);
        }

        /// @throws IllegalArgumentException when the path is not the same after a way through text, as a name in another
        ///     encoding than the system's is not: nothing outside this process could name that file
        public Found {
            Path path = file.path();
            if (!path.getFileSystem().getPath(path.toString()).equals(path)) {
                throw new IllegalArgumentException("path must be writable as text: " + path);
            }
        }
    }
}
