package tv.exstream.ffmpeg;

import java.nio.file.Path;
import java.time.Duration;
import tv.exstream.media.VideoFormat;
import tv.exstream.media.VideoStream.DynamicRange;
import tv.exstream.time.FrameRate;

/// One step that a picture goes through.
public sealed interface VideoFilter extends Filter {
    /// Make whole frames of interlaced fields.
    ///
    /// @param filter `bwdif` or `yadif`
    record Deinterlace(String filter, Fields fields) implements VideoFilter {}

    /// How many frames come out of the two fields of one.
    enum Fields {
        ONE_FRAME,
        TWO_FRAMES
    }

    /// Show at every beat the picture that is on screen then, and count the beats from 0.
    ///
    /// @param first when the first beat is, after time zero
    record ConstantRate(FrameRate rate, Duration first) implements VideoFilter {}

    /// Go on showing the last picture for so long.
    record HoldLast(Duration time) implements VideoFilter {}

    /// Keep the frames `[from, to)`, counted from 0.
    record Frames(long from, long to) implements VideoFilter {}

    /// Scale to the largest size of the same shape that fits, with square pixels, and put black bars around it.
    record Fit(VideoFormat format) implements VideoFilter {}

    /// Bring a high dynamic range down to what a standard display shows.
    record ToneMap(DynamicRange range) implements VideoFilter {}

    /// 8 bits, 4:2:0.
    record HousePixels() implements VideoFilter {}

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

    @Override
    default String text() {
        return switch (this) {
            case Deinterlace(String filter, Fields fields) ->
                    "%s=mode=%s:parity=auto:deint=all"
                            .formatted(
                                    filter,
                                    fields == Fields.TWO_FRAMES ? "send_field" : "send_frame");
            case ConstantRate(FrameRate rate, Duration first) ->
                    "settb=1/1000000,fps=%s:start_time=%s,setpts=N"
                            .formatted(rate, Timestamps.seconds(first));
            case HoldLast(Duration time) ->
                    "tpad=stop_mode=clone:stop_duration=" + Timestamps.seconds(time);
            case Frames(long from, long to) ->
                    "trim=start_frame=%d:end_frame=%d".formatted(from, to);
            case Fit(VideoFormat format) -> fit(format);
            case ToneMap(DynamicRange range) -> toneMap(range);
            case HousePixels() -> "format=yuv420p";
            case Colour(VideoFormat format, String colour) ->
                    "color=c=%s:s=%dx%d:r=%s"
                            .formatted(colour, format.width(), format.height(), format.rate());
            case Text text -> drawText(text);
            case Frame(VideoFormat format, int y) ->
                    "pad=%d:%d:0:%d".formatted(format.width(), format.height(), y);
        };
    }

    /// `dar` is the shape in which the picture is to be seen; pixels come out square. Full-range pictures become limited-range.
    private static String fit(VideoFormat format) {
        int width = format.width();
        int height = format.height();
        return "scale=w='max(2,min(%1$d,round(%2$d*dar/2)*2))':h='max(2,min(%2$d,round(%1$d/dar/2)*2))'"
                        .formatted(width, height)
                + ":out_range=tv,pad=%d:%d:(ow-iw)/2:(oh-ih)/2,setsar=1".formatted(width, height);
    }

    /// Linear light, brought to the smaller colour space, compressed, and back to the curve of a standard display. 100 cd/m² is the
    /// white of such a display (ITU-R BT.2408).
    private static String toneMap(DynamicRange range) {
        String transfer = range == DynamicRange.HLG ? "arib-std-b67" : "smpte2084";
        return "zscale=tin=%s:min=bt2020nc:pin=bt2020:rin=tv:t=linear:npl=100".formatted(transfer)
                + ",format=gbrpf32le,zscale=p=bt709,tonemap=hable:desat=0"
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
