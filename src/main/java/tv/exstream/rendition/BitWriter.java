package tv.exstream.rendition;

import java.io.ByteArrayOutputStream;

/// Writes numbers as bits, the highest first, by the descriptors that the syntax tables of MPEG name. Owned by one thread.
///
/// Source: ISO/IEC 14496-10 clauses 7.2, 7.3.2.11 and 9.1.
final class BitWriter {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int unfinished;
    private int unfinishedBits;

    /// `u(n)`: an unsigned number of fixed length.
    ///
    /// @param bits 0..32
    BitWriter u(int bits, int value) {
        if (bits < Integer.SIZE && value >>> bits != 0) {
            throw new IllegalArgumentException("value must fit %d bits: %d".formatted(bits, value));
        }
        for (int bit = bits - 1; bit >= 0; bit--) {
            bit(value >>> bit & 1);
        }
        return this;
    }

    /// So many zeros.
    BitWriter zeros(int bits) {
        for (int bit = 0; bit < bits; bit++) {
            bit(0);
        }
        return this;
    }

    /// Whole bytes, which begin where a byte begins.
    BitWriter bytes(byte[] whole) {
        for (byte value : whole) {
            u(Byte.SIZE, value & 0xFF);
        }
        return this;
    }

    /// `ue(v)`: an unsigned number in Exp-Golomb code, short for small ones.
    ///
    /// @param value 0 and up
    BitWriter ue(int value) {
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(value + 1);
        return u(bits - 1, 0).u(bits, value + 1);
    }

    /// `se(v)`: a signed number in Exp-Golomb code: 0, 1, -1, 2, -2 are codes 0, 1, 2, 3, 4.
    BitWriter se(int value) {
        return ue(value > 0 ? 2 * value - 1 : -2 * value);
    }

    /// `rbsp_trailing_bits()`: the end of the payload of a NAL unit.
    BitWriter trailingBits() {
        u(1, 1);
        return aligned();
    }

    /// Zeros up to the end of the byte.
    BitWriter aligned() {
        while (unfinishedBits > 0) {
            bit(0);
        }
        return this;
    }

    /// What was written, in whole bytes.
    byte[] bytes() {
        if (unfinishedBits > 0) {
            throw new IllegalStateException(
                    "the last byte must be whole: %d bits".formatted(unfinishedBits));
        }
        return bytes.toByteArray();
    }

    private void bit(int bit) {
        unfinished = unfinished << 1 | bit;
        unfinishedBits++;
        if (unfinishedBits == Byte.SIZE) {
            bytes.write(unfinished);
            unfinished = 0;
            unfinishedBits = 0;
        }
    }
}
