package tv.exstream.channel;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import tv.exstream.media.PictureFormat;
import tv.exstream.media.PictureSize;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

/// A picture that stands for a channel. Nothing but its head has been looked at. Immutable.
public record Logo(PictureFormat format, ByteBuffer bytes) {
    /// A picture of [#MOST_PIXELS] to both sides as players show it has a tenth of it; arbitrary.
    public static final int MOST_BYTES = 2_000_000;

    /// To either side. Players show some hundred, and unpack a whole picture to do so: this one takes 16 MB there.
    static final int MOST_PIXELS = 2_048;

    private static final int DIGEST_BYTES = 8;

    public Logo {
        bytes = bytes.asReadOnlyBuffer();
    }

    /// @throws ProblemException INVALID_VALUE when it is too large, or no picture that every player shows
    public static Logo of(byte[] picture) {
        if (picture.length > MOST_BYTES) {
            throw refused("logo must have at most %d bytes".formatted(MOST_BYTES));
        }
        ByteBuffer bytes = ByteBuffer.wrap(picture.clone());
        PictureFormat format =
                PictureFormat.of(bytes)
                        .orElseThrow(
                                () -> refused("logo must be a PNG, JPEG, WebP or GIF picture"));
        Optional<PictureSize> size = PictureSize.of(format, bytes);
        if (size.isEmpty()) {
            throw refused("logo must be a whole picture of its format: " + format);
        }
        if (size.get().isBeyond(MOST_PIXELS)) {
            throw refused(
                    "logo must have at most %1$dx%1$d pixels: %2$s"
                            .formatted(MOST_PIXELS, size.get()));
        }
        return new Logo(format, bytes);
    }

    private static ProblemException refused(String message) {
        return new ProblemException(Problem.INVALID_VALUE, message);
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
}
