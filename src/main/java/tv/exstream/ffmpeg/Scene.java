package tv.exstream.ffmpeg;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import tv.exstream.media.MediaFile;
import tv.exstream.media.PictureFormat;
import tv.exstream.rendition.Treatment;
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
    /// @param stream what ffmpeg calls it among those of the file
    /// @param duration of the file
    public record Music(Path file, String stream, Duration duration) {
        /// What is heard of a media file, whose sound may be apart from its picture; empty when it has none.
        public static Optional<Music> of(MediaFile file) {
            return Treatment.plain(file)
                    .heard(file, 0)
                    .map(
                            sound ->
                                    new Music(
                                            InputFile.ofSound(file).path(),
                                            InputFile.stream(sound),
                                            file.duration()));
        }
    }

    /// One without picture and music.
    public static Scene of(Screen screen) {
        return new Scene(screen, Optional.empty(), Optional.empty());
    }
}
