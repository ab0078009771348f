package tv.exstream.web.iptv;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/// A picture file as it is now. Immutable.
///
/// @param size bytes
/// @param type what its first bytes say it is, such as `image/png`
record PictureFile(Path path, long size, Instant modified, String type) {
    /// Arbitrary; no poster has a third of it.
    static final long LARGEST_BYTES = 20_000_000;

    private static final int HEAD_BYTES = 12;
    private static final int BUFFER_BYTES = 64 * 1_024;

    /// PNG specification, section 5.2.
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    /// ITU-T T.81, annex B.1.1.3: the start of an image and of the marker after it.
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};

    private static final byte[] RIFF = "RIFF".getBytes(StandardCharsets.US_ASCII);

    /// WebP container specification: it stands after the size of the RIFF file.
    private static final byte[] WEBP = "WEBP".getBytes(StandardCharsets.US_ASCII);

    private static final int WEBP_OFFSET = 8;

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
            return type(in.readNBytes(HEAD_BYTES));
        }
    }

    private static Optional<String> type(byte[] head) {
        if (has(head, 0, JPEG)) {
            return Optional.of("image/jpeg");
        }
        if (has(head, 0, PNG)) {
            return Optional.of("image/png");
        }
        boolean webp = has(head, 0, RIFF) && has(head, WEBP_OFFSET, WEBP);
        return webp ? Optional.of("image/webp") : Optional.empty();
    }

    private static boolean has(byte[] head, int at, byte[] mark) {
        int end = at + mark.length;
        return head.length >= end && Arrays.equals(head, at, end, mark, 0, mark.length);
    }
}
