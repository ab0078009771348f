package tv.exstream.ffmpeg;

import java.util.ArrayList;
import java.util.List;

/// The ffmpeg run that makes a PNG file of the first picture of a file.
public final class Snapshot {
    private static final List<String> BEFORE =
            List.of("-hide_banner", "-nostdin", "-nostats", "-loglevel", "level+warning");

    private static final List<String> AFTER =
            List.of("-map", "0:v:0", "-frames:v", "1", "-c:v", "png", "-f", "image2pipe", "pipe:1");

    private Snapshot() {}

    /// Everything after the name of the program.
    public static List<String> args(InputFile file) {
        List<String> args = new ArrayList<>(BEFORE);
        args.addAll(file.args());
        args.addAll(AFTER);
        return List.copyOf(args);
    }
}
