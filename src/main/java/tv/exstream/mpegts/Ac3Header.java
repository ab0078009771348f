package tv.exstream.mpegts;

import java.util.Optional;

/// The header of a frame of AC-3 or E-AC-3.
///
/// Source: ATSC A/52 clauses 5.3 and 5.4, annex E clauses 2.2 and 2.3.
final class Ac3Header {
    private static final int SIZE = 6;

    /// `bsid` above this is E-AC-3.
    private static final int LAST_AC3 = 10;

    private static final int LAST_EAC3 = 16;
    private static final int BLOCK_SAMPLES = 256;
    private static final int BLOCKS = 6;

    /// By `fscod`.
    private static final int[] SAMPLE_RATES = {48_000, 44_100, 32_000};

    /// By `numblkscod`.
    private static final int[] BLOCK_COUNTS = {1, 2, 3, BLOCKS};

    /// Kilobits per second by half of `frmsizecod`.
    private static final int[] BITRATES = {
        32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384, 448, 512, 576, 640
    };

    private Ac3Header() {}

    static Optional<SoundFrame> parse(byte[] bytes, int at, int length) {
        if (length < SIZE || (bytes[at] & 0xFF) != 0x0B || (bytes[at + 1] & 0xFF) != 0x77) {
            return Optional.empty();
        }
        int version = (bytes[at + 5] & 0xFF) >> 3;
        int rate = (bytes[at + 4] & 0xFF) >> 6;
        if (version > LAST_EAC3 || rate >= SAMPLE_RATES.length) {
            return Optional.empty();
        }
        return version > LAST_AC3 ? enhanced(bytes, at, rate) : plain(bytes[at + 4] & 0x3F, rate);
    }

    /// Frames of 44.1 kHz are not of whole words, so every other one has a word more.
    private static Optional<SoundFrame> plain(int sizeCode, int rate) {
        if (sizeCode / 2 >= BITRATES.length) {
            return Optional.empty();
        }
        int kbps = BITRATES[sizeCode / 2];
        int words =
                switch (rate) {
                    case 0 -> kbps * 2;
                    case 1 -> kbps * 320 / 147 + (sizeCode & 1);
                    default -> kbps * 3;
                };
        return Optional.of(new SoundFrame(SAMPLE_RATES[rate], 2 * words, BLOCKS * BLOCK_SAMPLES));
    }

    private static Optional<SoundFrame> enhanced(byte[] bytes, int at, int rate) {
        int words = ((bytes[at + 2] & 7) << 8 | (bytes[at + 3] & 0xFF)) + 1;
        int blocks = BLOCK_COUNTS[(bytes[at + 4] >> 4) & 3];
        return Optional.of(new SoundFrame(SAMPLE_RATES[rate], 2 * words, blocks * BLOCK_SAMPLES));
    }
}
