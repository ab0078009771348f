package tv.exstream.mpegts;

import java.nio.ByteBuffer;

/// Reads the bits of a NAL unit, the highest first, without the bytes that only prevent start codes. Beyond its end everything is
/// zero, and [#isOver] says so. Owned by one thread.
///
/// Source: ISO/IEC 14496-10 clauses 7.2, 7.4.1 and 9.1.
final class BitReader {
    private static final int PREVENTION = 3;

    /// The longest code of a 32-bit number has so many zeros in front.
    private static final int MOST_ZEROS = 32;

    private final ByteBuffer bytes;
    private final int end;
    private int at;
    private int zeros;
    private int current;
    private int left;
    private boolean over;

    BitReader(ByteBuffer bytes, int from, int to) {
        this.bytes = bytes;
        at = from;
        end = to;
    }

    /// True when more was asked for than there is.
    boolean isOver() {
        return over;
    }

    /// `u(n)`.
    ///
    /// @param bits 0..31
    int u(int bits) {
        int value = 0;
        for (int n = 0; n < bits; n++) {
            value = value << 1 | bit();
        }
        return value;
    }

    boolean flag() {
        return bit() == 1;
    }

    /// `ue(v)`.
    long ue() {
        int length = 0;
        while (!over && bit() == 0) {
            length++;
            if (length > MOST_ZEROS) {
                over = true;
            }
        }
        long value = 1;
        for (int n = 0; n < length && !over; n++) {
            value = value << 1 | bit();
        }
        return value - 1;
    }

    /// `se(v)`.
    long se() {
        long code = ue();
        return (code & 1) == 0 ? -(code / 2) : (code + 1) / 2;
    }

    private int bit() {
        if (left == 0) {
            load();
        }
        left--;
        return current >> left & 1;
    }

    private void load() {
        left = Byte.SIZE;
        if (at < end && zeros >= 2 && bytes.get(at) == PREVENTION) {
            at++;
            zeros = 0;
        }
        if (at >= end) {
            over = true;
            current = 0;
            return;
        }
        current = bytes.get(at) & 0xFF;
        at++;
        zeros = current == 0 ? zeros + 1 : 0;
    }
}
