package tv.exstream.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tv.exstream.media.MediaId;
import tv.exstream.media.MediaItem;
import tv.exstream.rendition.Replacement;
import tv.exstream.rendition.Replacements;

/// Files that cannot be read because a test says so. Thread-safe.
final class ReplacedFiles implements Replacements {
    private final Map<MediaId, Replacement> replaced = new ConcurrentHashMap<>();

    /// From this offset on the other item is shown.
    void put(MediaItem item, Duration from, MediaItem other) {
        replaced.put(item.id(), new Replacement(from, other));
    }

    @Override
    public Optional<Replacement> of(MediaItem item, Instant begin) {
        return Optional.ofNullable(replaced.get(item.id()));
    }

    @Override
    public long version() {
        return replaced.size();
    }
}
