package tv.exstream.media;

import java.time.Duration;
import java.util.Optional;
import tv.exstream.media.VideoStream.DynamicRange;
import tv.exstream.media.VideoStream.Ratio;
import tv.exstream.media.VideoStream.Scan;
import tv.exstream.time.FrameRate;

/// Builds video streams; what a test does not say is that of H.264 in 1,280 x 720 with 25 frames a second.
public final class VideoBuilder {
    private String codec = "h264";
    private String profile = "High";
    private int level = 31;
    private int width = 1_280;
    private int height = 720;
    private Ratio sampleAspect = Ratio.SQUARE;
    private Optional<FrameRate> rate = Optional.of(FrameRate.FPS_25);
    private Duration start = Duration.ZERO;
    private String pixelFormat = "yuv420p";
    private Scan scan = Scan.PROGRESSIVE;
    private DynamicRange range = DynamicRange.STANDARD;
    private int rotation;
    private int reorderFrames = 2;
    private boolean attachedPicture;

    private VideoBuilder() {}

    public static VideoBuilder video() {
        return new VideoBuilder();
    }

    public VideoBuilder codec(String name, String ofProfile, int ofLevel) {
        codec = name;
        profile = ofProfile;
        level = ofLevel;
        return this;
    }

    public VideoBuilder sized(int pixelsWide, int pixelsHigh) {
        width = pixelsWide;
        height = pixelsHigh;
        return this;
    }

    public VideoBuilder sampleAspect(Ratio ratio) {
        sampleAspect = ratio;
        return this;
    }

    public VideoBuilder rate(FrameRate constant) {
        rate = Optional.of(constant);
        return this;
    }

    public VideoBuilder variableRate() {
        rate = Optional.empty();
        return this;
    }

    public VideoBuilder startingAt(Duration offset) {
        start = offset;
        return this;
    }

    public VideoBuilder pixelFormat(String name) {
        pixelFormat = name;
        return this;
    }

    public VideoBuilder scan(Scan lines) {
        scan = lines;
        return this;
    }

    public VideoBuilder range(DynamicRange transfer) {
        range = transfer;
        return this;
    }

    public VideoBuilder rotated(int degrees) {
        rotation = degrees;
        return this;
    }

    public VideoBuilder reordering(int frames) {
        reorderFrames = frames;
        return this;
    }

    public VideoBuilder attached() {
        attachedPicture = true;
        return this;
    }

    public VideoStream build() {
        return new VideoStream(
                0,
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
                attachedPicture);
    }
}
