package tv.exstream.screen;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import tv.exstream.media.PictureFormat;
import tv.exstream.media.PictureSize;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

/// A picture that somebody sent for a screen. Nothing but its head has been looked at. Immutable.
public record Still(PictureFormat format, ByteBuffer bytes) {
    /// A photograph of [#MOST_PIXELS] to both sides; arbitrary.
    public static final int MOST_BYTES = 8_000_000;

    /// To either side: the largest house format has 3,840. ffmpeg takes 64 MB to unpack so much.
    static final int MOST_PIXELS = 4_096;

    private static final int DIGEST_BYTES = 16;

    public Still {
        bytes = bytes.asReadOnlyBuffer();
    }

    /// @throws ProblemException INVALID_VALUE when it is too large, or no picture of a known format
    public static Still of(byte[] picture) {
        if (picture.length > MOST_BYTES) {
            throw refused("picture must have at most %d bytes".formatted(MOST_BYTES));
        }
        ByteBuffer bytes = ByteBuffer.wrap(picture.clone());
        PictureFormat format =
                PictureFormat.of(bytes)
                        .orElseThrow(() -> refused("picture must be PNG, JPEG, WebP or GIF"));
        Optional<PictureSize> size = PictureSize.of(format, bytes);
        if (size.isEmpty()) {
            throw refused("picture must be whole: " + format);
        }
        if (size.get().isBeyond(MOST_PIXELS)) {
            throw refused(
                    "picture must have at most %1$dx%1$d pixels: %2$s"
                            .formatted(MOST_PIXELS, size.get()));
        }
        return new Still(format, bytes);
    }

    /// For one reader.
    @Override
    public ByteBuffer bytes() {
        return bytes.duplicate();
    }

    /// A copy of all bytes.
    public byte[] toBytes() {
        byte[] copy = new byte[bytes.remaining()];
        bytes().get(copy);
        return copy;
    }

    /// Other pictures have other digests; letters and digits.
    public String digest() {
        try {
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            hash.update(bytes());
            return HexFormat.of().formatHex(hash.digest(), 0, DIGEST_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static ProblemException refused(String message) {
        return new ProblemException(Problem.INVALID_VALUE, message);
    }
}
