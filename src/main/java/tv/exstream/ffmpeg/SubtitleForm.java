package tv.exstream.ffmpeg;

import java.util.Set;

/// What subtitles are made of, by which it is decided how they get into the picture.
public enum SubtitleForm {
    /// Words with times.
    TEXT,
    /// Pictures with times.
    PICTURES,
    /// Neither, or nothing that this program draws.
    OTHER;

    private static final Set<String> TEXT_CODECS =
            Set.of(
                    "ass",
                    "ssa",
                    "subrip",
                    "srt",
                    "webvtt",
                    "mov_text",
                    "text",
                    "microdvd",
                    "mpl2",
                    "pjs",
                    "realtext",
                    "sami",
                    "stl",
                    "subviewer",
                    "subviewer1",
                    "vplayer",
                    "jacosub");

    private static final Set<String> PICTURE_CODECS =
            Set.of("hdmv_pgs_subtitle", "dvd_subtitle", "dvb_subtitle", "xsub");

    /// @param codec ffmpeg's name
    public static SubtitleForm of(String codec) {
        if (TEXT_CODECS.contains(codec)) {
            return TEXT;
        }
        return PICTURE_CODECS.contains(codec) ? PICTURES : OTHER;
    }
}
