package tv.exstream.rendition;

import java.time.Instant;
import java.util.Optional;
import tv.exstream.media.MediaItem;

/// Knows which files cannot be read, and what is shown instead. Thread-safe; never waits.
public interface Replacements {
    /// What is shown instead of an item in airings of a media whose beginning was, or would have been, at `begin`; empty when that is the
    /// item itself.
    Optional<Replacement> of(MediaItem item, Instant begin);

    /// Grows whenever answers may be others.
    long version();
}
