package tv.exstream.ffmpeg;

import java.util.List;
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
    /// @param found what there is instead of what is wanted; may be empty
    record Encode(Misfit misfit, List<String> found) implements Conformance {
        public Encode {
            found = List.copyOf(found);
        }

        /// For a person, lower case, without a full stop.
        public String reason() {
            return misfit.told(found);
        }
    }

    /// The decode delay of house-format streams; a stream that holds back more frames cannot be placed on their time stamps.
    int MOST_REORDERED = 4;

    /// A copied file may need so many times the bit rate of an encoded one. Arbitrary: quality is no reason to encode, but a disc
    /// image on a channel made for the open Internet is.
    int MOST_TIMES_BITRATE = 4;

    /// Of what is asked for, which may be drawn over.
    static Conformance of(RenditionRequest request) {
        return request.treatment().leavesPicture()
                ? of(request.item().file(), request.profile())
                : Misfit.DRAWN_OVER.found();
    }

    static Conformance of(MediaFile file, Profile profile) {
        return defect(file, profile.video()).map(Conformance.class::cast).orElseGet(Copy::new);
    }

    private static Optional<Encode> defect(MediaFile file, VideoFormat house) {
        if (file.picture().isEmpty()) {
            return Optional.of(Misfit.NO_PICTURE.found());
        }
        if (house.isEncoded()) {
            return Optional.of(Misfit.NEVER_COPIED.found());
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

    private static Optional<Encode> shapeDefect(VideoStream picture, VideoFormat house) {
        if (picture.width() != house.width() || picture.height() != house.height()) {
            return Optional.of(Misfit.SIZE.found(picture.width() + "x" + picture.height()));
        }
        if (!picture.sampleAspect().equals(Ratio.SQUARE)) {
            return Optional.of(Misfit.PIXEL_SHAPE.found());
        }
        if (picture.rotation() != 0) {
            return Optional.of(Misfit.TURNED.found(picture.rotation()));
        }
        if (house.conversion().bars() == Bars.CUT && picture.content().isPresent()) {
            return Optional.of(Misfit.BLACK_BARS.found());
        }
        return picture.range() != DynamicRange.STANDARD
                ? Optional.of(Misfit.DYNAMIC_RANGE.found(picture.range()))
                : Optional.empty();
    }

    /// What is coded in fields is no house format, even where they were taken at once.
    private static Optional<Encode> fieldDefect(VideoStream picture, VideoFormat house) {
        boolean mended =
                picture.isInterlaced() && house.conversion().deinterlacing() == Deinterlacing.AUTO;
        return mended || picture.scan() == Scan.INTERLACED
                ? Optional.of(Misfit.INTERLACED.found())
                : Optional.empty();
    }

    private static Optional<Encode> rateDefect(VideoStream picture, FrameRate house) {
        if (picture.rate().isEmpty()) {
            return Optional.of(Misfit.RATE_VARIES.found());
        }
        FrameRate rate = picture.rate().get();
        if ((long) rate.numerator() * house.denominator()
                != (long) house.numerator() * rate.denominator()) {
            return Optional.of(Misfit.FRAME_RATE.found(rate));
        }
        return Optional.empty();
    }

    private static Optional<Encode> orderDefect(VideoStream picture, VideoFormat house) {
        int most = house.coding().bFrames() ? MOST_REORDERED : 0;
        if (picture.reorderFrames() > most) {
            return Optional.of(Misfit.REORDERED.found(picture.reorderFrames()));
        }
        return house.conversion().deinterlacing() == Deinterlacing.ALWAYS
                ? Optional.of(Misfit.DEINTERLACED.found())
                : Optional.empty();
    }

    private static Optional<Encode> fileDefect(MediaFile file, VideoFormat house) {
        if (Container.of(file.path()) == Container.AVI) {
            return Optional.of(Misfit.NO_TIMES.found());
        }
        double seconds = file.duration().toMillis() / 1_000.0;
        double kbps = file.fingerprint().size() * 8.0 / 1_000 / Math.max(seconds, 1);
        return kbps > (double) MOST_TIMES_BITRATE * house.bitrateKbps()
                ? Optional.of(Misfit.BIT_RATE.found(Math.round(kbps)))
                : Optional.empty();
    }
}
