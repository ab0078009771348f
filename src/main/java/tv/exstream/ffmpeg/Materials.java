package tv.exstream.ffmpeg;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// What a fill needs beside the file of its item.
///
/// @param pictures the folder with the files of overlays
/// @param subtitles what is drawn into the pictures of what is not among the streams of the item's file
/// @param device what the order's accelerator works on, where it has to be told
public record Materials(Path pictures, Optional<Subtitles> subtitles, Device device) {
    /// Subtitles that can be read.
    public sealed interface Subtitles {}

    /// Pictures of text in files beside that of the item.
    ///
    /// @param file that says when they are seen
    public record SubtitleIndex(Path file) implements Subtitles {}

    /// Text subtitles.
    ///
    /// @param text in Advanced SubStation Alpha
    /// @param zero the time of the file from which its times count
    public record SubtitleText(String text, Duration zero) implements Subtitles {}

    /// Nothing else is drawn, and the first device of the machine is used.
    public Materials(Path pictures) {
        this(pictures, Optional.empty(), Device.FIRST);
    }

    public Materials with(Optional<Subtitles> read) {
        return new Materials(pictures, read, device);
    }

    public Materials on(Device other) {
        return new Materials(pictures, subtitles, other);
    }
}
