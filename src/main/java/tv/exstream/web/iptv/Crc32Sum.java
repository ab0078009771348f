package tv.exstream.web.iptv;

/// The CRC-32 of two texts one after the other, from the CRC-32 of each: a CRC is the remainder of a polynomial over one bit, and to
/// put n bytes behind a text is to multiply it by x⁸ⁿ.
final class Crc32Sum {
    /// RFC 1952 section 8, x⁰ in the highest bit.
    private static final int POLYNOMIAL = 0xEDB8_8320;

    private static final int ONE = 1 << 31;
    private static final int X_TO_THE_8 = 1 << 23;

    private Crc32Sum() {}

    /// @param secondLength bytes of the second text
    static long of(long first, long second, long secondLength) {
        int moved = times((int) first, power(X_TO_THE_8, secondLength));
        return (moved ^ (int) second) & 0xFFFF_FFFFL;
    }

    private static int power(int base, long exponent) {
        int power = ONE;
        int square = base;
        for (long left = exponent; left > 0; left >>= 1) {
            if ((left & 1) == 1) {
                power = times(power, square);
            }
            square = times(square, square);
        }
        return power;
    }

    private static int times(int a, int b) {
        int product = 0;
        int shifted = b;
        for (int bit = ONE; bit != 0; bit >>>= 1) {
            if ((a & bit) != 0) {
                product ^= shifted;
            }
            shifted = (shifted & 1) == 0 ? shifted >>> 1 : shifted >>> 1 ^ POLYNOMIAL;
        }
        return product;
    }
}
