package tv.exstream.ffmpeg;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import tv.exstream.media.Conversion.ToneMapping;
import tv.exstream.media.Crop;
import tv.exstream.media.VideoFormat;
import tv.exstream.media.VideoStream.DynamicRange;
import tv.exstream.time.FrameRate;

/// One step that a picture goes through.
public sealed interface VideoFilter extends PictureStep {
    /// From so many lines on, players take the colours of a video that does not say it for those of ITU-R BT.709, below for BT.601.
    int HD_LINES = 720;

    /// Make whole frames of interlaced fields.
    ///
    /// @param filter `bwdif` or `yadif`
    record Deinterlace(String filter, Fields fields, Which which) implements VideoFilter {
        static Deinterlace with(Capabilities capabilities, Fields fields, Which which) {
            return new Deinterlace(
                    capabilities.hasFilter("bwdif") ? "bwdif" : "yadif", fields, which);
        }
    }

    /// How many frames come out of the two fields of one.
    enum Fields {
        ONE_FRAME,
        TWO_FRAMES;

        /// Both fields become frames where the house rate has room for them: 25 interlaced frames hold 50 moments.
        static Fields between(FrameRate pictures, FrameRate house) {
            return perSecond(house) > 1.5 * perSecond(pictures) ? TWO_FRAMES : ONE_FRAME;
        }

        private static double perSecond(FrameRate rate) {
            return (double) rate.numerator() / rate.denominator();
        }
    }

    /// Which pictures are made whole.
    enum Which {
        ALL,
        /// Those that say that they have fields.
        INTERLACED
    }

    /// Show at every beat the picture that is on screen then, at the time that it has.
    record SteadyRate(FrameRate rate) implements VideoFilter {}

    /// Show at every beat the picture that is on screen then, and count the beats from 0.
    ///
    /// @param first when the first beat is, after time zero
    record ConstantRate(FrameRate rate, Duration first) implements VideoFilter {}

    /// Go on showing the last picture for so long.
    record HoldLast(Duration time) implements VideoFilter {}

    /// Keep the frames `[from, to)`, counted from 0.
    record Frames(long from, long to) implements VideoFilter {}

    /// Cut black bars off.
    record Cut(Crop crop) implements VideoFilter {}

    /// Scale to the size of the format with square pixels, as its conversion has it: with black bars around, or cut, or distorted.
    record Fit(VideoFormat format) implements VideoFilter {}

    /// Put a picture that can be seen through onto black.
    record OnBlack() implements VideoFilter {}

    /// Bring a picture of any colours into those that players take a video of this size for.
    record Video(VideoFormat format) implements VideoFilter {}

    /// The same for pictures that are scaled already.
    record Complete(VideoFormat format) implements VideoFilter {}

    /// Bring a high dynamic range down to what a standard display shows.
    record ToneMap(DynamicRange range, ToneMapping algorithm) implements VideoFilter {}

    /// What the encoder takes.
    ///
    /// @param format such as `yuv420p`
    record HousePixels(String format, int bits) implements VideoFilter {}

    /// A picture of one colour, without end.
    record Colour(VideoFormat format, String colour) implements VideoFilter {}

    /// Text from a file in the working folder, centred.
    ///
    /// @param y where its top is, as an expression of the frame height `h` and the text height `th`
    record Text(String file, Path font, int size, String y) implements VideoFilter {}

    /// Put a picture as wide as the house format onto a black one.
    ///
    /// @param y where its top is, in pixels
    record Frame(VideoFormat format, int y) implements VideoFilter {}

    /// Those that only count, drop and time pictures do not touch them.
    @Override
    default Optional<Place> place() {
        return switch (this) {
            case ConstantRate _, SteadyRate _, Frames _ -> Optional.empty();
            case Deinterlace _, HoldLast _, Cut _, Fit _, Complete _, OnBlack _, Video _ ->
                    Optional.of(Place.MEMORY);
            case ToneMap _, HousePixels _, Colour _, Text _, Frame _ -> Optional.of(Place.MEMORY);
        };
    }

