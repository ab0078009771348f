package tv.exstream.ffmpeg;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// An option that stands before an input and says how it is read.
public sealed interface InputOption {
    /// Start with the first picture and sample at or after this time of the file.
    record SeekExactly(Duration to) implements InputOption {}

    /// Start with the key frame at or before this time; what lies before the time gets negative time stamps.
    record SeekToKeyFrame(Duration to) implements InputOption {}

    /// Start with what is at or before this time by the time stamps of the file, wherever these begin.
    record SeekByStamps(Duration to) implements InputOption {}

    /// Let all of it be later, or earlier where it is negative.
    record Delay(Duration by) implements InputOption {}

    /// Do not believe decoding times, and make up presentation times that are missing. Packets that a container calls damaged are decoded
    /// all the same: there are recordings that say so of every one, and a decoder hides what is broken better than a hole would.
    record Mistrust() implements InputOption {}

    /// Make up presentation times that are missing.
    record FillInTimes() implements InputOption {}

    /// Play an animated GIF as often as it says itself, which is mostly without end; what holds the last picture does the rest.
    record Repeat() implements InputOption {}

    /// Decode with so many threads.
    record Threads(int count) implements InputOption {}

    /// Open a device for decoders, filters and encoders.
    record OpenDevice(Accelerator accelerator, Device device) implements InputOption {}

    /// Decode in hardware.
    ///
    /// @param place where the pictures are left
    record DecodeWith(Accelerator accelerator, Place place) implements InputOption {}

    /// What the opened device is called on the command line.
    String DEVICE = "gpu";

    default List<String> args() {
        return switch (this) {
            case SeekExactly(Duration to) -> List.of("-ss", Timestamps.seconds(to));
            case SeekToKeyFrame(Duration to) ->
                    List.of("-noaccurate_seek", "-ss", Timestamps.seconds(to));
            case SeekByStamps(Duration to) ->
                    List.of(
                            "-noaccurate_seek",
                            "-seek_timestamp",
                            "1",
                            "-ss",
                            Timestamps.seconds(to));
            case Delay(Duration by) -> List.of("-itsoffset", Timestamps.seconds(by));
            case Mistrust() -> List.of("-fflags", "+genpts+igndts");
            case FillInTimes() -> List.of("-fflags", "+genpts");
            case Repeat() -> List.of("-ignore_loop", "0");
            case Threads(int count) -> List.of("-threads", Integer.toString(count));
            case OpenDevice(Accelerator accelerator, Device device) ->
                    List.of(
                            "-init_hw_device",
                            opened(accelerator, device.node()),
                            "-filter_hw_device",
                            DEVICE);
            case DecodeWith(Accelerator accelerator, Place place) -> decode(accelerator, place);
        };
    }

    /// Whether an accelerator works on a device that is opened by name; the others find theirs.
    static boolean isOpened(Accelerator accelerator) {
        return switch (accelerator) {
            case QSV, VAAPI, VULKAN -> true;
            case SOFTWARE, NVENC, VIDEOTOOLBOX, AMF, V4L2 -> false;
        };
    }

    private static String opened(Accelerator accelerator, Optional<Path> node) {
        String name = Decoding.method(accelerator) + "=" + DEVICE;
        return switch (accelerator) {
            case QSV -> name + ":hw" + node.map(path -> ",child_device=" + path).orElse("");
            case VAAPI -> name + node.map(path -> ":" + path).orElse("");
            case SOFTWARE, NVENC, VIDEOTOOLBOX, AMF, V4L2, VULKAN -> name;
        };
    }

    private static List<String> decode(Accelerator accelerator, Place place) {
        String method = Decoding.method(accelerator);
        List<String> args = new ArrayList<>(List.of("-hwaccel", method));
        if (isOpened(accelerator)) {
            args.addAll(List.of("-hwaccel_device", DEVICE));
        }
        if (place == Place.DEVICE) {
            String left = accelerator == Accelerator.VIDEOTOOLBOX ? "videotoolbox_vld" : method;
            args.addAll(List.of("-hwaccel_output_format", left));
        }
        return args;
    }
}
