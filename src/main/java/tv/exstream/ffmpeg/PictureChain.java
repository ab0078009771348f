package tv.exstream.ffmpeg;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tv.exstream.ffmpeg.FilterGraph.Chain;
import tv.exstream.ffmpeg.VideoFilter.Fields;
import tv.exstream.media.MediaFile;
import tv.exstream.media.VideoFormat;
import tv.exstream.media.VideoStream;
import tv.exstream.media.VideoStream.DynamicRange;
import tv.exstream.media.VideoStream.Scan;
import tv.exstream.time.FrameRate;

/// The way of a file's picture to the house format. ffmpeg itself turns pictures whose file says so, before the first filter.
final class PictureChain {
    private final VideoStream picture;
    private final VideoFormat format;
    private final Capabilities capabilities;

    PictureChain(MediaFile file, VideoFormat format, Capabilities capabilities) {
        this.picture = file.picture().orElseThrow();
        this.format = format;
        this.capabilities = capabilities;
    }

    /// Frames are dropped as early and made small as early as the result allows, because every later step costs by the pixel.
    ///
    /// @param firstBeat when the first frame of `frames`' count is, after time zero
    Chain chain(VideoFilter.Frames frames, Duration firstBeat) {
        List<Filter> filters = new ArrayList<>();
        if (picture.scan() == Scan.INTERLACED) {
            filters.add(deinterlace());
        }
        filters.add(new VideoFilter.ConstantRate(format.rate(), firstBeat));
        filters.add(new VideoFilter.HoldLast(FillCommand.HOLD));
        filters.add(frames);
        filters.add(new VideoFilter.Fit(format));
        // Without the filters a wide range is shown as it is: pale, but there.
        if (picture.range() != DynamicRange.STANDARD
                && capabilities.hasFilter("zscale")
                && capabilities.hasFilter("tonemap")) {
            filters.add(new VideoFilter.ToneMap(picture.range()));
        }
        filters.add(new VideoFilter.HousePixels());
        return new Chain(List.of("0:" + picture.index()), filters, List.of("v"));
    }

    private VideoFilter.Deinterlace deinterlace() {
        String filter = capabilities.hasFilter("bwdif") ? "bwdif" : "yadif";
        return new VideoFilter.Deinterlace(filter, fields());
    }

    /// Both fields become frames where the house rate has room for them: 25 interlaced frames hold 50 moments.
    private Fields fields() {
        double houseRate = perSecond(format.rate());
        double frames = picture.rate().map(PictureChain::perSecond).orElse(houseRate);
        return houseRate > 1.5 * frames ? Fields.TWO_FRAMES : Fields.ONE_FRAME;
    }

    private static double perSecond(FrameRate rate) {
        return (double) rate.numerator() / rate.denominator();
    }
}
