package tv.exstream.media;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// What planning and guides need to know of a media item: all but the streams inside its file.
///
/// @param chapters by start; may be empty
/// @param breaks where it is black and silent at once, in order of time; empty also when nobody has looked
public record Outline(
        MediaId id,
        MediaKind kind,
        Title title,
        Path path,
        Duration duration,
        Facts facts,
        List<Chapter> chapters,
        List<Duration> breaks) {
    public Outline {
        chapters = List.copyOf(chapters);
        breaks = List.copyOf(breaks);
    }

    /// One in which nobody has looked for breaks.
    public Outline(
            MediaId id,
            MediaKind kind,
            Title title,
            Path path,
            Duration duration,
            Facts facts,
            List<Chapter> chapters) {
        this(id, kind, title, path, duration, facts, chapters, List.of());
    }
}
