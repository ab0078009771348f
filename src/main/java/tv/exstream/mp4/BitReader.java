package tv.exstream.mp4;

import java.nio.ByteBuffer;

/// Reads a raw byte sequence payload bit by bit, the highest first, without its emulation prevention. What is not there reads as
/// zeros. Owned by one thread.
///
/// Source: ITU-T H.264 clauses 7.2, 7.3.1 and 9.1.
final class BitReader {
    private static final int EMULATION_PREVENTION = 3;

    /// Longer codes do not fit an int.
    private static final int MOST_ZEROS = 31;

    private final ByteBuffer unit;
    private int at;
    private int zeros;
    private int current;
    private int left;

    /// @param unit a NAL unit
    /// @param from the first byte of its payload
    BitReader(ByteBuffer unit, int from) {
        this.unit = unit;
        at = unit.position() + from;
    }

    /// An unsigned number of up to 32 bits.
    int u(int bits) {
        int value = 0;
        for (int n = 0; n < bits; n++) {
            value = value << 1 | bit();
        }
        return value;
    }

    void skip(int bits) {
        for (int n = 0; n < bits; n++) {
            bit();
        }
    }

    /// An unsigned Exp-Golomb code.
    int ue() {
        int prefix = 0;
        while (prefix < MOST_ZEROS && at <= unit.limit() && bit() == 0) {
            prefix++;
        }
        return (1 << prefix) - 1 + u(prefix);
    }

    /// A signed Exp-Golomb code.
    int se() {
        int code = ue();
        return (code & 1) == 1 ? (code >>> 1) + 1 : -(code >>> 1);
    }

    private int bit() {
        if (left == 0) {
            current = next();
            left = Byte.SIZE;
        }
        left--;
        return current >> left & 1;
    }

    private int next() {
        if (at >= unit.limit()) {
            at++;
            return 0;
        }
        int value = unit.get(at++) & 0xFF;
        if (zeros >= 2 && value == EMULATION_PREVENTION) {
            zeros = 0;
            return next();
        }
        zeros = value == 0 ? zeros + 1 : 0;
        return value;
    }
}
