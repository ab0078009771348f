package tv.exstream.ffmpeg;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tv.exstream.media.MediaFile;
import tv.exstream.media.Profile;
import tv.exstream.media.VideoFormat;
import tv.exstream.media.VideoStream;
import tv.exstream.media.VideoStream.DynamicRange;
import tv.exstream.media.VideoStream.Ratio;
import tv.exstream.media.VideoStream.Scan;
import tv.exstream.time.FrameRate;

/// Whether the picture of a file already is in the house format. Only what is certain is copied: a decoder that is handed another
/// format at a join stops or shows garbage. That its GOPs are closed and short shows only while it is being copied.
public sealed interface Conformance {
    /// The picture can be copied.
    record Copy() implements Conformance {}

    /// The picture must be encoded.
    ///
    /// @param reason for a person, lower case, without a full stop
    record Encode(String reason) implements Conformance {}

    /// What every device that plays H.264 decodes.
    Set<String> PROFILES = Set.of("Constrained Baseline", "Baseline", "Main", "High");

    /// Level 4.2, the most that set-top boxes decode.
    int HIGHEST_LEVEL = 42;

    /// The decode delay of house-format streams; a stream that holds back more frames cannot be placed on their time stamps.
    int MOST_REORDERED = 4;

    /// A copied file may need so many times the bit rate of an encoded one. Arbitrary: quality is no reason to encode, but a disc
    /// image on a channel made for the open Internet is.
    int MOST_TIMES_BITRATE = 4;

    static Conformance of(MediaFile file, Profile profile) {
        return defect(file, profile.video()).<Conformance>map(Encode::new).orElseGet(Copy::new);
    }

    private static Optional<String> defect(MediaFile file, VideoFormat house) {
        if (file.picture().isEmpty()) {
            return Optional.of("there is no picture to copy");
        }
        VideoStream picture = file.picture().get();
        return codecDefect(picture)
                .or(() -> shapeDefect(picture, house))
                .or(() -> rateDefect(picture, house.rate()))
                .or(() -> fileDefect(file, house));
    }

    private static Optional<String> codecDefect(VideoStream picture) {
        if (!picture.codec().equals("h264")) {
            return Optional.of("the codec is " + picture.codec());
        }
        if (!PROFILES.contains(picture.profile())) {
            return Optional.of("the H.264 profile is " + picture.profile());
        }
        if (picture.level() > HIGHEST_LEVEL) {
            return Optional.of(
                    "the H.264 level is %s"
                            .formatted(String.format(Locale.ROOT, "%.1f", picture.level() / 10.0)));
        }
        return !picture.pixelFormat().equals("yuv420p")
                ? Optional.of("the pixel format is " + picture.pixelFormat())
                : Optional.empty();
    }

    private static Optional<String> shapeDefect(VideoStream picture, VideoFormat house) {
        if (picture.width() != house.width() || picture.height() != house.height()) {
            return Optional.of("the size is %dx%d".formatted(picture.width(), picture.height()));
        }
        if (!picture.sampleAspect().equals(Ratio.SQUARE)) {
            return Optional.of("its pixels are not square");
        }
        if (picture.rotation() != 0) {
            return Optional.of("it is turned by %d degrees".formatted(picture.rotation()));
        }
        return picture.range() != DynamicRange.STANDARD
                ? Optional.of("its dynamic range is " + picture.range())
                : Optional.empty();
    }

    private static Optional<String> rateDefect(VideoStream picture, FrameRate house) {
        if (picture.scan() == Scan.INTERLACED) {
            return Optional.of("it is interlaced");
        }
        if (picture.rate().isEmpty()) {
            return Optional.of("its frame rate varies");
        }
        FrameRate rate = picture.rate().get();
        if ((long) rate.numerator() * house.denominator()
                != (long) house.numerator() * rate.denominator()) {
            return Optional.of("the frame rate is " + rate);
        }
        return picture.reorderFrames() > MOST_REORDERED
                ? Optional.of("it reorders %d frames".formatted(picture.reorderFrames()))
                : Optional.empty();
    }

    private static Optional<String> fileDefect(MediaFile file, VideoFormat house) {
        if (Container.of(file.path()) == Container.AVI) {
            return Optional.of("its container has no presentation times");
        }
        double seconds = file.duration().toMillis() / 1_000.0;
        double kbps = file.fingerprint().size() * 8.0 / 1_000 / Math.max(seconds, 1);
        return kbps > (double) MOST_TIMES_BITRATE * house.bitrateKbps()
                ? Optional.of("its bit rate is %.0f kbit/s".formatted(kbps))
                : Optional.empty();
    }
}
