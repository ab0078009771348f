package tv.exstream.iptv;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import tv.exstream.digest.Sha256;

/// Tells whether a source says something else of an entry than before, from 64 bits.
public final class Digest {
    private final MessageDigest sha = Sha256.begun();

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
}
