package tv.exstream.rendition;

import java.nio.ByteBuffer;
import java.util.List;
import tv.exstream.media.AudioFormat;

/// A frame of MPEG-1 layer II that is digital silence: no band of it has any bits.
///
/// Source: ISO/IEC 11172-3 clauses 2.4.1.3 and 2.4.2.3.
final class SilentLayerTwo {
    /// `syncword`, MPEG-1, layer II, no checksum.
    private static final int SYNC = 0xFFFD;

    /// By `bitrate_index`, kilobits per second; the first is free.
    private static final List<Integer> BITRATES =
            List.of(0, 32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384);

    private static final int BYTES_PER_BITRATE = 144;

    /// `mode` of one channel, and of two that are coded each for itself.
    private static final int SINGLE = 3;

    private static final int STEREO = 0;

    private SilentLayerTwo() {}

    static ByteBuffer frame(AudioFormat format) {
        var header = new BitWriter().u(16, SYNC).u(4, BITRATES.indexOf(format.bitrateKbps()));
        header.u(2, format.sampleRate() == 48_000 ? 1 : 0).u(2, 0);
        header.u(2, format.channels() == 1 ? SINGLE : STEREO).u(6, 0);
        int size = BYTES_PER_BITRATE * format.bitrateKbps() * 1_000 / format.sampleRate();
        return ByteBuffer.allocate(size).put(header.bytes()).rewind().asReadOnlyBuffer();
    }
}
