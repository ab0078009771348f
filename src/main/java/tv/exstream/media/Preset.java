package tv.exstream.media;

import java.util.Locale;

/// How much work an encoder puts into making pictures small, in the words of x264, from least to most. Encoders with fewer steps take
/// the nearest.
public enum Preset {
    ULTRAFAST,
    SUPERFAST,
    VERYFAST,
    FASTER,
    FAST,
    MEDIUM,
    SLOW,
    SLOWER,
    VERYSLOW;

    /// Such as `veryfast`.
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
