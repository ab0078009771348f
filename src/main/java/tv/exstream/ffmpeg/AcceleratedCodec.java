package tv.exstream.ffmpeg;

import java.util.Locale;

/// The codecs that hardware is tried for.
public enum AcceleratedCodec {
    H264,
    HEVC,
    AV1;

    /// As in ffmpeg's names.
    String ffmpegName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
