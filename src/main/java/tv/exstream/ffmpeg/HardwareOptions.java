package tv.exstream.ffmpeg;

import tv.exstream.ffmpeg.Encoding.Latency;
import tv.exstream.media.Preset;
import tv.exstream.media.VideoCodec;

/// The options of encoders that run on a graphics processor or a codec chip.
final class HardwareOptions {
    private HardwareOptions() {}

    /// Constant quality under a ceiling. B-frames refer to nothing but pictures before and after them, which every decoder can do.
    static String nvenc(Encoding encoding) {
        return String.join(
                " ",
                "-profile:v " + profile(encoding),
                "-preset p" + nvencPreset(encoding.coding().preset()),
                encoding.latency() == Latency.ZERO
                        ? "-tune ull -zerolatency 1 -delay 0"
                        : "-tune hq",
                "-rc vbr -b:v 0 -cq " + encoding.quality(),
                SoftwareOptions.ceiling(encoding, encoding.maxKbps()),
                "-bf %d -b_ref_mode disabled".formatted(encoding.bFrames()),
                "-g %d -forced-idr 1 -no-scenecut 1 -flags +cgop".formatted(encoding.longestGop()));
    }

    /// Quality-defined variable bit rate.
    static String quickSync(Encoding encoding) {
        return String.join(
                " ",
                "-profile:v " + profile(encoding),
                "-preset " + quickSyncPreset(encoding.coding().preset()),
                encoding.latency() == Latency.ZERO ? "-async_depth 1" : "-async_depth 4",
                "-global_quality %d -b:v %dk".formatted(encoding.quality(), encoding.averageKbps()),
                SoftwareOptions.ceiling(encoding, encoding.maxKbps()),
                "-bf %d -g %d".formatted(encoding.bFrames(), encoding.longestGop()),
                "-forced_idr 1 -idr_interval 0 -adaptive_i 0 -adaptive_b 0 -flags +cgop");
    }

    /// A variable bit rate is the only mode under a ceiling that the drivers of all makers know.
    static String vaapi(Encoding encoding) {
        return String.join(
                " ",
                "-profile:v " + profile(encoding),
                "-compression_level " + vaapiLevel(encoding.coding().preset()),
                "-rc_mode VBR",
                average(encoding),
                "-bf %d -g %d -idr_interval 0"
                        .formatted(encoding.bFrames(), encoding.longestGop()));
    }

    /// A machine whose chip is taken encodes on the processor rather than not at all.
    static String videoToolbox(Encoding encoding) {
        return String.join(
                " ",
                "-profile:v " + profile(encoding),
                "-allow_sw 1 -realtime " + (encoding.latency() == Latency.ZERO ? 1 : 0),
                average(encoding),
                "-bf %d -g %d -flags +cgop".formatted(encoding.bFrames(), encoding.longestGop()));
    }

    static String amf(Encoding encoding) {
        boolean zero = encoding.latency() == Latency.ZERO;
        String b =
                encoding.coding().codec() == VideoCodec.H264
                        ? "-bf " + encoding.bFrames() + " "
                        : "";
        return String.join(
                " ",
                "-usage " + (zero ? "lowlatency" : "transcoding"),
                "-profile:v " + profile(encoding),
                "-quality " + amfQuality(encoding.coding().preset()),
                "-rc " + (zero ? "vbr_latency" : "vbr_peak"),
                average(encoding),
                b + "-g %d".formatted(encoding.longestGop()));
    }

    /// The chips behind it differ in all but this.
    static String v4l2(Encoding encoding) {
        return "-b:v %dk -bf 0 -g %d".formatted(encoding.averageKbps(), encoding.longestGop());
    }

    static String vulkan(Encoding encoding) {
        return String.join(
                " ",
                "-profile:v " + profile(encoding),
                encoding.latency() == Latency.ZERO ? "-tune ull -async_depth 1" : "-tune hq",
                "-rc_mode vbr",
                average(encoding),
                "-bf %d -g %d -idr_interval 0"
                        .formatted(encoding.bFrames(), encoding.longestGop()));
    }

    private static String average(Encoding encoding) {
        return "-b:v %dk ".formatted(encoding.averageKbps())
                + SoftwareOptions.ceiling(encoding, encoding.maxKbps());
    }

    private static String profile(Encoding encoding) {
        return switch (encoding.coding().codec()) {
            case H264 -> "high";
            case HEVC -> encoding.coding().bitDepth() > 8 ? "main10" : "main";
            case MPEG2 -> "main";
        };
    }

    private static int nvencPreset(Preset preset) {
        return switch (preset) {
            case ULTRAFAST -> 1;
            case SUPERFAST -> 2;
            case VERYFAST -> 3;
            case FASTER, FAST -> 4;
            case MEDIUM -> 5;
            case SLOW -> 6;
            case SLOWER, VERYSLOW -> 7;
        };
    }

    private static String quickSyncPreset(Preset preset) {
        return switch (preset) {
            case ULTRAFAST, SUPERFAST, VERYFAST -> Preset.VERYFAST.text();
            case FASTER, FAST, MEDIUM, SLOW, SLOWER, VERYSLOW -> preset.text();
        };
    }

    /// Higher is faster; what a driver does not have is taken for the nearest.
    private static int vaapiLevel(Preset preset) {
        return switch (preset) {
            case ULTRAFAST, SUPERFAST -> 7;
            case VERYFAST -> 6;
            case FASTER, FAST -> 5;
            case MEDIUM -> 4;
            case SLOW -> 3;
            case SLOWER -> 2;
            case VERYSLOW -> 1;
        };
    }

    private static String amfQuality(Preset preset) {
        return switch (preset) {
            case ULTRAFAST, SUPERFAST, VERYFAST -> "speed";
            case FASTER, FAST, MEDIUM -> "balanced";
            case SLOW, SLOWER, VERYSLOW -> "quality";
        };
    }
}