    @Override
    default FrameState after(FrameState before) {
        return switch (this) {
            case Deinterlace _, ConstantRate _, SteadyRate _, HoldLast _, Frames _ -> before;
            case ToneMap _, Text _, OnBlack _, Video _ -> before;
            case Cut(Crop crop) -> before.sized(crop.width(), crop.height());
            case Fit(VideoFormat format) -> before.sized(format.width(), format.height());
            case Complete(VideoFormat format) -> before.sized(format.width(), format.height());
            case Colour(VideoFormat format, String _) ->
                    before.sized(format.width(), format.height());
            case Frame(VideoFormat format, int _) -> before.sized(format.width(), format.height());
            case HousePixels(String _, int bits) -> before.deep(bits);
        };
    }

    @Override
    default String text() {
        return switch (this) {
            case Deinterlace(String filter, Fields fields, Which which) ->
                    "%s=mode=%s:parity=auto:deint=%s"
                            .formatted(
                                    filter,
                                    fields == Fields.TWO_FRAMES ? "send_field" : "send_frame",
                                    which.name().toLowerCase(Locale.ROOT));
            case SteadyRate(FrameRate rate) -> "fps=" + rate;
            case ConstantRate(FrameRate rate, Duration first) ->
                    "settb=1/1000000,fps=%s:start_time=%s,setpts=N"
                            .formatted(rate, Timestamps.seconds(first));
            case HoldLast(Duration time) ->
                    "tpad=stop_mode=clone:stop_duration=" + Timestamps.seconds(time);
            case Frames(long from, long to) ->
                    "trim=start_frame=%d:end_frame=%d".formatted(from, to);
            case Cut(Crop crop) ->
                    "crop=%d:%d:%d:%d".formatted(crop.width(), crop.height(), crop.x(), crop.y());
            case Fit(VideoFormat format) -> FitText.scale(format) + "," + FitText.complete(format);
            case OnBlack() -> "format=gbrap,premultiply=inplace=1";
            case Video(VideoFormat format) ->
                    "scale=out_range=tv:out_color_matrix=%s,format=yuv420p"
                            .formatted(format.height() < HD_LINES ? "bt601" : "bt709");
            case Complete(VideoFormat format) -> FitText.complete(format);
            case ToneMap(DynamicRange range, ToneMapping algorithm) -> toneMap(range, algorithm);
            case HousePixels(String format, int _) -> "format=" + format;
            case Colour(VideoFormat format, String colour) ->
                    "color=c=%s:s=%dx%d:r=%s"
                            .formatted(colour, format.width(), format.height(), format.rate());
            case Text text -> drawText(text);
            case Frame(VideoFormat format, int y) ->
                    "pad=%d:%d:0:%d".formatted(format.width(), format.height(), y);
        };
    }

    /// Linear light, brought to the smaller colour space, compressed, and back to the curve of a standard display. 100 cd/m² is the
    /// white of such a display (ITU-R BT.2408).
    private static String toneMap(DynamicRange range, ToneMapping algorithm) {
        String transfer = range == DynamicRange.HLG ? "arib-std-b67" : "smpte2084";
        return "zscale=tin=%s:min=bt2020nc:pin=bt2020:rin=tv:t=linear:npl=100".formatted(transfer)
                + ",format=gbrpf32le,zscale=p=bt709,tonemap=%s:desat=0"
                        .formatted(algorithm.name().toLowerCase(Locale.ROOT))
                + ",zscale=t=bt709:m=bt709:r=tv";
    }

    private static String drawText(Text text) {
        return "drawtext=fontfile=%s:textfile=%s:expansion=none:fontsize=%d:fontcolor=white:x=(w-tw)/2:y=%s"
                .formatted(
                        FilterText.quoted(text.font().toString()),
                        FilterText.quoted(text.file()),
                        text.size(),
                        FilterText.quoted(text.y()));
    }
}
