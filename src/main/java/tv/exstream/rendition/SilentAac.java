package tv.exstream.rendition;

import java.nio.ByteBuffer;
import tv.exstream.media.AudioFormat;

/// A frame of AAC-LC that is digital silence, with its ADTS header.
///
/// Source: ISO/IEC 14496-3 clauses 1.A.2.2, 4.4.2.1 and 4.4.2.7.
final class SilentAac {
    private static final int HEADER_SIZE = 7;

    /// `syncword`, MPEG-4, `layer` 0, no CRC.
    private static final int SYNC = 0xFFF1;

    /// `profile_ObjectType`: AAC LC.
    private static final int LOW_COMPLEXITY = 1;

    /// `adts_buffer_fullness` of a stream with a variable bit rate.
    private static final int VARIABLE_RATE = 0x7FF;

    /// `id_syn_ele` of the syntactic elements.
    private static final int SINGLE_CHANNEL = 0;

    private static final int CHANNEL_PAIR = 1;
    private static final int LOW_EFFECTS = 3;
    private static final int FILL = 6;
    private static final int END = 7;

    /// With these every frame has at least 16 bytes, so that one alone can be spread over the 16 packets that a chunk needs.
    private static final int FILL_BYTES = 4;

    private SilentAac() {}

    /// The frame; read-only. Any number of them is silence.
    static ByteBuffer frame(AudioFormat format) {
        byte[] block = block(format.channels());
        byte[] header = header(format, HEADER_SIZE + block.length);
        return ByteBuffer.allocate(header.length + block.length)
                .put(header)
                .put(block)
                .flip()
                .asReadOnlyBuffer();
    }

    /// `adts_frame()` up to its one `raw_data_block()`.
    private static byte[] header(AudioFormat format, int size) {
        var header = new BitWriter().u(16, SYNC).u(2, LOW_COMPLEXITY);
        header.u(4, rateIndex(format.sampleRate())).u(1, 0).u(3, configuration(format.channels()));
        return header.u(4, 0).u(13, size).u(11, VARIABLE_RATE).u(2, 0).bytes();
    }

    /// `sampling_frequency_index`, table 1.18.
    private static int rateIndex(int sampleRate) {
        return switch (sampleRate) {
            case 48_000 -> 3;
            case 44_100 -> 4;
            default ->
                    throw new IllegalArgumentException(
                            "sample rate of silence must be 44100 or 48000: " + sampleRate);
        };
    }

    /// `channel_configuration`, table 1.19: as many as there are channels, but 7.1 is 7.
    private static int configuration(int channels) {
        return channels == 8 ? 7 : channels;
    }

    private static byte[] block(int channels) {
        var block = new BitWriter();
        switch (channels) {
            case 1 -> single(block, SINGLE_CHANNEL, 0);
            case 2 -> pair(block, 0);
            default -> surround(block, channels);
        }
        // An extension payload of type EXT_FILL, which is zeros.
        block.u(3, FILL).u(4, FILL_BYTES).u(FILL_BYTES * Byte.SIZE, 0);
        return block.u(3, END).aligned().bytes();
    }

    /// The centre, pairs from the front to the back, and the low effects.
    private static void surround(BitWriter block, int channels) {
        single(block, SINGLE_CHANNEL, 0);
        for (int tag = 0; tag < channels / 2 - 1; tag++) {
            pair(block, tag);
        }
        single(block, LOW_EFFECTS, 0);
    }

    /// The gain, and then the window, belong to the only channel.
    private static void single(BitWriter block, int element, int tag) {
        block.u(3, element).u(4, tag);
        window(block.u(8, 0)).u(3, 0);
    }

    /// One window for both channels, no mid and side.
    private static void pair(BitWriter block, int tag) {
        block.u(3, CHANNEL_PAIR).u(4, tag);
        window(block.u(1, 1)).u(2, 0);
        block.u(8, 0).u(3, 0);
        block.u(8, 0).u(3, 0);
    }

    /// `ics_info()`: a long window, and `max_sfb` is 0: no band has a coefficient. A channel without them has, besides its gain, only
    /// the flags that there are no pulses, noise shaping and gain control.
    private static BitWriter window(BitWriter block) {
        return block.u(11, 0);
    }
}
