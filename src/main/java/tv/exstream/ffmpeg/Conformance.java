package tv.exstream.ffmpeg;

import java.util.Optional;
import tv.exstream.media.Conversion.Bars;
import tv.exstream.media.Conversion.Deinterlacing;
import tv.exstream.media.MediaFile;
import tv.exstream.media.Profile;
import tv.exstream.media.VideoFormat;
import tv.exstream.media.VideoStream;
import tv.exstream.media.VideoStream.DynamicRange;
import tv.exstream.media.VideoStream.Ratio;
import tv.exstream.media.VideoStream.Scan;
import tv.exstream.rendition.RenditionRequest;
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

    /// The decode delay of house-format streams; a stream that holds back more frames cannot be placed on their time stamps.
    int MOST_REORDERED = 4;

    /// A copied file may need so many times the bit rate of an encoded one. Arbitrary: quality is no reason to encode, but a disc
    /// image on a channel made for the open Internet is.
    int MOST_TIMES_BITRATE = 4;

    /// Of what is asked for, which may be drawn over.
    static Conformance of(RenditionRequest request) {
        return request.treatment().leavesPicture()
                ? of(request.item().file(), request.profile())
                : new Encode("something is drawn into it");
    }

    static Conformance of(MediaFile file, Profile profile) {
        return defect(file, profile.video()).<Conformance>map(Encode::new).orElseGet(Copy::new);
    }

    private static Optional<String> defect(MediaFile file, VideoFormat house) {
        if (file.picture().isEmpty()) {
            return Optional.of("there is no picture to copy");
        }
        if (house.isEncoded()) {
            return Optional.of("nothing is to be copied");
        }
        VideoStream picture = file.picture().get();
        return CopiedCodec.of(house.coding())
                .defect(picture)
                .or(() -> shapeDefect(picture, house))
                .or(() -> fieldDefect(picture, house))
                .or(() -> rateDefect(picture, house.rate()))
                .or(() -> orderDefect(picture, house))
                .or(() -> fileDefect(file, house));
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
        if (house.conversion().bars() == Bars.CUT && picture.content().isPresent()) {
            return Optional.of("it has black bars");
        }
        return picture.range() != DynamicRange.STANDARD
                ? Optional.of("its dynamic range is " + picture.range())
                : Optional.empty();
    }

    /// What is coded in fields is no house format, even where they were taken at once.
    private static Optional<String> fieldDefect(VideoStream picture, VideoFormat house) {
        boolean mended =
                picture.isInterlaced() && house.conversion().deinterlacing() == Deinterlacing.AUTO;
        return mended || picture.scan() == Scan.INTERLACED
                ? Optional.of("it is interlaced")
                : Optional.empty();
    }

    private static Optional<String> rateDefect(VideoStream picture, FrameRate house) {
        if (picture.rate().isEmpty()) {
            return Optional.of("its frame rate varies");
        }
        FrameRate rate = picture.rate().get();
        if ((long) rate.numerator() * house.denominator()
                != (long) house.numerator() * rate.denominator()) {
            return Optional.of("the frame rate is " + rate);
        }
        return Optional.empty();
    }

    private static Optional<String> orderDefect(VideoStream picture, VideoFormat house) {
        int most = house.coding().bFrames() ? MOST_REORDERED : 0;
        if (picture.reorderFrames() > most) {
            return Optional.of("it reorders %d frames".formatted(picture.reorderFrames()));
        }
        return house.conversion().deinterlacing() == Deinterlacing.ALWAYS
                ? Optional.of("every picture is to be deinterlaced")
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
