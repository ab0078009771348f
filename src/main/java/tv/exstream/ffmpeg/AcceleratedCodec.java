package tv.exstream.ffmpeg;

import java.util.Locale;
import java.util.Optional;
import tv.exstream.media.VideoCodec;

/// The codecs that hardware is tried for.
public enum AcceleratedCodec {
    H264,
    HEVC,
    AV1;

    /// Empty for what is left to the processor.
    public static Optional<AcceleratedCodec> of(VideoCodec codec) {
        return switch (codec) {
            case H264 -> Optional.of(H264);
            case HEVC -> Optional.of(HEVC);
            case MPEG2 -> Optional.empty();
        };
    }

    /// As in ffmpeg's names.
    String ffmpegName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
