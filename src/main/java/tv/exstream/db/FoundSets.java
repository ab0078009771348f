package tv.exstream.db;

import java.util.BitSet;
import java.util.Map;
import java.util.function.Supplier;
import tv.exstream.collection.query.Query;
import tv.exstream.collection.query.Today;
import tv.exstream.recent.RecentMap;

/// What the latest queries have found: a page asks the same one for its items, its tabs and each of its filters, and the next page again.
/// Thread-safe; threads that meet here may ask the same twice.
final class FoundSets {
    /// A set of 100,000 items takes 12.5 kB, so all together a megabyte.
    private static final int MOST = 80;

    /// Guarded by itself.
    private final Map<Asked, BitSet> latest = new RecentMap<>(MOST);

    /// @param version of the media
    record Asked(Query query, Today today, long version) {}

    /// Must not be changed.
    BitSet of(Asked asked, Supplier<BitSet> ask) {
        synchronized (latest) {
            BitSet known = latest.get(asked);
            if (known != null) {
                return known;
            }
        }
        BitSet found = ask.get();
        synchronized (latest) {
            latest.put(asked, found);
        }
        return found;
    }
}
