package tv.exstream.rendition;

import java.nio.ByteBuffer;
import tv.exstream.media.AudioFormat;

/// A frame of digital silence, written without an encoder.
final class SilentSound {
    private SilentSound() {}

    /// The frame; read-only. Any number of them is silence.
    static ByteBuffer frame(AudioFormat format) {
        return switch (format.codec()) {
            case AAC -> SilentAac.frame(format);
            case AC3 -> SilentAc3.frame(format);
            case EAC3 -> SilentEac3.frame(format);
            case MP2 -> SilentLayerTwo.frame(format);
            case OPUS -> SilentOpus.frame(format);
        };
    }
}
