package tv.exstream.ffmpeg;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import tv.exstream.media.VideoFormat;

/// One step in drawing subtitles into pictures.
public sealed interface SubtitleFilter extends Filter {
    /// Draw text.
    ///
    /// @param file in the working folder
    /// @param ahead how much later than the first picture's the text's times count
    /// @param fonts a folder with fonts beside those of the system
    record Words(String file, Duration ahead, Optional<Path> fonts) implements SubtitleFilter {}

    /// Make pictures of text or the like as large as the house format, and count their times from the first picture.
    ///
    /// @param first when the first picture is, by the times that they come with
    record Sized(VideoFormat format, Duration first) implements SubtitleFilter {}

    /// Put them in the middle of the second input's place over the first.
    record Laid() implements SubtitleFilter {}

    @Override
    default String text() {
        return switch (this) {
            case Words(String file, Duration ahead, Optional<Path> fonts) ->
                    "setpts=PTS+%1$s/TB,subtitles=filename=%2$s%3$s,setpts=PTS-%1$s/TB"
                            .formatted(
                                    Timestamps.seconds(ahead),
                                    FilterText.quoted(file),
                                    fonts.map(Path::toString)
                                            .map(FilterText::quoted)
                                            .map(":fontsdir="::concat)
                                            .orElse(""));
            case Sized(VideoFormat format, Duration first) ->
                    "%sscale=%d:%d:force_original_aspect_ratio=decrease"
                            .formatted(
                                    first.isZero()
                                            ? ""
                                            : "setpts=PTS-%s/TB,"
                                                    .formatted(Timestamps.seconds(first)),
                                    format.width(),
                                    format.height());
            case Laid() -> "overlay=x=(W-w)/2:y=(H-h)/2:eof_action=pass";
        };
    }
}
