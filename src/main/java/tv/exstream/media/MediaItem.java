package tv.exstream.media;

import java.time.Duration;

/// Something playable known to a library.
public record MediaItem(MediaId id, MediaKind kind, Title title, MediaFile file) {
    public Duration duration() {
        return file.duration();
    }

    public Outline outline() {
        return new Outline(
                id, kind, title, file.path(), file.duration(), Facts.NONE, file.chapters());
    }
}
