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

/// What segments are encrypted with. A key is fetched once as long as it is used. Owned by one thread.
///
/// Source: RFC 8216 section 5.2.
final class SegmentKeys {
    private static final int KEY_BYTES = 16;

    private final Web web;
    private final URI origin;
    private Optional<Known> known = Optional.empty();

    private record Known(URI uri, SecretKeySpec secret) {}

    /// @param origin what names the keys
    SegmentKeys(Web web, URI origin) {
        this.web = web;
        this.origin = origin;
    }

    /// @param number of the segment
    /// @throws FaultException when the key cannot be had or does not fit
    byte[] decrypted(byte[] bytes, SourcePlaylist.Key key, long number)
            throws IOException, InterruptedException {
        byte[] vector =
                key.vector()
                        .map(HexFormat.of()::parseHex)
                        .orElseGet(() -> ByteBuffer.allocate(KEY_BYTES).putLong(8, number).array());
        SecretKeySpec secret = secret(key.uri());
        try {
            Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
            cipher.init(Cipher.DECRYPT_MODE, secret, new IvParameterSpec(vector));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw Inspection.unusable("a segment cannot be decrypted: " + e.getMessage());
        }
    }

    private SecretKeySpec secret(URI uri) throws IOException, InterruptedException {
        Optional<Known> last = known.filter(each -> each.uri().equals(uri));
        if (last.isPresent()) {
            return last.get().secret();
        }
        var question = Web.Question.led(origin, uri, Segments.PATIENCE);
        byte[] bytes = web.fetch(question, KEY_BYTES).body();
        if (bytes.length != KEY_BYTES) {
            throw Inspection.unusable(
                    "a key must have %d bytes: %d".formatted(KEY_BYTES, bytes.length));
        }
        var secret = new SecretKeySpec(bytes, "AES");
        known = Optional.of(new Known(uri, secret));
        return secret;
    }
}
