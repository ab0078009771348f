package tv.exstream.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tv.exstream.media.AudioStream;
import tv.exstream.media.Fingerprint;
import tv.exstream.media.MediaFile;
import tv.exstream.media.MediaItems.Found;
import tv.exstream.media.MediaKind;
import tv.exstream.media.Title;
import tv.exstream.media.VideoStream;
import tv.exstream.time.FrameRate;

/// Media items of files that need not exist.
final class SyntheticMedia {
    private static final int BYTES_PER_SECOND = 500_000;

    private SyntheticMedia() {}

    /// An episode as a scan would have found it.
    static Found episode(Path path, Title title, Duration length) {
        return new Found(MediaKind.EPISODE, title, file(path, fingerprint(path, length), length));
    }

    /// A file with a picture and sound in the default house format.
    static MediaFile file(Path path, Fingerprint fingerprint, Duration length) {
        return new MediaFile(
                path,
                fingerprint,
                length,
                List.of(picture()),
                List.of(new AudioStream(1, "aac", 2, 48_000, "eng", "", true)),
                List.of(),
                List.of());
    }

    private static Fingerprint fingerprint(Path path, Duration length) {
        return new Fingerprint(
                BYTES_PER_SECOND * length.toSeconds(),
                Instant.EPOCH,
                "%032x".formatted(path.hashCode()));
    }

    private static VideoStream picture() {
        return new VideoStream(
                0,
                "h264",
                "High",
                31,
                1_280,
                720,
                VideoStream.Ratio.SQUARE,
                Optional.of(FrameRate.FPS_25),
                Duration.ZERO,
                "yuv420p",
                VideoStream.Scan.PROGRESSIVE,
                VideoStream.DynamicRange.STANDARD,
                0,
                2,
                false);
    }
}
