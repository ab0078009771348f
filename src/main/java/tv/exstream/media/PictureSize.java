package tv.exstream.media;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/// How large a picture is, as its head says; nothing is unpacked.
///
/// @param width pixels, at least 1
/// @param height pixels, at least 1
public record PictureSize(int width, int height) {
    /// PNG specification, section 11.2.2: `IHDR` is the first chunk, and these stand first in it.
    private static final int PNG_WIDTH = 16;

    private static final int PNG_HEIGHT = 20;

    /// GIF89a specification, section 18: the logical screen, after the six letters.
    private static final int GIF_WIDTH = 6;

    private static final int GIF_HEIGHT = 8;

    public PictureSize {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException(
                    "picture must have pixels: %dx%d".formatted(width, height));
        }
    }

    /// Empty when the head is cut off or says nothing sensible.
    ///
    /// @param picture from its first byte on
    public static Optional<PictureSize> of(PictureFormat format, ByteBuffer picture) {
        ByteBuffer little = picture.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        ByteBuffer big = picture.duplicate().order(ByteOrder.BIG_ENDIAN);
        try {
            return switch (format) {
                case PNG -> sized(big.getInt(PNG_WIDTH), big.getInt(PNG_HEIGHT));
                case GIF -> sized(little.getShort(GIF_WIDTH), little.getShort(GIF_HEIGHT));
                case JPEG -> JpegHead.size(big);
                case WEBP -> WebpHead.size(little);
            };
        } catch (IndexOutOfBoundsException _) {
            return Optional.empty();
        }
    }

    /// Read without a sign. A picture of 65,535 to both sides is too large for everybody who asks.
    static Optional<PictureSize> sized(short width, short height) {
        return sized(Short.toUnsignedInt(width), Short.toUnsignedInt(height));
    }

    static Optional<PictureSize> sized(int width, int height) {
        return width < 1 || height < 1
                ? Optional.empty()
                : Optional.of(new PictureSize(width, height));
    }

    public boolean isBeyond(int pixels) {
        return width > pixels || height > pixels;
    }

    @Override
    public String toString() {
        return width + "x" + height;
    }
}
