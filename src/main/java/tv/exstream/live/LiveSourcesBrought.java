package tv.exstream.live;

import java.util.Set;
import tv.exstream.media.MediaId;

/// Tells that a source was read, which brings these live sources anew, in another form or no more.
///
/// @param items empty when nobody knows, because changing them broke off
public record LiveSourcesBrought(Set<MediaId> items) {
    public LiveSourcesBrought {
        items = Set.copyOf(items);
    }
}
