package tv.exstream.media;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// A file and what ffprobe says is in it. At least one of video and audio is present.
///
/// @param path absolute
/// @param duration of the longest stream; positive
/// @param video in file order; may be empty
/// @param audio in file order; may be empty
/// @param subtitles in file order; may be empty
/// @param chapters by start; may be empty
public record MediaFile(
        Path path,
        Fingerprint fingerprint,
        Duration duration,
        List<VideoStream> video,
        List<AudioStream> audio,
        List<SubtitleStream> subtitles,
        List<Chapter> chapters) {
    public MediaFile {
        if (!duration.isPositive()) {
            throw new IllegalArgumentException(
                    "%s: duration must be positive: %s".formatted(path, duration));
        }
        video = List.copyOf(video);
        audio = List.copyOf(audio);
        subtitles = List.copyOf(subtitles);
        chapters = List.copyOf(chapters);
    }

    /// The first moving picture; cover art does not count.
    public Optional<VideoStream> picture() {
        return video.stream().filter(stream -> !stream.attachedPicture()).findFirst();
    }
}
