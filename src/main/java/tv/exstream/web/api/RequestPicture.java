package tv.exstream.web.api;

import java.io.IOException;
import java.io.InputStream;
import tv.exstream.media.SentPicture;

/// The body of a request as a picture.
final class RequestPicture {
    /// What a person may take for a picture by mistake: a short video; arbitrary.
    private static final long MISTAKEN_BYTES = 50_000_000;

    private RequestPicture() {}

    /// At most one byte more than such a picture may have.
    static byte[] of(InputStream body, SentPicture.Limits limits) throws IOException {
        byte[] picture = body.readNBytes(limits.mostBytes() + 1);
        // Clients read an answer only when they have sent everything.
        long _ = body.skip(MISTAKEN_BYTES);
        return picture;
    }
}
