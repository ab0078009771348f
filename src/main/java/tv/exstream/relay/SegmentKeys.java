package tv.exstream.relay;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import tv.exstream.live.SourcePlaylist;
import tv.exstream.outbound.Place;
import tv.exstream.outbound.Question;
import tv.exstream.outbound.Reach;

/// What segments are encrypted with. A key is fetched once as long as it is used. Owned by one thread.
///
/// Source: RFC 8216 section 5.2.
final class SegmentKeys {
    private static final int KEY_BYTES = 16;

    private final Fetcher fetcher;
    private Optional<Known> known = Optional.empty();

    private record Known(URI uri, SecretKeySpec secret) {}

    SegmentKeys(Fetcher fetcher) {
        this.fetcher = fetcher;
    }

    /// How a file is encrypted.
    ///
    /// @param number of the segment, which stands for the vector where none is said
    record Lock(SourcePlaylist.Key key, long number) {
        private byte[] vector() {
            return key.vector()
                    .map(HexFormat.of()::parseHex)
                    .orElseGet(() -> SegmentKeys.vector(number));
        }
    }

    /// The file as it is when nothing encrypts it.
    ///
    /// @param reach of the playlist that names it
    /// @throws FaultException when the key cannot be had or does not fit
    byte[] decrypted(byte[] bytes, Lock lock, Reach reach)
            throws IOException, InterruptedException {
        SecretKeySpec secret = secret(new Place(lock.key().uri(), reach));
        try {
            Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
            cipher.init(Cipher.DECRYPT_MODE, secret, new IvParameterSpec(lock.vector()));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw Inspection.unusable("a segment cannot be decrypted: " + e.getMessage());
        }
    }

    private static byte[] vector(long number) {
        return ByteBuffer.allocate(KEY_BYTES).putLong(Long.BYTES, number).array();
    }

    private SecretKeySpec secret(Place place) throws IOException, InterruptedException {
        Optional<Known> last = known.filter(each -> each.uri().equals(place.uri()));
        if (last.isPresent()) {
            return last.get().secret();
        }
        byte[] bytes = fetcher.fetch(Question.get(place, Segments.PATIENCE), KEY_BYTES).body();
        if (bytes.length != KEY_BYTES) {
            throw Inspection.unusable(
                    "a key must have %d bytes: %d".formatted(KEY_BYTES, bytes.length));
        }
        var secret = new SecretKeySpec(bytes, "AES");
        known = Optional.of(new Known(place.uri(), secret));
        return secret;
    }
}
