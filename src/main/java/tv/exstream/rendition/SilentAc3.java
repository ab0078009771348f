package tv.exstream.rendition;

import java.nio.ByteBuffer;
import java.util.List;
import tv.exstream.media.AudioFormat;

/// A frame of AC-3 that is digital silence: with no room for noise at all, no coefficient has any bits.
///
/// Source: ATSC A/52 clauses 5.3, 5.4, 7.1 and 7.10.1.
final class SilentAc3 {
    static final int SYNC = 0x0B77;

    /// Half of `frmsizecod` is the place of the bit rate here, table 5.18; kilobits per second.
    private static final List<Integer> BITRATES =
            List.of(
                    32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384, 448, 512,
                    576, 640);

    private static final int BLOCKS = 6;

    /// `bsid` of the standard.
    private static final int VERSION = 8;

    /// `chexpstr` where four coefficients share an exponent; 0 takes those of the block before.
    private static final int SHARED_BY_FOUR = 3;

    /// Clause 7.1.3: the least bandwidth has 73 coefficients, (73 - 1 + 9) / 12 groups of them.
    private static final int GROUPS = 6;

    private SilentAc3() {}

    static ByteBuffer frame(AudioFormat format) {
        int kbps = format.bitrateKbps();
        boolean fast = format.sampleRate() == 48_000;
        int size = 2 * (fast ? 2 * kbps : kbps * 320 / 147);
        byte[] frame = new byte[size];
        byte[] bits = bits(format, fast ? 0 : 1);
        System.arraycopy(bits, 0, frame, 0, bits.length);
        // The first checksum covers five eighths of the frame, the second the rest.
        int most = (size / 4 + size / 16) * 2;
        put(frame, 2, Crc16.before(frame, 4, most));
        put(frame, size - 2, Crc16.of(frame, most, size - 2));
        return ByteBuffer.wrap(frame).asReadOnlyBuffer();
    }

    static void put(byte[] frame, int at, int checksum) {
        frame[at] = (byte) (checksum >> 8);
        frame[at + 1] = (byte) checksum;
    }

    /// `acmod`, table 5.8: one, two, or five channels.
    static int mode(int channels) {
        return channels == 6 ? 7 : channels;
    }

    /// An absolute exponent and groups of three differences of 0, each of which is coded as 2, to the base of 5.
    static void exponents(BitWriter block, int groups) {
        block.u(4, 15);
        for (int group = 0; group < groups; group++) {
            block.u(7, 2 * 25 + 2 * 5 + 2);
        }
    }

    /// `syncinfo()`, `bsi()` and the blocks, with zeros up to the end of the byte.
    private static byte[] bits(AudioFormat format, int rate) {
        int channels = format.channels();
        var bits = new BitWriter().u(16, SYNC).u(16, 0).u(2, rate);
        bits.u(6, 2 * BITRATES.indexOf(format.bitrateKbps()));
        bits.u(5, VERSION).u(3, 0).u(3, mode(channels));
        // Mix levels of centre and surround for 5.1, no matrix surround for stereo.
        bits.u(channels == 6 ? 4 : channels == 2 ? 2 : 0, 0);
        // dialnorm, at its least effect, and nothing else that is optional; an original.
        bits.u(1, channels == 6 ? 1 : 0).u(5, 31).u(3, 0).u(2, 1).u(3, 0);
        for (int block = 0; block < BLOCKS; block++) {
            block(bits, channels, block);
        }
        return bits.aligned().bytes();
    }

    private static void block(BitWriter bits, int channels, int number) {
        boolean first = number == 0;
        int full = Math.min(channels, 5);
        // No short blocks, no dither, no dynamic range; no coupling, said once.
        bits.u(2 * full, 0).u(1, 0).u(1, first ? 1 : 0).u(first ? 1 : 0, 0);
        if (channels == 2) {
            bits.u(1, first ? 1 : 0).u(first ? 4 : 0, 0);
        }
        for (int channel = 0; channel < full; channel++) {
            bits.u(2, first ? SHARED_BY_FOUR : 0);
        }
        bits.u(channels == 6 ? 1 : 0, channels == 6 && first ? 1 : 0);
        if (first) {
            parameters(bits, full, channels == 6);
        } else {
            bits.u(2, 0);
        }
        // No changes of the allocation, nothing skipped.
        bits.u(2, 0);
    }

    private static void parameters(BitWriter bits, int full, boolean low) {
        bits.u(6 * full, 0);
        for (int channel = 0; channel < full; channel++) {
            exponents(bits, GROUPS);
            bits.u(2, 0);
        }
        if (low) {
            exponents(bits, 2);
        }
        // Bit allocation: any curve will do, as all offsets of it are 0, which stands for no bits.
        bits.u(1, 1).zeros(11).u(1, 1).zeros(6 + 7 * full + (low ? 7 : 0));
    }
}
