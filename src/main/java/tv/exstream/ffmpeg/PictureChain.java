package tv.exstream.ffmpeg;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import tv.exstream.ffmpeg.FilterGraph.Chain;
import tv.exstream.ffmpeg.VideoFilter.Fields;
import tv.exstream.media.Conversion;
import tv.exstream.media.Conversion.Bars;
import tv.exstream.media.Conversion.ToneMapping;
import tv.exstream.media.MediaFile;
import tv.exstream.media.VideoFormat;
import tv.exstream.media.VideoStream;
import tv.exstream.media.VideoStream.DynamicRange;

/// The way of a file's picture to the house format. ffmpeg itself turns pictures whose file says so, before the first filter.
///
/// ```
///   in memory    whole frames - constant rate - only those wanted - bars cut - scaled - tone-mapped - as the encoder takes them
///   on a device  whole frames - scaled - | brought back | - constant rate - only those wanted - bars added - the same
///   a picture    on black - scaled - held - constant rate - only those wanted - as the encoder takes them
/// ```
final class PictureChain {
    /// ffmpeg's names of pixels with alpha; a palette may have it, which shows only in the picture.
    private static final Pattern SEE_THROUGH =
            Pattern.compile("rgba|bgra|argb|abgr|^ya|yuva|gbrap|pal8");

    private final MediaFile file;
    private final VideoStream picture;
    private final VideoEncoder encoder;
    private final VideoFormat format;
    private final Conversion conversion;
    private final Capabilities capabilities;

    PictureChain(MediaFile file, VideoEncoder encoder, Capabilities capabilities) {
        this.file = file;
        this.picture = file.picture().orElseThrow();
        this.encoder = encoder;
        this.format = encoder.encoding().format();
        this.conversion = format.conversion();
        this.capabilities = capabilities;
    }

    /// Frames are dropped as early and made small as early as the result allows, because every later step costs by the pixel.
    ///
    /// @param firstBeat when the first frame of `frames`' count is, after time zero
    Chain chain(Decoding decoding, VideoFilter.Frames frames, Duration firstBeat) {
        if (file.still().isPresent()) {
            return still(frames);
        }
        List<VideoFilter> dropping =
                List.of(
                        new VideoFilter.ConstantRate(format.rate(), firstBeat),
                        new VideoFilter.HoldLast(FillCommand.HOLD),
                        frames);
        FramePath path = new FramePath(decoded(decoding.place()));
        switch (decoding) {
            case Decoding.OnDevice(Accelerator _, DeviceFilters filters) -> {
                onDevice(filters, path);
                dropping.forEach(path::then);
                path.then(new VideoFilter.Complete(format));
            }
            case Decoding.OnProcessor _, Decoding.ToMemory _ -> {
                if (isDeinterlaced()) {
                    path.then(deinterlace());
                }
                dropping.forEach(path::then);
                inMemory(path);
            }
        }
        path.then(encoder.pixels());
        return new Chain(List.of("0:" + picture.index()), path.filters(), List.of("v"));
    }

    /// A picture is made small once and then held; its first frame is on screen at any time.
    private Chain still(VideoFilter.Frames frames) {
        FramePath path = new FramePath(decoded(Place.MEMORY));
        if (SEE_THROUGH.matcher(picture.pixelFormat()).find()
                && capabilities.hasFilter("premultiply")) {
            path.then(new VideoFilter.OnBlack());
        }
        path.then(new VideoFilter.Video(format));
        path.then(new VideoFilter.Fit(format));
        path.then(new VideoFilter.HoldLast(file.duration().plus(FillCommand.HOLD)));
        path.then(new VideoFilter.ConstantRate(format.rate(), Duration.ZERO));
        path.then(frames);
        path.then(encoder.pixels());
        return new Chain(List.of("0:" + picture.index()), path.filters(), List.of("v"));
    }

    private FrameState decoded(Place place) {
        int bits = picture.pixelFormat().contains("10") ? 10 : 8;
        boolean upright = picture.rotation() % 180 == 0;
        return new FrameState(
                upright ? picture.width() : picture.height(),
                upright ? picture.height() : picture.width(),
                bits,
                place);
    }

    private void onDevice(DeviceFilters filters, FramePath path) {
        if (isDeinterlaced()) {
            path.then(filters.deinterlace(fields()));
        }
        path.then(filters.scale(FittedSize.of(picture, format)));
    }

    private void inMemory(FramePath path) {
        if (conversion.bars() == Bars.CUT && picture.rotation() == 0) {
            picture.content().ifPresent(content -> path.then(new VideoFilter.Cut(content)));
        }
        path.then(new VideoFilter.Fit(format));
        // Without the filters a wide range is shown as it is: pale, but there.
        if (picture.range() != DynamicRange.STANDARD
                && conversion.toneMapping() != ToneMapping.NONE
                && capabilities.hasFilter("zscale")
                && capabilities.hasFilter("tonemap")) {
            path.then(new VideoFilter.ToneMap(picture.range(), conversion.toneMapping()));
        }
    }

    private boolean isDeinterlaced() {
        return switch (conversion.deinterlacing()) {
            case AUTO -> picture.isInterlaced();
            case ALWAYS -> true;
            case NEVER -> false;
        };
    }

    private VideoFilter.Deinterlace deinterlace() {
        return VideoFilter.Deinterlace.with(capabilities, fields(), VideoFilter.Which.ALL);
    }

    private Fields fields() {
        return Fields.between(picture.rate().orElse(format.rate()), format.rate());
    }
}
