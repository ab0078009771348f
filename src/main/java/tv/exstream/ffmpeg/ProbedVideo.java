package tv.exstream.ffmpeg;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tv.exstream.ffmpeg.ProbeReport.Section;
import tv.exstream.media.VideoStream;
import tv.exstream.media.VideoStream.DynamicRange;
import tv.exstream.media.VideoStream.Ratio;
import tv.exstream.media.VideoStream.Scan;
import tv.exstream.time.FrameRate;

/// Reads one video stream of a probe report.
final class ProbedVideo {
    private static final Pattern FRACTION = Pattern.compile("(\\d{1,9})[:/](\\d{1,9})");

    /// The orders of the fields of a picture.
    private static final Set<String> INTERLACED = Set.of("tt", "bb", "tb", "bt");

    /// Faster than any programme; containers with a millisecond clock claim 1000.
    private static final double FASTEST_FPS = 300;

    /// 24 and 24000/1001 differ by 0.1 %, so anything closer than half of that is the same rate, measured on a short file.
    private static final double SAME_RATE = 0.0005;

    private static final int QUARTER_TURN_DEGREES = 90;

    private final Section stream;

    private ProbedVideo(Section stream) {
        this.stream = stream;
    }

    /// Empty when ffprobe could not tell the codec or the size: nothing could decode it.
    static Optional<VideoStream> of(Section stream, Duration start) {
        int width = stream.number("width").orElse(0);
        int height = stream.number("height").orElse(0);
        if (width < 1 || height < 1 || stream.text("codec_name").isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ProbedVideo(stream).read(start));
    }

    private VideoStream read(Duration start) {
        return new VideoStream(
                stream.number("index").orElse(0),
                stream.text("codec_name"),
                stream.text("profile"),
                Math.max(0, stream.number("level").orElse(0)),
                stream.number("width").orElseThrow(),
                stream.number("height").orElseThrow(),
                fraction("sample_aspect_ratio").orElse(Ratio.SQUARE),
                constantRate(),
                start,
                stream.text("pix_fmt"),
                scan(),
                range(),
                rotation(),
                Math.max(0, stream.number("has_b_frames").orElse(0)),
                stream.isSet("disposition.attached_pic"));
    }

    /// `r_frame_rate` is the rate at which every picture falls on a beat, `avg_frame_rate` counts pictures; where they differ, some
    /// beats have no picture.
    private Optional<FrameRate> constantRate() {
        Optional<Ratio> beat = fraction("r_frame_rate");
        Optional<Ratio> average = fraction("avg_frame_rate");
        if (beat.isEmpty() || average.isEmpty() || perSecond(beat.get()) > FASTEST_FPS) {
            return Optional.empty();
        }
        double off = Math.abs(perSecond(average.get()) / perSecond(beat.get()) - 1);
        return off < SAME_RATE
                ? Optional.of(new FrameRate(beat.get().numerator(), beat.get().denominator()))
                : Optional.empty();
    }

    private static double perSecond(Ratio rate) {
        return (double) rate.numerator() / rate.denominator();
    }

    private Optional<Ratio> fraction(String name) {
        Matcher matcher = FRACTION.matcher(stream.text(name));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int numerator = Integer.parseInt(matcher.group(1));
        int denominator = Integer.parseInt(matcher.group(2));
        return numerator < 1 || denominator < 1
                ? Optional.empty()
                : Optional.of(new Ratio(numerator, denominator));
    }

    private Scan scan() {
        return INTERLACED.contains(stream.text("field_order")) ? Scan.INTERLACED : Scan.PROGRESSIVE;
    }

    private DynamicRange range() {
        return switch (stream.text("color_transfer")) {
            case "smpte2084" -> DynamicRange.PQ;
            case "arib-std-b67" -> DynamicRange.HLG;
            default -> DynamicRange.STANDARD;
        };
    }

    /// The display matrix turns counter-clockwise, the older `rotate` tag clockwise.
    private int rotation() {
        Optional<Integer> matrix = stream.number("side_data_list.rotation");
        int clockwise =
                matrix.map(degrees -> -degrees).orElse(stream.number("tags.rotate").orElse(0));
        int quarters = Math.round((float) clockwise / QUARTER_TURN_DEGREES);
        return Math.floorMod(quarters, 4) * QUARTER_TURN_DEGREES;
    }
}
