package tv.exstream.media;

import java.nio.ByteBuffer;
import java.util.Optional;

/// Finds the frame header of a JPEG picture: ITU-T T.81, annex B. It stands behind any number of segments, which say how long they
/// are.
final class JpegHead {
    private static final int MARK = 0xFF;
    private static final int START_OF_IMAGE = 0xD8;
    private static final int END_OF_IMAGE = 0xD9;
    private static final int START_OF_SCAN = 0xDA;

    /// Within a frame header, after its length and the precision.
    private static final int HEIGHT = 3;

    private static final int WIDTH = 5;

    private JpegHead() {}

    /// Empty when the picture begins without a frame header.
    ///
    /// @throws IndexOutOfBoundsException when it is cut off before
    static Optional<PictureSize> size(ByteBuffer picture) {
        int at = 0;
        while (unsigned(picture, at) == MARK) {
            int marker = unsigned(picture, at + 1);
            int segment = at + 2;
            if (marker == START_OF_SCAN || marker == END_OF_IMAGE) {
                return Optional.empty();
            }
            if (isFrame(marker)) {
                return PictureSize.sized(
                        picture.getShort(segment + WIDTH), picture.getShort(segment + HEIGHT));
            }
            at = next(picture, marker, at);
        }
        return Optional.empty();
    }

    /// Every step is at least one byte long, so that it ends.
    private static int next(ByteBuffer picture, int marker, int at) {
        if (marker == MARK) {
            return at + 1; // Clause B.1.1.2: any number of them may stand before a marker.
        }
        boolean isAlone = marker == START_OF_IMAGE || marker < 0xC0 || isRestart(marker);
        return isAlone ? at + 2 : at + 2 + Short.toUnsignedInt(picture.getShort(at + 2));
    }

    private static boolean isRestart(int marker) {
        return marker >= 0xD0 && marker <= 0xD7;
    }

    /// Table B.1: all from `SOF0` to `SOF15` but those for Huffman tables, extensions and arithmetic coding.
    private static boolean isFrame(int marker) {
        return marker >= 0xC0
                && marker <= 0xCF
                && marker != 0xC4
                && marker != 0xC8
                && marker != 0xCC;
    }

    private static int unsigned(ByteBuffer picture, int at) {
        return Byte.toUnsignedInt(picture.get(at));
    }
}
