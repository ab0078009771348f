package tv.exstream.library;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.util.HexFormat;
import tv.exstream.digest.Sha256;
import tv.exstream.media.Fingerprint;

/// Takes the fingerprints of files: size, date, and a digest of the first and last block, so that a replaced file is noticed even
/// if it kept its date, at the cost of two reads.
public final class Fingerprints {
    /// 64 KiB: less than one seek of a hard disk costs, and more than any header that two files could share.
    private static final int BLOCK = 1 << 16;

    /// Half of SHA-256: nobody attacks here, and it is stored for every file.
    private static final int DIGEST_BYTES = 16;

    private Fingerprints() {}

    /// Reads the file.
    public static Fingerprint of(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        long size = attributes.size();
        MessageDigest digest = Sha256.begun();
        ByteBuffer block = ByteBuffer.allocate((int) Math.min(BLOCK, size));
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            update(digest, channel.position(0), block);
            update(digest, channel.position(size - block.capacity()), block);
        }
        String hex = HexFormat.of().formatHex(digest.digest(), 0, DIGEST_BYTES);
        return new Fingerprint(size, attributes.lastModifiedTime().toInstant(), hex);
    }

    /// Whether the file has the size and date it had.
    public static boolean isStill(Fingerprint before, Path file) throws IOException {
        BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
        return before.isOf(now.size(), now.lastModifiedTime().toInstant());
    }

    /// @param block as long as what is read; what was in it is lost
    private static void update(MessageDigest digest, SeekableByteChannel channel, ByteBuffer block)
            throws IOException {
        block.clear();
        while (block.hasRemaining() && channel.read(block) >= 0) {
            // until the block is full or the file ends
        }
        digest.update(block.flip());
    }
}
