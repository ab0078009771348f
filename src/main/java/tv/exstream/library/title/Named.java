package tv.exstream.library.title;

import tv.exstream.media.MediaKind;
import tv.exstream.media.Metadata;
import tv.exstream.media.Title;

/// What a file is and what it is called.
public record Named(MediaKind kind, Title title, Metadata metadata) {
    Named(MediaKind kind, Title title) {
        this(kind, title, Metadata.NONE);
    }

    Named with(Metadata other) {
        return new Named(kind, title, other);
    }
}
