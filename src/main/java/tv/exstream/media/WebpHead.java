package tv.exstream.media;

import java.nio.ByteBuffer;
import java.util.Optional;

/// Reads the first chunk of a WebP picture, which is one of three kinds: RFC 9649 section 2.
final class WebpHead {
    /// After `RIFF`, the size of the file and `WEBP`.
    private static final int CHUNK = 12;

    /// After the name and the length of the chunk.
    private static final int CONTENT = 20;

    /// Both lossy and lossless pictures have this many bits for either side.
    private static final int SIDE = 0x3FFF;

    private static final int SIDE_BITS = 14;

    private WebpHead() {}

    /// @param picture little-endian
    /// @throws IndexOutOfBoundsException when it is cut off before
    static Optional<PictureSize> size(ByteBuffer picture) {
        return switch (name(picture)) {
            case "VP8 " -> lossy(picture);
            case "VP8L" -> lossless(picture.getInt(CONTENT + 1));
            case "VP8X" ->
                    PictureSize.sized(
                            1 + threeBytes(picture, CONTENT + 4),
                            1 + threeBytes(picture, CONTENT + 7));
            default -> Optional.empty();
        };
    }

    private static String name(ByteBuffer picture) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < Integer.BYTES; i++) {
            name.append((char) picture.get(CHUNK + i));
        }
        return name.toString();
    }

    /// RFC 6386 section 9.1: after the frame's tag and start code; the upper two bits scale what is shown.
    private static Optional<PictureSize> lossy(ByteBuffer picture) {
        return PictureSize.sized(
                picture.getShort(CONTENT + 6) & SIDE, picture.getShort(CONTENT + 8) & SIDE);
    }

    /// RFC 9649 section 3.4: after the signature, each side less one.
    private static Optional<PictureSize> lossless(int bits) {
        return PictureSize.sized(1 + (bits & SIDE), 1 + (bits >>> SIDE_BITS & SIDE));
    }

    private static int threeBytes(ByteBuffer picture, int at) {
        return picture.getInt(at) & 0xFF_FF_FF;
    }
}
