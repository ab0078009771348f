package tv.exstream.library.title;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tv.exstream.media.PictureFormat;
import tv.exstream.source.Pointer;

/// Which files are media, by the ending of their names.
public final class MediaNames {
    /// Containers with a picture that ffmpeg reads without other files.
    private static final Set<String> VIDEO =
            Set.of(
                    "3g2", "3gp", "amv", "asf", "avi", "divx", "dv", "dvr-ms", "f4v", "flv", "h264",
                    "hevc", "m1v", "m2t", "m2ts", "m2v", "m4v", "mk3d", "mkv", "mov", "mp4", "mpe",
                    "mpeg", "mpg", "mpv", "mts", "mxf", "nut", "nsv", "ogm", "ogv", "qt", "rec",
                    "rm", "rmvb", "tp", "trp", "ts", "vdr", "vob", "webm", "wmv", "wtv", "xvid");

    private static final Set<String> AUDIO =
            Set.of(
                    "aac", "ac3", "aif", "aifc", "aiff", "alac", "ape", "caf", "dff", "dsf", "dts",
                    "dtshd", "eac3", "flac", "m4a", "m4b", "mka", "mp2", "mp3", "mpa", "mpc", "oga",
                    "ogg", "ogx", "opus", "spx", "thd", "tta", "wav", "wma", "wv");

    /// What people take for media and we do not play, with the reason.
    private static final Map<String, String> REFUSED =
            Map.ofEntries(
                    Map.entry("iso", "disc images are not played: convert the disc to mkv"),
                    Map.entry("img", "disc images are not played: convert the disc to mkv"),
                    Map.entry("nrg", "disc images are not played: convert the disc to mkv"),
                    Map.entry("mds", "disc images are not played: convert the disc to mkv"),
                    Map.entry("avs", "a script that opens other files is not played"),
                    Map.entry("vpy", "a script that opens other files is not played"),
                    Map.entry("strm", "a pointer to another address is not played"),
                    Map.entry("m3u8", "a playlist is not media"),
                    Map.entry("mpd", "a playlist is not media"),
                    Map.entry("m4p", "encrypted by the shop it was bought in"),
                    Map.entry("part", "the download has not finished"),
                    Map.entry("crdownload", "the download has not finished"),
                    Map.entry("!qb", "the download has not finished"),
                    Map.entry("!ut", "the download has not finished"));

    private MediaNames() {}

    public static boolean isMedia(String name) {
        String ending = ending(name);
        return VIDEO.contains(ending) || AUDIO.contains(ending);
    }

    public static boolean isAudio(String name) {
        return AUDIO.contains(ending(name));
    }

    public static boolean isVideo(String name) {
        return VIDEO.contains(ending(name));
    }

    /// Files with an address in them are media only on disks of this machine, where a person put them; those of YAML only where they are
    /// meant so.
    public static boolean isPointer(String name) {
        return Pointer.isNamed(name);
    }

    /// Pictures are media only where they belong to nothing else.
    public static boolean isPicture(String name) {
        return PictureFormat.named(name).isPresent();
    }

    /// Why a file that looks like media is not played; empty for media and for everything else.
    public static Optional<String> refusal(String name) {
        return Optional.ofNullable(REFUSED.get(ending(name)));
    }

    /// The name without its ending, in lower case.
    public static String stem(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        int dot = lower.lastIndexOf('.');
        return dot > 0 ? lower.substring(0, dot) : lower;
    }

    private static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(dot + 1).toLowerCase(Locale.ROOT) : "";
    }
}
