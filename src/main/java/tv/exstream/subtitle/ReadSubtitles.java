package tv.exstream.subtitle;

import java.time.Duration;
import java.util.Optional;

/// The subtitles that were read from files. Thread-safe.
public interface ReadSubtitles {
    /// What is seen during a stretch. Never waits: where it was not read yet it is empty, and is read.
    Optional<Cues> of(Stretch stretch);

    /// The same, but waits for what is being read; empty when it is not there by then, or cannot be read.
    Optional<Cues> await(Stretch stretch, Duration patience) throws InterruptedException;
}
