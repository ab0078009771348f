package tv.exstream.guide;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import tv.exstream.media.MediaId;
import tv.exstream.media.Outline;

/// What one document says about media items, remembered for a while, because the same items air again and again. Owned by one
/// thread.
final class Descriptions {
    /// Some 10 MB when every item has a plot of a thousand letters; arbitrary.
    private static final int MOST_REMEMBERED = 10_000;

    private final Function<Outline, String> describe;
    private final Map<MediaId, String> known =
            new LinkedHashMap<>(256, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<MediaId, String> eldest) {
                    return size() > MOST_REMEMBERED;
                }
            };

    Descriptions(Function<Outline, String> describe) {
        this.describe = describe;
    }

    String of(Outline item) {
        return known.computeIfAbsent(item.id(), _ -> describe.apply(item));
    }
}
