package tv.exstream.web;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tv.exstream.account.RatingLimit;
import tv.exstream.account.Role;
import tv.exstream.media.MediaId;
import tv.exstream.media.MediaItems;
import tv.exstream.media.Metadata;

/// What is left of media for whoever sent the request that this thread answers. Thread-safe.
public final class VisibleMedia {
    private VisibleMedia() {}

    /// Whether all of them are to be seen, as those see them who look after channels. Others see what is on.
    public static boolean areAll() {
        return Callers.isAtLeast(Role.OPERATOR);
    }

    /// Those of the items that are for the age of whoever asks; whoever may see everything needs nothing looked up.
    public static Set<MediaId> of(Set<MediaId> asked, MediaItems items) {
        RatingLimit limit = Callers.allowance().ratings();
        if (limit.equals(RatingLimit.NONE)) {
            return asked;
        }
        Map<MediaId, Metadata> known = items.metadata(asked);
        return asked.stream()
                .filter(id -> limit.allows(known.getOrDefault(id, Metadata.NONE).contentRating()))
                .collect(Collectors.toSet());
    }

    /// Whether it is for the age of whoever asks.
    public static boolean have(Metadata known) {
        return Callers.allowance().ratings().allows(known.contentRating());
    }
}
