package tv.exstream.iptv;

import java.util.Collection;
import java.util.Set;
import tv.exstream.media.MediaId;
import tv.exstream.time.TimeRange;

/// What was found in guides by words, in the guides as they were then: asked for bit by bit, for nobody wants all of it. Owned by one thread.
public interface FoundShowings {
    /// The live sources at which some of it is on during a range.
    Set<MediaId> live(TimeRange range);

    /// What is on first at some live sources, of all that overlaps a range.
    ///
    /// @param most about so many of those that begin within the range; at least 1
    NearestShowings.Found nearest(Collection<MediaId> live, TimeRange range, int most);
}
