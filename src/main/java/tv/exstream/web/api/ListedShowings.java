package tv.exstream.web.api;

import java.util.Collection;
import java.util.List;
import tv.exstream.iptv.Showing;
import tv.exstream.time.TimeRange;

/// What guides of others list for live sources. Thread-safe.
@FunctionalInterface
interface ListedShowings {
    /// The first programmes with these words that overlap a range, by start.
    ///
    /// @param words folded, each the beginning of a word; none are found when there are none
    List<Showing> find(Collection<String> words, TimeRange range, int most);
}
