package tv.exstream.library.title;

import tv.exstream.media.MediaKind;
import tv.exstream.media.Title;

/// What a file is and what it is called.
public record Named(MediaKind kind, Title title) {}
