package tv.exstream.iptv;

import java.util.List;

/// A channel of a guide that may be the one of an entry, and why. Immutable.
///
/// @param score 0..100
/// @param reasons in order of weight; not empty
public record Suggestion(GuideChannel.Key channel, int score, List<Reason> reasons) {
    public Suggestion {
        reasons = List.copyOf(reasons);
    }

    /// What speaks for or against it.
    public enum Reason {
        SAME_ID,
        SIMILAR_ID,
        SAME_NAME,
        SIMILAR_NAME,
        SAME_NUMBER,
        SAME_COUNTRY,
        OTHER_COUNTRY
    }
}
