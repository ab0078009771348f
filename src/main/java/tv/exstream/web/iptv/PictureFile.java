package tv.exstream.web.iptv;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Optional;
import tv.exstream.media.PictureFormat;

/// A picture file as it is now. Immutable.
///
/// @param size bytes
/// @param type what its first bytes say it is, such as `image/png`
record PictureFile(Path path, long size, Instant modified, String type) {
    /// Arbitrary; no poster has a third of it.
    static final long LARGEST_BYTES = 20_000_000;

    private static final int BUFFER_BYTES = 64 * 1_024;

    /// Empty when there is no such file, when it is too large, and when it is no picture, whatever its name says.
    static Optional<PictureFile> open(Path path) {
        try {
            BasicFileAttributes known = Files.readAttributes(path, BasicFileAttributes.class);
            if (!known.isRegularFile() || known.size() > LARGEST_BYTES) {
                return Optional.empty();
            }
            Instant modified = known.lastModifiedTime().toInstant();
            return type(path).map(type -> new PictureFile(path, known.size(), modified, type));
        } catch (IOException e) {
            return Optional.empty(); // gone since the last scan
        }
    }

    /// Differs whenever the file was written again.
    String tag() {
        return "%x-%x".formatted(modified.toEpochMilli(), size);
    }

    /// Writes as many bytes as the file had when it was opened, or fewer when it has fewer by now.
    void writeTo(OutputStream out) throws IOException {
        byte[] buffer = new byte[BUFFER_BYTES];
        long left = size;
        try (InputStream in = Files.newInputStream(path)) {
            while (left > 0) {
                int read = in.read(buffer, 0, (int) Math.min(left, BUFFER_BYTES));
                if (read < 0) {
                    return;
                }
                out.write(buffer, 0, read);
                left -= read;
            }
        }
    }

    private static Optional<String> type(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            ByteBuffer head = ByteBuffer.wrap(in.readNBytes(PictureFormat.HEAD_BYTES));
            return PictureFormat.of(head).map(PictureFormat::mediaType);
        }
    }
}
