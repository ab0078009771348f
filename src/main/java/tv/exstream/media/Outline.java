package tv.exstream.media;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// What planning and guides need to know of a media item: all but the streams inside its file.
///
/// @param chapters by start; may be empty
public record Outline(
        MediaId id,
        MediaKind kind,
        Title title,
        Path path,
        Duration duration,
        Facts facts,
        List<Chapter> chapters) {
    public Outline {
        chapters = List.copyOf(chapters);
    }
}
