package tv.exstream.ffmpeg;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// What a fill needs beside the file of its item.
///
/// @param pictures the folder with the files of overlays
/// @param subtitles the text that is drawn into the pictures
/// @param device what the order's accelerator works on, where it has to be told
public record Materials(Path pictures, Optional<SubtitleText> subtitles, Device device) {
    /// Text subtitles.
    ///
    /// @param text in Advanced SubStation Alpha
    /// @param zero the time of the file from which its times count
    public record SubtitleText(String text, Duration zero) {}

    /// No text is drawn, and the first device of the machine is used.
    public Materials(Path pictures) {
        this(pictures, Optional.empty(), Device.FIRST);
    }

    public Materials with(Optional<SubtitleText> text) {
        return new Materials(pictures, text, device);
    }

    public Materials on(Device other) {
        return new Materials(pictures, subtitles, other);
    }
}
