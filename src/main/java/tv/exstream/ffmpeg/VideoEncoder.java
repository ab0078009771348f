package tv.exstream.ffmpeg;

import java.util.List;
import java.util.Optional;
import tv.exstream.media.VideoCodec;

/// An encoder of ffmpeg. Whatever it is: its GOPs are closed, key frames come where they are asked for, are ones that decoding can
/// start with, and come nowhere else.
public sealed interface VideoEncoder {
    Encoding encoding();

    record X264(Encoding encoding) implements VideoEncoder {}

    record X265(Encoding encoding) implements VideoEncoder {}

    record Mpeg2Video(Encoding encoding) implements VideoEncoder {}

    record Nvenc(Encoding encoding) implements VideoEncoder {}

    record QuickSync(Encoding encoding) implements VideoEncoder {}

    record Vaapi(Encoding encoding) implements VideoEncoder {}

    record VideoToolbox(Encoding encoding) implements VideoEncoder {}

    record Amf(Encoding encoding) implements VideoEncoder {}

    record V4l2(Encoding encoding) implements VideoEncoder {}

    record Vulkan(Encoding encoding) implements VideoEncoder {}

    /// The accelerator's, where it has one for this coding and this ffmpeg was built with it; else one that runs on the processor.
    static VideoEncoder of(Accelerator accelerator, Encoding encoding, Capabilities capabilities) {
        return accelerated(accelerator, encoding)
                .filter(encoder -> capabilities.encoders().contains(encoder.name()))
                .orElseGet(() -> software(encoding));
    }

    static VideoEncoder software(Encoding encoding) {
        return switch (encoding.coding().codec()) {
            case H264 -> new X264(encoding);
            case HEVC -> new X265(encoding);
            case MPEG2 -> new Mpeg2Video(encoding);
        };
    }

    /// Hardware that encodes H.264 in 10 bits is rare, and MPEG-2 costs a processor next to nothing.
    private static Optional<VideoEncoder> accelerated(Accelerator accelerator, Encoding encoding) {
        boolean deepH264 =
                encoding.coding().codec() == VideoCodec.H264 && encoding.coding().bitDepth() > 8;
        if (encoding.coding().codec() == VideoCodec.MPEG2 || deepH264) {
            return Optional.empty();
        }
        return switch (accelerator) {
            case SOFTWARE -> Optional.empty();
            case NVENC -> Optional.of(new Nvenc(encoding));
            case QSV -> Optional.of(new QuickSync(encoding));
            case VAAPI -> Optional.of(new Vaapi(encoding));
            case VIDEOTOOLBOX -> Optional.of(new VideoToolbox(encoding));
            case AMF -> Optional.of(new Amf(encoding));
            case V4L2 -> Optional.of(new V4l2(encoding));
            case VULKAN -> Optional.of(new Vulkan(encoding));
        };
    }

    /// How ffmpeg calls it, such as `hevc_vaapi`.
    default String name() {
        return switch (this) {
            case X264 _ -> "libx264";
            case X265 _ -> "libx265";
            case Mpeg2Video _ -> "mpeg2video";
            case Nvenc _ -> codec() + "_nvenc";
            case QuickSync _ -> codec() + "_qsv";
            case Vaapi _ -> codec() + "_vaapi";
            case VideoToolbox _ -> codec() + "_videotoolbox";
            case Amf _ -> codec() + "_amf";
            case V4l2 _ -> codec() + "_v4l2m2m";
            case Vulkan _ -> codec() + "_vulkan";
        };
    }

    private String codec() {
        return encoding().coding().codec().ffmpegName();
    }

    /// Where it takes pictures from.
    default Place place() {
        return switch (this) {
            case Vaapi _, Vulkan _ -> Place.DEVICE;
            case X264 _, X265 _, Mpeg2Video _, Nvenc _, QuickSync _ -> Place.MEMORY;
            case VideoToolbox _, Amf _, V4l2 _ -> Place.MEMORY;
        };
    }

    /// The format of pictures that it takes.
    default VideoFilter.HousePixels pixels() {
        int bits = encoding().coding().bitDepth();
        String format =
                switch (this) {
                    case X264 _, X265 _, Mpeg2Video _ -> bits > 8 ? "yuv420p10le" : "yuv420p";
                    case Nvenc _, V4l2 _ -> bits > 8 ? "p010le" : "yuv420p";
                    case QuickSync _, Vaapi _, VideoToolbox _, Amf _, Vulkan _ ->
                            bits > 8 ? "p010le" : "nv12";
                };
        return new VideoFilter.HousePixels(format, bits);
    }

    default List<String> args() {
        String args =
                switch (this) {
                    case X264(Encoding encoding) -> SoftwareOptions.x264(encoding);
                    case X265(Encoding encoding) -> SoftwareOptions.x265(encoding);
                    case Mpeg2Video(Encoding encoding) -> SoftwareOptions.mpeg2(encoding);
                    case Nvenc(Encoding encoding) -> HardwareOptions.nvenc(encoding);
                    case QuickSync(Encoding encoding) -> HardwareOptions.quickSync(encoding);
                    case Vaapi(Encoding encoding) -> HardwareOptions.vaapi(encoding);
                    case VideoToolbox(Encoding encoding) -> HardwareOptions.videoToolbox(encoding);
                    case Amf(Encoding encoding) -> HardwareOptions.amf(encoding);
                    case V4l2(Encoding encoding) -> HardwareOptions.v4l2(encoding);
                    case Vulkan(Encoding encoding) -> HardwareOptions.vulkan(encoding);
                };
        return List.of(("-c:v " + name() + " " + args).split(" "));
    }
}
