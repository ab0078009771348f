package tv.exstream.rendition;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import tv.exstream.media.AudioFormat;
import tv.exstream.mpegts.OpusPacket;

/// A frame of Opus that is digital silence: 20 ms whose first bit of content says that there is none.
///
/// Of more than two channels, pairs and single ones are coded each for itself, and all but the last say how long they are.
///
/// Source: RFC 6716 sections 3.1, 4.3 and appendix B, RFC 7845 section 5.1.1.2.
final class SilentOpus {
    /// Configuration 31, the whole band in 20 ms, in one frame: of one channel and of two.
    private static final int ONE_CHANNEL = 31 << 3;

    private static final int TWO_CHANNELS = ONE_CHANNEL | 4;

    /// The range decoder reads the flag of silence, and nothing after it.
    private static final byte[] SILENT = {(byte) 0xFF, (byte) 0xFE};

    private SilentOpus() {}

    static ByteBuffer frame(AudioFormat format) {
        // In the order of Vorbis 5.1 is two pairs, the centre and the low frequencies; 7.1 has one
        // pair more.
        int pairs = format.channels() / 2 - (format.channels() > 2 ? 1 : 0);
        int streams = format.channels() - pairs;
        var packet = new ByteArrayOutputStream();
        for (int stream = 0; stream < streams; stream++) {
            packet.write(stream < pairs ? TWO_CHANNELS : ONE_CHANNEL);
            if (stream < streams - 1) {
                packet.write(SILENT.length);
            }
            packet.writeBytes(SILENT);
        }
        return OpusPacket.withHeader(packet.toByteArray());
    }
}
