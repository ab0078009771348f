package tv.exstream.iptv;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import tv.exstream.source.SourceId;

/// What sources list. Thread-safe; a source is read by one thread at a time.
public interface ListedEntries {
    /// Begins another reading; answers its number.
    int begin(SourceId source);

    /// Compares some entries with what is stored and stores what is different.
    ///
    /// @param reading as [#begin] said
    Counts put(SourceId source, int reading, List<Judged> some);

    /// How many of each kind that were there this reading has not listed, as yet; kinds of which it listed all are left out.
    Map<EntryKind, Integer> lost(SourceId source, int reading);

    /// What this reading has not listed of some kinds is gone. Answers how many are.
    int markGone(SourceId source, int reading, Set<EntryKind> kinds, Instant now);

    /// Stores what other rules make of entries.
    void judge(SourceId source, List<Judged> some);

    /// What a person says of some, in one step. Answers how many of them are known.
    int choose(SourceId source, Collection<EntryKey> keys, StoredEntry.Choice choice);

    /// What a person says of one. Answers whether it is known.
    default boolean choose(SourceId source, EntryKey key, StoredEntry.Choice choice) {
        return choose(source, List.of(key), choice) > 0;
    }

    Optional<StoredEntry> find(SourceId source, EntryKey key);

    /// Those of them that the source has ever listed.
    Map<EntryKey, StoredEntry> findAll(SourceId source, Collection<EntryKey> keys);

    /// Those that are wanted.
    Wanted of(SourceId source, EntryFilter filter, EntryOrder order);

    /// Those that are wanted, in the order of the list.
    default Wanted of(SourceId source, EntryFilter filter) {
        return of(source, filter, EntryOrder.LISTED);
    }

    /// Some entries in an order.
    interface Wanted {
        int count();

        List<StoredEntry> list(int offset, int most);

        /// The same of those behind an entry, wherever that is by now; nothing when the source has never listed it.
        List<StoredEntry> behind(EntryKey last, int most);
    }

    /// All in this state, in the order of the list. More than one statement reads them, so they are not of one moment.
    void forEach(SourceId source, EntryFilter.State state, Consumer<StoredEntry> each);

    /// @param rules what became of it
    record Judged(int position, ListedEntry entry, Verdict rules) {}

    /// How many were new, other or back; the rest was as before.
    record Counts(int added, int changed, int back, int same) {
        public static final Counts NONE = new Counts(0, 0, 0, 0);

        public Counts plus(Counts other) {
            return new Counts(
                    added + other.added,
                    changed + other.changed,
                    back + other.back,
                    same + other.same);
        }

        public int all() {
            return added + changed + back + same;
        }
    }
}
