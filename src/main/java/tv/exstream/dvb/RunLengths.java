package tv.exstream.dvb;

import java.io.ByteArrayOutputStream;

/// Codes every other row of a bitmap as runs of pixels of one colour: one field of `pixel-data_sub-blocks`, four bits to a pixel.
///
/// ```
/// CCCC                 1      of a colour that is seen      0000 1101            2      not seen
/// 0000 0LLL            3-9    not seen, LLL + 2             0000 1110 LLLL CCCC  9-24
/// 0000 10LL CCCC       4-7                                  0000 1111 L*8 CCCC   25-280
/// 0000 1100            1      not seen                      0000 0000            the end of a row
/// ```
///
/// Source: ETSI EN 300 743 clause 7.2.5.2. Owned by one thread, and used once.
final class RunLengths {
    private static final int FOUR_BITS_TO_A_PIXEL = 0x11;
    private static final int END_OF_ROW = 0xF0;
    private static final int LONGEST = 280;
    private static final int LONG = 25;
    private static final int MIDDLE = 9;
    private static final int SHORT = 4;
    private static final int LEAST_UNSEEN = 3;

    private final Bitmap bitmap;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /// Half a byte that waits for the other half; negative when there is none.
    private int half = -1;

    private RunLengths(Bitmap bitmap) {
        this.bitmap = bitmap;
    }

    /// @param firstRow 0 for the top field, 1 for the bottom field
    static byte[] of(Bitmap bitmap, int firstRow) {
        var coding = new RunLengths(bitmap);
        for (int y = firstRow; y < bitmap.height(); y += 2) {
            coding.row(y);
        }
        return coding.bytes.toByteArray();
    }

    private void row(int y) {
        bytes.write(FOUR_BITS_TO_A_PIXEL);
        int x = 0;
        while (x < bitmap.width()) {
            int colour = bitmap.colour(x, y);
            int length = 1;
            while (x + length < bitmap.width() && bitmap.colour(x + length, y) == colour) {
                length++;
            }
            run(colour, length);
            x += length;
        }
        halves(0, 0);
        if (half >= 0) {
            halves(0);
        }
        bytes.write(END_OF_ROW);
    }

    private void run(int colour, int length) {
        int left = length;
        while (left > 0) {
            left -= colour == Palette.UNSEEN ? unseen(left) : seen(colour, left);
        }
    }

    /// Answers how many pixels of the run it wrote.
    private int unseen(int length) {
        if (length > MIDDLE) {
            return many(Palette.UNSEEN, length);
        }
        if (length >= LEAST_UNSEEN) {
            halves(0, length - 2);
        } else {
            halves(0, 0xC + length - 1);
        }
        return length;
    }

    private int seen(int colour, int length) {
        if (length >= MIDDLE) {
            return many(colour, length);
        }
        if (length < SHORT) {
            halves(colour);
            return 1;
        }
        int most = Math.min(length, 2 * SHORT - 1);
        halves(0, 0x8 + most - SHORT, colour);
        return most;
    }

    private int many(int colour, int length) {
        if (length < LONG) {
            halves(0, 0xE, length - MIDDLE, colour);
            return length;
        }
        int most = Math.min(length, LONGEST);
        halves(0, 0xF, (most - LONG) >> 4, (most - LONG) & 0xF, colour);
        return most;
    }

    private void halves(int... values) {
        for (int value : values) {
            if (half < 0) {
                half = value;
            } else {
                bytes.write(half << 4 | value);
                half = -1;
            }
        }
    }
}
