package tv.exstream.live;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tv.exstream.media.MediaId;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Objection;
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

    /// Says which live sources take over when one fails, whoever brings it. That lasts while either is away. Answers whether it is there.
    ///
    /// @param alternatives as [Entry] takes them
    boolean arrange(MediaId id, List<MediaId> alternatives);

    /// Empty when there is none of that id, or it was removed.
    Optional<Entry> entry(MediaId id);

    /// What is said of it, as [#entry].
    default Optional<LiveSource> find(MediaId id) {
        return entry(id).map(Entry::source);
    }

    /// One, and behind it those of its alternatives that are there, in the order in which they are tried. What their own alternatives are is of no
    /// account. Empty when it is not there itself.
    default List<Entry> inOrder(MediaId id) {
        return entry(id).stream()
                .flatMap(first -> Stream.concat(Stream.of(first), present(first.alternatives())))
                .toList();
    }

    private Stream<Entry> present(List<MediaId> ids) {
        return ids.stream().map(this::entry).flatMap(Optional::stream);
    }

    /// False while it is not known yet which there are.
    default boolean isRead() {
        return true;
    }

    /// By id.
    List<Entry> all();

    default int count() {
        return all().size();
    }

    /// Some of them by id.
    ///
    /// @param last none up to this id; 0 for from the beginning
    /// @param offset how many more are left out at the front
    default List<Entry> behind(long last, int offset, int limit) {
        return all().stream()
                .filter(entry -> entry.id().value() > last)
                .skip(offset)
                .limit(limit)
                .toList();
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
    /// @param alternatives that take over when it fails, in order; some may be away
    record Entry(
            MediaId id, LiveSource source, Optional<SourceId> owner, List<MediaId> alternatives) {
        /// Arbitrary: more accounts with the same channel nobody has.
        private static final int MOST_ALTERNATIVES = 8;

        /// @throws ProblemException INVALID_VALUE when there are too many alternatives, one is named twice or is the source itself
        public Entry {
            alternatives = List.copyOf(alternatives);
            if (alternatives.size() > MOST_ALTERNATIVES
                    || alternatives.contains(id)
                    || Set.copyOf(alternatives).size() < alternatives.size()) {
                throw ProblemException.of(
                        Problem.INVALID_VALUE,
                        Objection.ALTERNATIVES_AT_MOST,
                        id,
                        MOST_ALTERNATIVES,
                        alternatives);
            }
        }

        /// Added by a person, without alternatives.
        public Entry(MediaId id, LiveSource source) {
            this(id, source, Optional.empty(), List.of());
        }
    }

    /// @param key what the source knows it by, unique within it
    record Brought(String key, LiveSource source) {}
}
