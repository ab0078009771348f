package tv.exstream.ffmpeg;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tv.exstream.media.MediaFile;

/// The ffmpeg run that makes a small picture of a place in a film, as JPEG on standard output.
///
/// @param at the place; the key frame before it is shown
public record StillCommand(MediaFile file, Duration at) {
    /// What a card on a page shows on a screen of double density.
    static final int WIDTH = 480;

    private static final List<String> BEFORE =
            List.of("-hide_banner", "-nostdin", "-loglevel", "error");

    /// The size is even, because JPEG halves the colours; quality 5 of 2..31 makes some 20 kB.
    private static final List<String> AFTER =
            List.of(
                    "-map",
                    "0:v:0",
                    "-frames:v",
                    "1",
                    "-vf",
                    "scale=%d:-2".formatted(WIDTH),
                    "-c:v",
                    "mjpeg",
                    "-q:v",
                    "5",
                    "-f",
                    "image2pipe",
                    "pipe:1");

    /// Everything after the name of the program.
    public List<String> args() {
        List<String> args = new ArrayList<>(BEFORE);
        if (file.still().isEmpty()) {
            // Only key frames are decoded: what is wanted is a picture soon, not this very one.
            args.addAll(List.of("-skip_frame", "nokey", "-ss", Timestamps.seconds(at)));
        }
        args.addAll(InputFile.of(file).args());
        args.addAll(AFTER);
        return List.copyOf(args);
    }
}
