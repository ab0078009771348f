package tv.exstream.media;

import java.time.Duration;
import java.util.Optional;
import tv.exstream.time.FrameRate;

/// One video stream of a file as ffprobe describes it.
///
/// @param index the stream's number in the file
/// @param codec ffmpeg's codec name, such as `h264`
/// @param profile ffmpeg's profile name, such as `High`; empty when it has none
/// @param level the codec's level as ffprobe gives it (41 is 4.1); 0 when unknown
/// @param width coded picture width in pixels
/// @param height coded picture height in pixels
/// @param sampleAspect width to height of one pixel, such as 1/1 or 64/45
/// @param rate the constant frame rate; empty when it is variable or unknown
/// @param start when its first picture is shown, after the start of the file's own timeline; not negative
/// @param pixelFormat ffmpeg's name, such as `yuv420p`
/// @param scan progressive or interlaced
/// @param range standard or a high dynamic range transfer
/// @param rotation clockwise degrees to turn the picture before it is shown: 0, 90, 180 or 270
/// @param reorderFrames how many frames a decoder holds back (`has_b_frames`)
/// @param attachedPicture true for cover art, which is a still and never the programme
/// @param content what is left without black bars; absent where that was not measured
/// @param seen how the lines of a frame were taken by the look of it; absent where that was not measured
public record VideoStream(
        int index,
        String codec,
        String profile,
        int level,
        int width,
        int height,
        Ratio sampleAspect,
        Optional<FrameRate> rate,
        Duration start,
        String pixelFormat,
        Scan scan,
        DynamicRange range,
        int rotation,
        int reorderFrames,
        boolean attachedPicture,
        Optional<Crop> content,
        Optional<Scan> seen) {
    /// One that was not measured.
    public VideoStream(
            int index,
            String codec,
            String profile,
            int level,
            int width,
            int height,
            Ratio sampleAspect,
            Optional<FrameRate> rate,
            Duration start,
            String pixelFormat,
            Scan scan,
            DynamicRange range,
            int rotation,
            int reorderFrames,
            boolean attachedPicture) {
        this(
                index,
                codec,
                profile,
                level,
                width,
                height,
                sampleAspect,
                rate,
                start,
                pixelFormat,
                scan,
                range,
                rotation,
                reorderFrames,
                attachedPicture,
                Optional.empty(),
                Optional.empty());
    }

    /// The same as it was measured.
    public VideoStream measured(Optional<Crop> content, Optional<Scan> seen) {
        return new VideoStream(
                index,
                codec,
                profile,
                level,
                width,
                height,
                sampleAspect,
                rate,
                start,
                pixelFormat,
                scan,
                range,
                rotation,
                reorderFrames,
                attachedPicture,
                content,
                seen);
    }

    /// Whether its frames are made of fields, by the look of it where that was measured, else by what the file says.
    public boolean isInterlaced() {
        return seen.orElse(scan) == Scan.INTERLACED;
    }

    /// A positive fraction.
    public record Ratio(int numerator, int denominator) {
        public static final Ratio SQUARE = new Ratio(1, 1);

        public Ratio {
            if (numerator < 1 || denominator < 1) {
                throw new IllegalArgumentException(
                        "ratio must be positive: %d:%d".formatted(numerator, denominator));
            }
        }
    }

    /// How the lines of a frame were taken.
    public enum Scan {
        PROGRESSIVE,
        INTERLACED
    }

    /// The transfer function: what a display must know to show the right brightness.
    public enum DynamicRange {
        STANDARD,
        HLG,
        PQ
    }
}
