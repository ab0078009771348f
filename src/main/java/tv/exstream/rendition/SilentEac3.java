package tv.exstream.rendition;

import java.nio.ByteBuffer;
import tv.exstream.media.AudioFormat;

/// A frame of E-AC-3 that is digital silence: with no room for noise at all, no coefficient has any bits.
///
/// Source: ATSC A/52 annex E clauses 2.2 and 2.3.
final class SilentEac3 {
    private static final int BLOCKS = 6;

    /// `numblkscod` of six blocks.
    private static final int SIX_BLOCKS = 3;

    /// `bsid` of the annex.
    private static final int VERSION = 16;

    private static final int SAMPLES = 1_536;

    /// The least bandwidth has 73 coefficients, (73 - 1) / 3 groups of them.
    private static final int GROUPS = 24;

    private SilentEac3() {}

    /// As large as the bit rate says; larger where that leaves no room for six channels.
    static ByteBuffer frame(AudioFormat format) {
        byte[] bits = bits(format, 0);
        int usual = format.bitrateKbps() * 1_000 / 16 * SAMPLES / format.sampleRate();
        int words = Math.max(usual, (bits.length + 1) / 2 + 2);
        byte[] frame = new byte[2 * words];
        System.arraycopy(bits(format, words - 1), 0, frame, 0, bits.length);
        SilentAc3.put(frame, frame.length - 2, Crc16.of(frame, 2, frame.length - 2));
        return ByteBuffer.wrap(frame).asReadOnlyBuffer();
    }

    /// `syncinfo()`, `bsi()`, `audfrm()` and the blocks, with zeros up to the end of the byte.
    private static byte[] bits(AudioFormat format, int size) {
        int channels = format.channels();
        var bits = new BitWriter().u(16, SilentAc3.SYNC).u(5, 0).u(11, size);
        bits.u(2, format.sampleRate() == 48_000 ? 0 : 1).u(2, SIX_BLOCKS);
        bits.u(3, SilentAc3.mode(channels)).u(1, channels == 6 ? 1 : 0).u(5, VERSION);
        // dialnorm, at its least effect, and nothing else that is optional.
        bits.u(5, 31).u(4, 0);
        frame(bits, channels);
        for (int block = 0; block < BLOCKS; block++) {
            block(bits, channels, block);
        }
        return bits.aligned().bytes();
    }

    /// Strategies for the whole frame, of which only dither has to be said, as it is on otherwise.
    private static void frame(BitWriter bits, int channels) {
        bits.u(2, 0).u(2, 0).u(1, 0).u(1, 0).u(1, 1).u(5, 0);
        int full = Math.min(channels, 5);
        // No coupling; exponents in the first block, which the others take over.
        bits.u(channels > 1 ? BLOCKS : 0, 0).u(5 * full, 0);
        if (channels == 6) {
            bits.u(1, 1).u(BLOCKS - 1, 0);
        }
        // The same for converters; offsets of 0, which stand for no bits; no places of blocks.
        bits.u(5 * full, 0).u(6 + 4, 0).u(1, 0);
    }

    private static void block(BitWriter bits, int channels, int number) {
        boolean first = number == 0;
        int full = Math.min(channels, 5);
        // No dither, no dynamic range, no spectral extension.
        bits.u(full, 0).u(1, 0).u(1, 0);
        if (channels == 2) {
            bits.u(first ? 4 : 1, 0);
        }
        if (first) {
            bits.u(6 * full, 0);
            for (int channel = 0; channel < full; channel++) {
                SilentAc3.exponents(bits, GROUPS);
                bits.u(2, 0);
            }
            if (channels == 6) {
                SilentAc3.exponents(bits, 2);
            }
        }
        // No offsets for converters.
        bits.u(1, 0);
    }
}
