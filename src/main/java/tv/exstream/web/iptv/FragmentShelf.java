package tv.exstream.web.iptv;

import java.util.Map;
import tv.exstream.account.RatingLimit;
import tv.exstream.recent.RecentMap;

/// The written programmes for all who ask, those for everybody apart from those for an age: neither takes the place of the other.
/// Thread-safe.
final class FragmentShelf {
    /// Arbitrary: the children of a household, and one more.
    static final int MOST_LIMITS = 4;

    private final Fragments whole;
    private final long limitedBudget;

    /// What was asked for last; guarded by itself.
    private final Map<RatingLimit, Fragments> limited = new RecentMap<>(MOST_LIMITS);

    /// @param budget bytes that the fragments for everybody may have together
    /// @param limitedBudget the same for each age
    FragmentShelf(long budget, long limitedBudget) {
        this.whole = new Fragments(budget);
        this.limitedBudget = limitedBudget;
    }

    Fragments of(RatingLimit limit) {
        if (limit.equals(RatingLimit.NONE)) {
            return whole;
        }
        synchronized (limited) {
            return limited.computeIfAbsent(limit, _ -> new Fragments(limitedBudget));
        }
    }
}
