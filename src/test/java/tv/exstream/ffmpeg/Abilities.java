package tv.exstream.ffmpeg;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What test ffmpegs can do.
public final class Abilities {
    private Abilities() {}

    /// Everything we make use of.
    public static Capabilities all() {
        return new Capabilities(
                "6.1",
                Set.of("libx264", "aac"),
                Set.of(
                        "bwdif",
                        "yadif",
                        "zscale",
                        "tonemap",
                        "drawtext",
                        "showwaves",
                        "aevalsrc",
                        "aloop",
                        "afade",
                        "volume",
                        "noise",
                        "movie",
                        "smptehdbars"),
                Set.of(),
                Optional.of(Path.of("/fonts/Sans.ttf")));
    }

    /// Everything there is, on every kind of machine at once.
    public static Capabilities accelerated() {
        Set<String> encoders =
                Stream.of("nvenc", "qsv", "vaapi", "videotoolbox", "amf", "v4l2m2m", "vulkan")
                        .flatMap(name -> Stream.of("h264_" + name, "hevc_" + name))
                        .collect(Collectors.toSet());
        Set<String> filters = new HashSet<>(all().filters());
        Stream.of(Accelerator.values())
                .flatMap(accelerator -> DeviceFilters.of(accelerator).stream())
                .forEach(device -> filters.addAll(List.of(device.scaler(), device.deinterlacer())));
        return new Capabilities(
                "7.1",
                encoders,
                filters,
                Set.of("cuda", "qsv", "vaapi", "videotoolbox", "d3d11va", "vulkan"),
                all().font());
    }

    /// The least that is fit for use.
    public static Capabilities least() {
        return new Capabilities(
                "5.1", Set.of("libx264", "aac"), Set.of("yadif"), Set.of(), Optional.empty());
    }
}
