package tv.exstream.ffmpeg;

import java.util.ArrayList;
import java.util.List;
import tv.exstream.media.MediaFile;

/// The ffmpeg run that decodes a file once and says where it is black and where it is silent. It writes nothing but its progress, to
/// standard output, by which a hung run is noticed.
public final class BreakScan {
    /// A few small pictures a second show a fade, and take most of the work of looking at them away.
    private static final String PICTURE =
            "fps=10,scale=160:90,blackdetect=d=0.2:pic_th=0.98:pix_th=0.1";

    /// Quieter than the noise of old recordings; a break has at least a few tenths of a second of it.
    private static final String SOUND = "silencedetect=n=-50dB:d=0.2";

    private BreakScan() {}

    /// Everything after the name of the program.
    ///
    /// @param file with a picture
    public static List<String> args(MediaFile file) {
        List<String> args =
                new ArrayList<>(
                        List.of(
                                "-hide_banner",
                                "-nostdin",
                                "-nostats",
                                "-loglevel",
                                "info",
                                "-progress",
                                "pipe:1",
                                "-stats_period",
                                "1",
                                "-threads",
                                "1"));
        args.addAll(new InputFile(file.path()).args());
        args.addAll(List.of("-map", "0:V:0", "-vf", PICTURE));
        if (!file.audio().isEmpty()) {
            args.addAll(List.of("-map", "0:a:0", "-af", SOUND));
        }
        args.addAll(List.of("-f", "null", "-"));
        return List.copyOf(args);
    }
}
