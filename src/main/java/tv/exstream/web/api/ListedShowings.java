package tv.exstream.web.api;

import java.util.Collection;
import tv.exstream.iptv.FoundShowings;

/// What guides of others list for live sources. Thread-safe.
@FunctionalInterface
interface ListedShowings {
    /// @param words folded, each the beginning of a word; nothing is found when there are none
    FoundShowings find(Collection<String> words);
}
