package tv.exstream.ffmpeg;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import tv.exstream.media.PictureFormat;
import tv.exstream.screen.Screen;

/// A screen with everything that is needed to draw it.
///
/// @param screen with the words as viewers read them
/// @param picture what a screen that shows a picture shows
/// @param music what a screen that plays music plays
public record Scene(Screen screen, Optional<Poster> picture, Optional<Music> music) {
    /// A file that holds one picture.
    ///
    /// @param file absolute
    public record Poster(Path file, PictureFormat format) {}

    /// A sound of a file.
    ///
    /// @param file absolute
    /// @param stream its number in the file
    /// @param duration of the file
    public record Music(Path file, int stream, Duration duration) {}

    /// One without picture and music.
    public static Scene of(Screen screen) {
        return new Scene(screen, Optional.empty(), Optional.empty());
    }
}
