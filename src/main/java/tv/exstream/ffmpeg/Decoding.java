package tv.exstream.ffmpeg;

import java.util.Optional;
import java.util.Set;
import tv.exstream.media.Conversion.Bars;
import tv.exstream.media.VideoFormat;
import tv.exstream.media.VideoStream;
import tv.exstream.media.VideoStream.DynamicRange;

/// What decodes the pictures of a file, and where it leaves them.
sealed interface Decoding {
    /// ffmpeg's own decoders.
    record OnProcessor() implements Decoding {}

    /// Hardware, which brings pictures back to memory, and leaves the work to the processor where it cannot do it after all.
    record ToMemory(Accelerator accelerator) implements Decoding {}

    /// Hardware, which leaves pictures where its filters work on them.
    record OnDevice(Accelerator accelerator, DeviceFilters filters) implements Decoding {}

    /// What hardware made in the last ten years decodes in 8 bits.
    Set<String> CODECS = Set.of("h264", "hevc", "mpeg2video", "vp9", "av1");

    /// What it decodes in 10 bits too.
    Set<String> DEEP_CODECS = Set.of("hevc", "vp9", "av1");

    /// Whether a device and its filters are of use depends on the picture: what has to be turned, tone-mapped or cut is done in memory.
    static Decoding of(
            Accelerator accelerator,
            VideoStream picture,
            VideoFormat format,
            Capabilities capabilities) {
        if (!isDecoded(picture) || !capabilities.accelerations().contains(method(accelerator))) {
            return new OnProcessor();
        }
        Optional<DeviceFilters> filters =
                DeviceFilters.of(accelerator)
                        .filter(all -> capabilities.hasFilter(all.scaler()))
                        .filter(all -> capabilities.hasFilter(all.deinterlacer()));
        if (filters.isPresent() && isMadeSmaller(picture, format)) {
            return new OnDevice(accelerator, filters.get());
        }
        // Quick Sync's decoders bring nothing back of themselves.
        return accelerator == Accelerator.QSV ? new OnProcessor() : new ToMemory(accelerator);
    }

    private static boolean isDecoded(VideoStream picture) {
        return switch (picture.pixelFormat()) {
            case "yuv420p" -> CODECS.contains(picture.codec());
            case "yuv420p10le" -> DEEP_CODECS.contains(picture.codec());
            default -> false;
        };
    }

    /// Pictures that are not made smaller go the long way to the device and back for nothing.
    private static boolean isMadeSmaller(VideoStream picture, VideoFormat format) {
        boolean isPlain =
                picture.range() == DynamicRange.STANDARD
                        && picture.pixelFormat().equals("yuv420p")
                        && picture.rotation() == 0
                        && (format.conversion().bars() == Bars.KEEP || picture.content().isEmpty());
        return isPlain && picture.width() * picture.height() > format.width() * format.height();
    }

    /// What ffmpeg calls the way to decode, in its list and in its options; empty for none.
    static String method(Accelerator accelerator) {
        return switch (accelerator) {
            case SOFTWARE -> "";
            case NVENC -> "cuda";
            case QSV -> "qsv";
            case VAAPI -> "vaapi";
            case VIDEOTOOLBOX -> "videotoolbox";
            case AMF -> "d3d11va";
            // Its decoders are chosen by name, and hold back pictures in ways that differ from chip
            // to chip.
            case V4L2 -> "";
            case VULKAN -> "vulkan";
        };
    }

    /// Where it leaves pictures.
    default Place place() {
        return switch (this) {
            case OnProcessor _, ToMemory _ -> Place.MEMORY;
            case OnDevice _ -> Place.DEVICE;
        };
    }
}
