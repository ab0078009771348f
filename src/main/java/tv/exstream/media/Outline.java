package tv.exstream.media;

import java.nio.file.Path;
import java.time.Duration;

/// What planning and guides need to know of a media item: all but what is inside its file.
public record Outline(MediaId id, MediaKind kind, Title title, Path path, Duration duration) {}
