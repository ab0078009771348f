package tv.exstream.ffmpeg;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

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

    /// The least that is fit for use.
    public static Capabilities least() {
        return new Capabilities(
                "5.1", Set.of("libx264", "aac"), Set.of("yadif"), Set.of(), Optional.empty());
    }
}
