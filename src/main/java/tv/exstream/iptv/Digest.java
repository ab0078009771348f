package tv.exstream.iptv;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// Tells whether a source says something else of an entry than before, from 64 bits.
public final class Digest {
    private final MessageDigest sha = sha();

    /// Of everything that a source says of it, tokens in addresses too. Owned by one thread.
    public long of(ListedEntry entry) {
        String said =
                entry.kind()
                        + "\n"
                        + entry.name()
                        + "\n"
                        + entry.labels()
                        + "\n"
                        + entry.headers()
                        + "\n"
                        + said(entry.archive());
        sha.update(said.getBytes(StandardCharsets.UTF_8));
        entry.addresses()
                .forEach(
                        address ->
                                sha.update(
                                        ("\n" + address.uri()).getBytes(StandardCharsets.UTF_8)));
        return ByteBuffer.wrap(sha.digest()).getLong();
    }

    /// With its address, which it does not write out by itself.
    private static String said(Archive archive) {
        return "%s %s".formatted(archive, archive.template());
    }

    private static MessageDigest sha() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
