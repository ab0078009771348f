package tv.exstream.ffmpeg;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A few pictures that are encoded and decoded again by an accelerator, which shows what a list of encoders does not: that it works here.
///
/// ```
///   colour -> scale -> upload -> encoder -> file -> decoder -> download -> 16x16 grey
/// ```
///
/// The decoder must leave its pictures in the hardware, because ffmpeg would else go on with the processor without a word, and the colour must
/// come out again, because a broken driver makes black or green pictures and no complaint.
///
/// @param encoder ffmpeg's name
/// @param device such as `/dev/dri/renderD128`; empty where none needs to be named
public record Trial(
        Accelerator accelerator, AcceleratedCodec codec, String encoder, Optional<Path> device) {
    private static final int FRAMES = 6;

    /// Some encoders for chips keep the last pictures to themselves.
    private static final int FRAMES_WANTED = 3;

    private static final int SIDE = 16;

    private static final String COLOUR = "0xE0D0C0";

    /// What that colour is in grey, by ITU-R BT.601: 210, give or take what coding changes.
    private static final int LEAST_GREY = 190;

    private static final int MOST_GREY = 230;

    /// The trial of an encoder that this ffmpeg has; empty when it has none.
    public static Optional<Trial> of(
            Accelerator accelerator, AcceleratedCodec codec, Capabilities capabilities) {
        return encoders(accelerator, codec)
                .filter(capabilities.encoders()::contains)
                .findFirst()
                .map(encoder -> new Trial(accelerator, codec, encoder, Optional.empty()));
    }

    public Trial on(Path device) {
        return new Trial(accelerator, codec, encoder, Optional.of(device));
    }

    /// Everything after the name of the program; the coded pictures go to its output.
    public List<String> encode() {
        List<String> args = start();
        args.addAll(devices());
        args.addAll(words("-f lavfi -i color=c=%s:s=1280x720:r=25:d=1".formatted(COLOUR)));
        args.addAll(words("-frames:v %d -vf scale=640:360,%s".formatted(FRAMES, upload())));
        args.addAll(List.of("-c:v", encoder));
        args.addAll(words(quickly()));
        args.addAll(words("-b:v 1M -g 6 -f %s pipe:1".formatted(container())));
        return List.copyOf(args);
    }

    /// Everything after the name of the program; grey pictures go to its output.
    public List<String> decode(Path coded) {
        List<String> args = start();
        args.addAll(devices());
        args.addAll(decoder());
        args.addAll(words("-f %s -i".formatted(container())));
        args.add("file:" + coded);
        String grey = "scale=%1$d:%1$d,format=gray".formatted(SIDE);
        args.addAll(List.of("-vf", download() + grey));
        args.addAll(words("-f rawvideo pipe:1"));
        return List.copyOf(args);
    }

    /// Whether that is what was drawn.
    public static boolean isRight(ByteBuffer grey) {
        int frame = SIDE * SIDE;
        if (grey.remaining() < FRAMES_WANTED * frame || grey.remaining() % frame != 0) {
            return false;
        }
        ByteBuffer bytes = grey.duplicate();
        while (bytes.hasRemaining()) {
            int value = Byte.toUnsignedInt(bytes.get());
            if (value < LEAST_GREY || value > MOST_GREY) {
                return false;
            }
        }
        return true;
    }

    private static Stream<String> encoders(Accelerator accelerator, AcceleratedCodec codec) {
        String name = codec.ffmpegName();
        return switch (accelerator) {
            case SOFTWARE -> software(codec);
            case NVENC -> Stream.of(name + "_nvenc");
            case QSV -> Stream.of(name + "_qsv");
            case VAAPI -> Stream.of(name + "_vaapi");
            case VIDEOTOOLBOX -> Stream.of(name + "_videotoolbox");
            case AMF -> Stream.of(name + "_amf");
            case V4L2 -> Stream.of(name + "_v4l2m2m");
            case VULKAN -> Stream.of(name + "_vulkan");
        };
    }

    private static Stream<String> software(AcceleratedCodec codec) {
        return switch (codec) {
            case H264 -> Stream.of("libx264");
            case HEVC -> Stream.of("libx265");
            case AV1 -> Stream.of("libsvtav1", "libaom-av1");
        };
    }

    private static List<String> start() {
        return new ArrayList<>(words("-hide_banner -nostdin -nostats -loglevel level+warning"));
    }

    private List<String> devices() {
        return switch (accelerator) {
            case QSV -> words("-init_hw_device qsv=hw" + device(",child_device="));
            case VAAPI -> words("-init_hw_device vaapi=hw" + device(":") + " -filter_hw_device hw");
            case VULKAN -> words("-init_hw_device vulkan=hw -filter_hw_device hw");
            case SOFTWARE, NVENC, VIDEOTOOLBOX, AMF, V4L2 -> List.of();
        };
    }

    private String device(String before) {
        return device.map(path -> before + path).orElse("");
    }

    private String upload() {
        return switch (accelerator) {
            case VAAPI, VULKAN -> "format=nv12,hwupload";
            case SOFTWARE, V4L2 -> "format=yuv420p";
            case NVENC, QSV, VIDEOTOOLBOX, AMF -> "format=nv12";
        };
    }

    private List<String> decoder() {
        return switch (accelerator) {
            case SOFTWARE -> List.of();
            case V4L2 -> List.of("-c:v", codec.ffmpegName() + "_v4l2m2m");
            case NVENC -> through("-hwaccel cuda -hwaccel_output_format cuda");
            case QSV ->
                    words(
                            "-hwaccel qsv -hwaccel_output_format qsv -c:v %s_qsv"
                                    .formatted(codec.ffmpegName()));
            case VAAPI -> through("-hwaccel vaapi -hwaccel_device hw -hwaccel_output_format vaapi");
            case VULKAN ->
                    through("-hwaccel vulkan -hwaccel_device hw -hwaccel_output_format vulkan");
            case VIDEOTOOLBOX ->
                    through("-hwaccel videotoolbox -hwaccel_output_format videotoolbox_vld");
            case AMF -> amf();
        };
    }

    /// AMD's own decoder is Windows's; under Linux its hardware is reached by VAAPI.
    private List<String> amf() {
        return device.isPresent()
                ? through(
                        "-hwaccel vaapi -hwaccel_device %s -hwaccel_output_format vaapi"
                                .formatted(device.get()))
                : through("-hwaccel d3d11va -hwaccel_output_format d3d11");
    }

    /// Of ffmpeg's decoders for AV1 the first is one that knows no hardware.
    private List<String> through(String hardware) {
        return words(codec == AcceleratedCodec.AV1 ? hardware + " -c:v av1" : hardware);
    }

    private String download() {
        return switch (accelerator) {
            case SOFTWARE, V4L2 -> "";
            case NVENC, QSV, VAAPI, VIDEOTOOLBOX, AMF, VULKAN -> "hwdownload,format=nv12,";
        };
    }

    private String quickly() {
        return switch (encoder) {
            case "libx264", "libx265" -> "-preset ultrafast";
            case "libsvtav1" -> "-preset 10";
            case "libaom-av1" -> "-cpu-used 8 -usage realtime";
            default -> "-bf 0";
        };
    }

    private String container() {
        return codec == AcceleratedCodec.AV1 ? "ivf" : "mpegts";
    }

    private static List<String> words(String text) {
        return List.of(text.split(" "));
    }
}
