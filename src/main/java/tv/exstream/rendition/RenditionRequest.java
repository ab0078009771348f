package tv.exstream.rendition;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import tv.exstream.media.MediaItem;
import tv.exstream.media.Profile;

/// Asks for one media item in one house format.
public record RenditionRequest(MediaItem item, Profile profile) {
    /// Changes whenever a fill would give other bytes for the same file and profile, so that old renditions are not mixed with new.
    private static final int RECIPE = 1;

    private static final int KEY_BYTES = 16;

    /// The name of the rendition that answers this request.
    public RenditionKey key() {
        String identity =
                "%d|%s|%s|%s|%s"
                        .formatted(
                                RECIPE,
                                item.file().path(),
                                item.file().fingerprint(),
                                profile.video(),
                                profile.audio());
        return new RenditionKey(HexFormat.of().formatHex(sha256(identity), 0, KEY_BYTES));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
