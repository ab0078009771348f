package tv.exstream.media;

import java.time.Duration;

/// Something playable known to a library.
///
/// @param facts as they are known; its day of release is not guessed from the year
public record MediaItem(MediaId id, MediaKind kind, Title title, MediaFile file, Facts facts) {
    /// One of which nothing further is known.
    public MediaItem(MediaId id, MediaKind kind, Title title, MediaFile file) {
        this(id, kind, title, file, Facts.NONE);
    }

    public Duration duration() {
        return file.duration();
    }

    public Outline outline() {
        return new Outline(id, kind, title, file.path(), file.duration(), facts, file.chapters());
    }
}
