package tv.exstream.media;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.HexFormat;
import tv.exstream.digest.Sha256;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;
import tv.exstream.remark.Wanted;

/// A picture that somebody sent. Nothing but its head has been looked at. Immutable.
public record SentPicture(PictureFormat format, ByteBuffer bytes) {
    private static final int DIGEST_BYTES = 16;

    /// @param name what it is called in an error
    /// @param mostPixels to either side
    public record Limits(String name, int mostBytes, int mostPixels) {}

    public SentPicture {
        bytes = bytes.asReadOnlyBuffer();
    }

    /// @throws ProblemException INVALID_VALUE when it is too large, or no picture that every player shows
    public static SentPicture of(byte[] picture, Limits limits) {
        if (picture.length > limits.mostBytes()) {
            throw refused(
                    Demand.MUST_HAVE_JUST,
                    limits.name(),
                    Remark.of(Demand.AT_MOST_BYTES, limits.mostBytes()));
        }
        ByteBuffer bytes = ByteBuffer.wrap(picture.clone());
        PictureFormat format =
                PictureFormat.of(bytes)
                        .orElseThrow(
                                () ->
                                        refused(
                                                Demand.MUST_BE_JUST,
                                                limits.name(),
                                                Wanted.plain(Demand.A_PICTURE)));
        PictureSize size =
                PictureSize.of(format, bytes)
                        .orElseThrow(
                                () ->
                                        refused(
                                                Demand.VALUE_WRONG,
                                                limits.name(),
                                                Wanted.plain(Demand.A_WHOLE_PICTURE),
                                                format.toString()));
        if (size.isBeyond(limits.mostPixels())) {
            throw refused(
                    Demand.MUST_HAVE,
                    limits.name(),
                    Remark.of(Demand.AT_MOST_PIXELS, "%1$dx%1$d".formatted(limits.mostPixels())),
                    size.toString());
        }
        return new SentPicture(format, bytes);
    }

    private static ProblemException refused(Demand demand, Object... values) {
        return new ProblemException(Problem.INVALID_VALUE, Remark.of(demand, values));
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
        MessageDigest hash = Sha256.begun();
        hash.update(bytes());
        return HexFormat.of().formatHex(hash.digest(), 0, DIGEST_BYTES);
    }
}
