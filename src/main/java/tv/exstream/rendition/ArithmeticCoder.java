package tv.exstream.rendition;

/// Writes decisions as one long binary fraction, the likely ones in less than a bit. Owned by one thread.
///
/// Source: ITU-T H.265 clauses 9.3.2.2, 9.3.4.3 and 9.3.4.4 to 9.3.4.6.
final class ArithmeticCoder {
    /// Table 9-52, by state: how much of the range a less likely decision takes, by the two highest bits of the range.
    private static final int[] LESS_LIKELY = {
        0x80B0D0F0, 0x80A7C5E3, 0x809EBBD8, 0x7B96B2CD, 0x748EA9C3, 0x6F87A0B9, 0x698098AF,
        0x647A90A6, 0x5F74899E, 0x5A6E8296, 0x55687B8E, 0x51637587, 0x4D5E6F80, 0x4959697A,
        0x45556474, 0x42505F6E, 0x3E4C5A68, 0x3B485663, 0x3845515E, 0x35414D59, 0x333E4955,
        0x303B4550, 0x2E38424C, 0x2B353F48, 0x29323B45, 0x27303841, 0x252D363E, 0x232B333B,
        0x21293038, 0x20272E35, 0x1E252B32, 0x1D232930, 0x1B21272D, 0x1A1F252B, 0x181E2329,
        0x171C2127, 0x161B2025, 0x151A1E23, 0x14181D21, 0x13171B1F, 0x12161A1E, 0x1115191C,
        0x1014171B, 0x0F131619, 0x0E121518, 0x0E111417, 0x0D101316, 0x0C0F1215, 0x0C0E1114,
        0x0B0E1013, 0x0B0D0F12, 0x0A0C0F11, 0x0A0C0E10, 0x090B0D0F, 0x090B0C0E, 0x080A0C0E,
        0x08090B0D, 0x07090B0C, 0x07090A0C, 0x07080A0B, 0x0608090B, 0x0607090A, 0x06070809,
        0x02020202
    };

    /// Table 9-53: the state after a less likely decision.
    private static final int[] AFTER = {
        0, 0, 1, 2, 2, 4, 4, 5, 6, 7, 8, 9, 9, 11, 11, 12, 13, 13, 15, 15, 16, 16, 18, 18, 19, 19,
        21, 21, 22, 22, 23, 24, 24, 25, 26, 26, 27, 27, 28, 29, 29, 30, 30, 30, 31, 32, 32, 33, 33,
        33, 34, 34, 35, 35, 35, 36, 36, 36, 37, 37, 37, 38, 38, 63
    };

    /// The likeliest state that decisions lead to.
    private static final int LIKELIEST = 62;

    private final BitWriter bits;
    private int low;
    private int range = 510;
    private boolean first = true;
    private int outstanding;

    /// @param bits which are at the start of a byte
    ArithmeticCoder(BitWriter bits) {
        this.bits = bits;
    }

    /// How likely one kind of decision is, as learnt so far. Owned by one thread.
    static final class Likelihood {
        private int state;
        private int likely;

        /// @param initial of the tables 9-5 to 9-37
        /// @param quantiser of the slice
        Likelihood(int initial, int quantiser) {
            int slope = (initial >> 4) * 5 - 45;
            int offset = ((initial & 15) << 3) - 16;
            int at = Math.clamp(((slope * quantiser) >> 4) + offset, 1, 126);
            likely = at <= 63 ? 0 : 1;
            state = likely == 1 ? at - 64 : 63 - at;
        }
    }

    void decide(Likelihood likelihood, int bit) {
        int less = (LESS_LIKELY[likelihood.state] >> (8 * (3 - (range >> 6 & 3)))) & 0xFF;
        range -= less;
        if (bit == likelihood.likely) {
            likelihood.state = Math.min(LIKELIEST, likelihood.state + 1);
        } else {
            low += range;
            range = less;
            likelihood.likely ^= likelihood.state == 0 ? 1 : 0;
            likelihood.state = AFTER[likelihood.state];
        }
        renormalise();
    }

    /// A decision of which nothing is known.
    void decideEvenly(int bit) {
        low = 2 * low + (bit == 1 ? range : 0);
        if (low >= 1_024) {
            put(1);
            low -= 1_024;
        } else if (low < 512) {
            put(0);
        } else {
            low -= 512;
            outstanding++;
        }
    }

    /// Whether all ends here, which it does not.
    void goOn() {
        range -= 2;
        renormalise();
    }

    /// All ends here. The last bit that is written is 1, as the trailing bits of a slice begin; zeros lead to the end of the byte.
    void end() {
        range -= 2;
        low += range;
        range = 2;
        renormalise();
        put(low >> 9 & 1);
        bits.u(2, (low >> 7 & 3) | 1).aligned();
    }

    private void renormalise() {
        while (range < 256) {
            if (low < 256) {
                put(0);
            } else if (low >= 512) {
                low -= 512;
                put(1);
            } else {
                low -= 256;
                outstanding++;
            }
            range *= 2;
            low *= 2;
        }
    }

    /// The very first bit is always 0 and not written.
    private void put(int bit) {
        if (first) {
            first = false;
        } else {
            bits.u(1, bit);
        }
        for (; outstanding > 0; outstanding--) {
            bits.u(1, 1 - bit);
        }
    }
}
