package tv.exstream.web.api;

import java.io.IOException;
import java.io.InputStream;
import tv.exstream.channel.Logo;

/// The body of a request as a picture.
final class RequestPicture {
    /// What a person may take for a logo by mistake; arbitrary.
    private static final long PHOTOGRAPH_BYTES = 20_000_000;

    private RequestPicture() {}

    /// At most one byte more than a picture may have.
    static byte[] of(InputStream body) throws IOException {
        byte[] picture = body.readNBytes(Logo.MOST_BYTES + 1);
        // Clients read an answer only when they have sent everything.
        long _ = body.skip(PHOTOGRAPH_BYTES);
        return picture;
    }
}
