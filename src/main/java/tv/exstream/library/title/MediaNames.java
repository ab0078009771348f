package tv.exstream.library.title;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tv.exstream.media.PictureFormat;
import tv.exstream.remark.KeptWord;
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
    private static final Map<String, KeptWord> REFUSED =
            Map.ofEntries(
                    Map.entry("iso", KeptWord.DISC_IMAGE),
                    Map.entry("img", KeptWord.DISC_IMAGE),
                    Map.entry("nrg", KeptWord.DISC_IMAGE),
                    Map.entry("mds", KeptWord.DISC_IMAGE),
                    Map.entry("avs", KeptWord.OPENS_OTHERS),
                    Map.entry("vpy", KeptWord.OPENS_OTHERS),
                    Map.entry("strm", KeptWord.POINTER),
                    Map.entry("m3u8", KeptWord.PLAYLIST),
                    Map.entry("mpd", KeptWord.PLAYLIST),
                    Map.entry("m4p", KeptWord.ENCRYPTED),
                    Map.entry("part", KeptWord.DOWNLOADING),
                    Map.entry("crdownload", KeptWord.DOWNLOADING),
                    Map.entry("!qb", KeptWord.DOWNLOADING),
                    Map.entry("!ut", KeptWord.DOWNLOADING));

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
        return Optional.ofNullable(REFUSED.get(ending(name))).map(KeptWord::said);
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
