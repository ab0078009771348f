package tv.exstream.web.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpResponse.ResponseInfo;
import java.util.zip.GZIPInputStream;

/// Takes bodies as they were before they were packed on their way.
final class Unpacked implements BodyHandler<byte[]> {
    @Override
    public BodySubscriber<byte[]> apply(ResponseInfo answer) {
        boolean isPacked =
                answer.headers().allValues("Content-Encoding").stream().anyMatch("gzip"::equals);
        return isPacked
                ? BodySubscribers.mapping(BodySubscribers.ofByteArray(), Unpacked::unpack)
                : BodySubscribers.ofByteArray();
    }

    private static byte[] unpack(byte[] packed) {
        if (packed.length == 0) {
            return packed; // that of a HEAD request
        }
        try (var in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
